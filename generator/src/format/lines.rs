//! Where lines of our own layout are broken, and what stands above an item.

use std::borrow::Cow;

use proc_macro2::{Delimiter, TokenStream};

use super::inline::{Node, push_inline, push_nodes};
use crate::unseen::is_unseen;

/// Where lines of our own layout are broken.
pub const WIDTH: usize = 120;

pub fn push_doc(text: &mut String, indent: &str, sign: &str, lines: &str) {
    for line in doc_lines(lines) {
        text.push_str(indent);
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
pub fn push_docs(text: &mut String, indent: &str, docs: &[String], attributes: Vec<TokenStream>) {
    for line in docs {
        push_doc(text, indent, "///", line);
    }
    for attribute in attributes {
        text.push_str(indent);
        push_inline(text, attribute);
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
pub fn push_broken(text: &mut String, indent: &str, nodes: &[Node]) {
    let found = nodes.iter().enumerate().rev().find_map(|(index, node)| match node {
        Node::Group(delimiter, content) => {
            (is_list(*delimiter, content) || has_list(content)).then_some((index, *delimiter, content))
        }
        _ => None,
    });
    let Some((index, delimiter, content)) = found else {
        push_nodes(text, nodes);
        return;
    };
    let start = text.len();
    push_nodes(text, &nodes[..index]);
    let before = &text[start..];
    let spaced = before.ends_with(|c: char| c.is_alphanumeric() || c == '"');
    let bracket = if spaced { " [" } else { "[" };
    if is_list(delimiter, content) {
        text.push_str(bracket);
        let items: Vec<String> = items_of(content).map(text_of).collect();
        push_lines(text, indent, &items, &Break::Fill);
        text.push_str(&format!("\n{indent}]"));
    } else {
        let (open, close) = match delimiter {
            Delimiter::Brace => (" { ", " }"),
            Delimiter::Bracket => (bracket, "]"),
            _ => ("(", ")"),
        };
        text.push_str(open);
        push_broken(text, indent, content);
        text.push_str(close);
    }
    push_nodes(text, &nodes[index + 1..]);
}

/// Nodes on one line.
pub fn text_of(nodes: &[Node]) -> String {
    let mut text = String::new();
    push_nodes(&mut text, nodes);
    text
}

/// Whether a list of several items stands somewhere in there.
fn has_list(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Group(delimiter, content) => is_list(*delimiter, content) || has_list(content),
        _ => false,
    })
}

fn is_list(delimiter: Delimiter, content: &[Node]) -> bool {
    delimiter == Delimiter::Bracket && items_of(content).nth(1).is_some()
}

/// What commas separate.
fn items_of(nodes: &[Node]) -> impl Iterator<Item = &[Node]> {
    let items = nodes.split(|node| matches!(node, Node::Punct(',', _)));
    items.filter(|item| !item.is_empty())
}
