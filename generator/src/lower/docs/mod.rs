//! The description's own text as documentation that rustdoc and clippy take without a word.
//!
//! Descriptions are CommonMark (OpenAPI 3.1.1, "Rich Text Formatting") mixed with HTML, and data: whatever they hold,
//! nothing in the result is compiled (indented and fenced code is `text`), links to items (brackets are escaped),
//! or opens a tag. `pulldown-cmark` reads them; what it finds is written anew, so that continuation lines are indented
//! the way clippy wants, and paragraphs are wrapped.

pub mod calls;
pub mod files;
pub mod front;
mod html;
mod inline;
pub mod notes;
pub mod purpose;
pub mod readme;
mod tidy;
mod values;
mod writer;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use tidy::clean;

use crate::unseen::is_unseen;

/// The width at which paragraphs are wrapped, `/// ` not counted.
const WIDTH: usize = 100;

/// Characters that stand for others while a text is read and written; none of them is left in the result, and none can
/// come from a description, for they are private ones, which nobody sees.
mod mark {
    /// A space at which no line may end.
    pub const GLUE: char = '\u{e000}';
    /// `<`, which the parser is not to read as the start of a tag.
    pub const LESS: char = '\u{e001}';
    /// `_` within a web address, where it is no emphasis.
    pub const LOW: char = '\u{e002}';
    /// The end of a line that is kept.
    pub const BREAK: char = '\u{e003}';
    /// `*`, `_` and `~` that are to be escaped if the paragraph has others they could pair with.
    pub const PAIRS: [(char, &str); 3] = [('\u{e004}', "*"), ('\u{e005}', "_"), ('\u{e006}', "~")];
}

/// The line that says what a type is for, until that is known: the description has no words for it.
const PURPOSE: &str = "\u{e007}";

/// Documentation lines for a text, without empty lines at the ends; empty for a blank text.
pub fn lines(text: &str) -> Vec<String> {
    match text {
        // Most members say nothing.
        "" => Vec::new(),
        text if is_plain(text) => inline::paragraph(text),
        text => parsed(text),
    }
}

/// Documentation lines for a text before an address, where it can be seen that nobody would read them as anything else.
fn addressed(text: &str, url: &str) -> Option<Vec<String>> {
    let is_plain = is_plain(text.strip_suffix(':').unwrap_or(text))
        && url
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-./:?=#%".contains(&byte))
        && inline::url_length(url) == url.len()
        && !url.is_empty();
    is_plain.then(|| inline::paragraph(&format!("{text} <{url}>")))
}

/// Documentation lines for a text that has to be read as Markdown and HTML.
fn parsed(text: &str) -> Vec<String> {
    writer::write(&html::to_markdown(tidy::tidy(&clean(text))))
}

/// Whether a text is one paragraph with nothing in it that would be more than a letter or a mark, whoever reads it. Most are.
fn is_plain(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b" ,.;'\"()?/-".contains(&byte);
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.bytes().all(is_plain)
}

/// Joins parts with an empty line between them; empty parts vanish.
pub fn join(parts: impl IntoIterator<Item = Vec<String>>) -> Vec<String> {
    let mut out = Vec::new();
    for part in parts {
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(String::new());
        }
        out.extend(part);
    }
    out
}

/// Sentences of our own, which are Markdown already, as one wrapped paragraph.
pub fn sentences(parts: &[String]) -> Vec<String> {
    match parts {
        [] => Vec::new(),
        parts => writer::write(&parts.join(" ")),
    }
}

/// A code span that shows exactly this text.
pub fn code(text: &str) -> String {
    let is_hidden = |c: char| c.is_control() || is_unseen(c);
    let text = match text.contains(is_hidden) {
        false => Cow::Borrowed(text),
        true => {
            let mut shown = String::with_capacity(text.len());
            for c in text.chars() {
                match is_hidden(c) {
                    true => shown.extend(c.escape_unicode()),
                    false => shown.push(c),
                }
            }
            Cow::Owned(shown)
        }
    };
    match text.trim() {
        "" if text.is_empty() => "the empty string".to_owned(),
        "" => "blanks".to_owned(),
        _ => span(&text),
    }
}

/// A code span around a text.
fn span(text: &str) -> String {
    let fence = longest_run(text) + 1;
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    let mut span = String::with_capacity(text.len() + 2 * (fence + pad.len()));
    span.extend(std::iter::repeat_n('`', fence));
    span.extend([pad, text, pad]);
    span.extend(std::iter::repeat_n('`', fence));
    span
}

/// A fenced block in a language that rustdoc does not compile.
pub fn fenced(language: &str, text: &str) -> Vec<String> {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    let mut out = vec![format!("{fence}{language}")];
    out.extend(clean(text).lines().map(|line| line.trim_end().to_owned()));
    out.push(fence);
    out
}

fn longest_run(text: &str) -> usize {
    match text.contains('`') {
        true => text.split(|c| c != '`').map(str::len).max().unwrap_or(0),
        false => 0,
    }
}
