//! What the files say of themselves that every crate has.

use crate::library::FileDocs;

pub const FILES: FileDocs = FileDocs {
    client: "Where the API is, and the credentials it takes.",
    headers: "The documented response headers, typed.",
    api: "The operations, by tag: plain data that any HTTP stack can send.",
    types: "The types of the API.",
};

/// What the struct of an operation says: what the operation does, and the method that tells all of it.
pub fn inputs(function: &str, summary: Option<String>) -> Vec<String> {
    let method = format!("The inputs of [`Client::{function}`](crate::Client::{function}).");
    match summary {
        Some(summary) => vec![summary, String::new(), method],
        None => vec![method],
    }
}
