//! Text of the description as tokens: documentation and literals. It is data and can never become code.

use proc_macro2::TokenStream;
use quote::quote;

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
pub fn docs_of(lines: &[String], origin: &crate::pointer::Pointer) -> TokenStream {
    let docs = docs(lines);
    let gap = (!lines.is_empty()).then(|| quote!(#[doc = ""]));
    let origin = format!(" {}", code(&origin.to_string()));
    quote!(#docs #gap #[doc = #origin])
}

/// What a documentation comment may hold: no line ends, no control characters (a bare carriage return is an error), no
/// characters that change the direction of the text (rustc denies them), no tabs.
pub fn doc_lines(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split('\n').map(|line| {
        let mut shown = String::with_capacity(line.len());
        for c in line.trim_end().chars() {
            match c {
                '\t' => shown.push_str("    "),
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                '\u{2028}' | '\u{2029}' => shown.push(' '),
                c if c.is_control() => shown.push('\u{fffd}'),
                c => shown.push(c),
            }
        }
        shown
    })
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
