//! Where lines of our own layout are broken, and what stands above an item.

use std::borrow::Cow;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::inline::{inline, push_inline};
use crate::unseen::is_unseen;

/// Where lines of our own layout are broken.
pub const WIDTH: usize = 120;

pub fn push_doc(text: &mut String, sign: &str, lines: &str) {
    for line in doc_lines(lines) {
        text.push_str(sign);
        if !line.is_empty() {
            text.push(' ');
            text.push_str(&line);
        }
        text.push('\n');
    }
}

/// What a documentation comment may hold: no line ends, no control characters (a bare carriage return is an error), no
/// characters that cannot be seen or change the direction of the text (rustc denies some of them), no tabs.
pub fn doc_lines(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.split('\n').map(|line| {
        let line = line.trim_end();
        if line.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return Cow::Borrowed(line);
        }
        let mut shown = String::with_capacity(line.len());
        for c in line.chars() {
            match c {
                '\t' => shown.push_str("    "),
                '\u{2028}' | '\u{2029}' => shown.push(' '),
                c if c.is_control() => shown.push('\u{fffd}'),
                // Prose has lost them; in what is quoted they tell texts apart.
                c if is_unseen(c) => shown.extend(c.escape_unicode()),
                c => shown.push(c),
            }
        }
        Cow::Owned(shown)
    })
}

/// Documentation and attributes, one a line.
pub fn push_docs(text: &mut String, indent: &str, docs: &[String], attributes: &[TokenStream]) {
    let sign = format!("{indent}///");
    for line in docs {
        push_doc(text, &sign, line);
    }
    for attribute in attributes {
        text.push_str(indent);
        push_inline(text, attribute.clone());
        text.push('\n');
    }
}

/// How a list that is too long for a line is broken.
pub enum Break {
    /// One item a line.
    Each,
    /// As many items a line as fit.
    Fill,
}

/// A list on one line, or its items on lines of their own, one step further in than `open`.
pub fn push_list(text: &mut String, open: &str, items: &[String], close: &str, broken: Break) {
    let line = format!("{open}{}{close}", items.join(", "));
    if line.chars().count() <= WIDTH || items.is_empty() {
        text.push_str(&line);
        return;
    }
    let outer: String = open.chars().take_while(|c| *c == ' ').collect();
    text.push_str(open.trim_end());
    push_lines(text, &outer, items, &broken);
    text.push_str(&format!("\n{outer}{}", close.trim_start()));
}

/// Items on lines of their own, one step further in than `outer`, each followed by a comma.
pub fn push_lines(text: &mut String, outer: &str, items: &[String], broken: &Break) {
    let mut width = WIDTH;
    for item in items {
        let len = item.chars().count() + 1;
        match broken {
            Break::Fill if width + 1 + len <= WIDTH => {
                text.push(' ');
                width += 1 + len;
            }
            _ => {
                text.push_str(&format!("\n{outer}    "));
                width = outer.len() + 4 + len;
            }
        }
        text.push_str(item);
        text.push(',');
    }
}

/// Tokens that are too long for a line: the last list among them has its items on lines of their own.
pub fn push_broken(text: &mut String, indent: &str, tokens: TokenStream) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let found = tokens.iter().enumerate().rev().find_map(|(index, token)| match token {
        TokenTree::Group(group) if is_list(group) => Some((index, Some(items_of(group.stream())))),
        TokenTree::Group(group) if has_list(group.stream()) => Some((index, None)),
        _ => None,
    });
    let Some((index, items)) = found else {
        push_inline(text, tokens.into_iter().collect());
        return;
    };
    let (before, rest) = tokens.split_at(index);
    let after: TokenStream = rest.iter().skip(1).cloned().collect();
    let before = inline(before.iter().cloned().collect());
    text.push_str(&before);
    let spaced = before.ends_with(|c: char| c.is_alphanumeric() || c == '"');
    let bracket = if spaced { " [" } else { "[" };
    match (items, rest.first()) {
        (Some(items), _) => {
            text.push_str(bracket);
            let items: Vec<String> = items.into_iter().map(inline).collect();
            push_lines(text, indent, &items, &Break::Fill);
            text.push_str(&format!("\n{indent}]"));
        }
        (None, Some(TokenTree::Group(group))) => {
            let (open, close) = match group.delimiter() {
                Delimiter::Brace => (" { ", " }"),
                Delimiter::Bracket => (bracket, "]"),
                _ => ("(", ")"),
            };
            text.push_str(open);
            push_broken(text, indent, group.stream());
            text.push_str(close);
        }
        _ => {}
    }
    text.push_str(&inline(after));
}

/// Whether a list of several items stands somewhere in there.
fn has_list(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => is_list(&group) || has_list(group.stream()),
        _ => false,
    })
}

fn is_list(group: &Group) -> bool {
    group.delimiter() == Delimiter::Bracket && items_of(group.stream()).len() > 1
}

/// What commas separate.
fn items_of(tokens: TokenStream) -> Vec<TokenStream> {
    let mut items = vec![Vec::new()];
    for token in tokens {
        match (&token, items.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => items.push(Vec::new()),
            (_, Some(item)) => item.push(token),
            _ => {}
        }
    }
    items.retain(|item| !item.is_empty());
    items.into_iter().map(|item| item.into_iter().collect()).collect()
}
