//! What the files say of themselves that every crate has.

use crate::library::FileDocs;
use crate::lower::docs::code;

pub const FILES: FileDocs = FileDocs {
    client: "Where the API is, and the credentials it takes.",
    headers: "The documented response headers, typed.",
    rules: "Constraints that several places have.",
    api: "The operations, by tag: plain data that any HTTP stack can send.",
    types: "The types of the API.",
};

/// What the struct of an operation says: what the operation does, at least its route, and the method that tells all of it.
pub fn inputs(function: &str, summary: Option<String>, route: &str) -> Vec<String> {
    let method = format!("The inputs of [`Client::{function}`](crate::Client::{function}).");
    vec![summary.unwrap_or_else(|| code(route)), String::new(), method]
}
