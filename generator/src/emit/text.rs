//! Text of the description as tokens: documentation and literals. It is data and can never become code.

use proc_macro2::TokenStream;
use quote::quote;

use crate::format::doc_lines;

/// Documentation lines as attributes, which are printed as `///`.
pub fn docs(lines: &[String]) -> TokenStream {
    let lines = lines
        .iter()
        .flat_map(|line| doc_lines(line))
        .map(|line| match line.is_empty() {
            true => line,
            false => format!(" {line}"),
        });
    quote!(#(#[doc = #lines])*)
}

/// Documentation lines, and below them where the item comes from.
pub fn lines_of(lines: &[String], origin: &crate::source::Pointer) -> Vec<String> {
    let gap = (!lines.is_empty()).then(String::new);
    lines
        .iter()
        .cloned()
        .chain(gap)
        .chain([code(&origin.to_string())])
        .collect()
}

/// Text as a code span of Markdown.
pub fn code(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    match longest {
        0 => format!("{fence}{text}{fence}"),
        _ => format!("{fence} {text} {fence}"),
    }
}
