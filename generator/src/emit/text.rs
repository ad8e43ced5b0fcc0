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
            false => format!(" {line}").into(),
        });
    quote!(#(#[doc = #lines])*)
}
