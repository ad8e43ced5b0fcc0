//! A tree in the syntax of the `regex` crate.
//!
//! Classes are written out as ranges, because `\d`, `\w`, `\s` and `.` mean other sets there; `^` and `$` mean the same
//! in both. Only syntax that the crate has is written, and the size is limited well below the crate's own limit, so
//! that the result compiles: the generator does not depend on the crate to try.

use std::fmt::Write as _;

use super::Unsupported;
use super::parse::{Class, Node};

/// The largest automaton, in states, roughly.
const MAX_SIZE: u64 = 30_000;

/// Translates a tree without look-around.
pub(super) fn compile(node: &Node) -> Result<String, Unsupported> {
    if size(node) > MAX_SIZE {
        return Err(Unsupported::TooLarge);
    }
    let mut text = String::new();
    write_node(&mut text, node)?;
    Ok(text)
}

/// The number of states, as far as an estimate needs to be right: a class beyond ASCII is an automaton over UTF-8.
fn size(node: &Node) -> u64 {
    match node {
        Node::Class(class) => {
            let ascii = class
                .plain()
                .is_some_and(|set| set.ranges().iter().all(|(_, last)| last.is_ascii()));
            match (ascii, class.properties.is_empty()) {
                (true, _) => 1,
                (false, true) => 16 + class.set.ranges().len() as u64,
                (false, false) => 400,
            }
        }
        Node::Start | Node::End | Node::Boundary(_) => 1,
        Node::Sequence(nodes) | Node::Choice(nodes) => nodes.iter().map(size).fold(1, u64::saturating_add),
        Node::Repeat(node, least, most) => {
            let times = most.unwrap_or(least.saturating_add(1)).max(1);
            size(node).saturating_mul(u64::from(times))
        }
        Node::Look { node, .. } => size(node),
    }
}

fn write_node(text: &mut String, node: &Node) -> Result<(), Unsupported> {
    match node {
        Node::Class(class) => write_class(text, class),
        Node::Start => text.push('^'),
        Node::End => text.push('$'),
        // The boundaries of ECMA-262's `\w`, which is ASCII.
        Node::Boundary(true) => text.push_str(r"(?-u:\b)"),
        Node::Boundary(false) => text.push_str(r"(?-u:\B)"),
        Node::Sequence(nodes) => {
            for node in nodes {
                match node {
                    Node::Choice(_) => write_group(text, node)?,
                    node => write_node(text, node)?,
                }
            }
        }
        Node::Choice(nodes) => {
            for (index, node) in nodes.iter().enumerate() {
                if index > 0 {
                    text.push('|');
                }
                write_node(text, node)?;
            }
        }
        Node::Repeat(node, least, most) => {
            match &**node {
                Node::Class(_) => write_node(text, node)?,
                node => write_group(text, node)?,
            }
            match (least, most) {
                (0, None) => text.push('*'),
                (1, None) => text.push('+'),
                (0, Some(1)) => text.push('?'),
                (least, None) => push(text, format_args!("{{{least},}}")),
                (least, Some(most)) if least == most => push(text, format_args!("{{{least}}}")),
                (least, Some(most)) => push(text, format_args!("{{{least},{most}}}")),
            }
        }
        Node::Look { .. } => return Err(Unsupported::LookAround),
    }
    Ok(())
}

fn write_group(text: &mut String, node: &Node) -> Result<(), Unsupported> {
    text.push_str("(?:");
    write_node(text, node)?;
    text.push(')');
    Ok(())
}

fn write_class(text: &mut String, class: &Class) {
    let (set, mut negated) = (&class.set, class.negated);
    if let ([], Some(char)) = (&class.properties[..], set.single()) {
        return push_char(text, char, r"\.+*?()|[]{}^$");
    }
    let complement = set.complement();
    let ranges = match class.properties.is_empty() && complement.ranges().len() < set.ranges().len() {
        true => {
            negated = true;
            &complement
        }
        false => set,
    };
    match (ranges.is_empty() && class.properties.is_empty(), negated) {
        (true, false) => return text.push_str(r"[^\x00-\x{10FFFF}]"),
        (true, true) => return text.push_str("(?s:.)"),
        _ => text.push_str(if negated { "[^" } else { "[" }),
    }
    for &(first, last) in ranges.ranges() {
        push_char(text, first, IN_CLASS);
        if first != last {
            if u32::from(last) > u32::from(first) + 1 {
                text.push('-');
            }
            push_char(text, last, IN_CLASS);
        }
    }
    for (wanted, name) in &class.properties {
        push(text, format_args!(r"\{}{{{name}}}", if *wanted { 'p' } else { 'P' }));
    }
    text.push(']');
}

/// What means something else inside of brackets.
const IN_CLASS: &str = r"\[]^-&~";

/// A character that means itself.
fn push_char(text: &mut String, char: char, special: &str) {
    match char {
        char if special.contains(char) => {
            text.push('\\');
            text.push(char);
        }
        '\n' => text.push_str(r"\n"),
        '\r' => text.push_str(r"\r"),
        '\t' => text.push_str(r"\t"),
        ' '..='~' => text.push(char),
        char if char.is_alphanumeric() => text.push(char),
        char => push(text, format_args!(r"\x{{{:X}}}", u32::from(char))),
    }
}

fn push(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = text.write_fmt(arguments);
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    #[test]
    fn classes_are_written_out() {
        for (pattern, expected) in [
            (r"\d+a*(b|cd)?", "[0-9]+a*(?:b|cd)?"),
            (r"^\bx|\By{2,3}$", r"^(?-u:\b)x|(?-u:\B)y{2,3}$"),
            (r"^^[a-b-]#&$$", r"^[\-ab]#&$"),
            (r".[^]\w", r"[^\n\r\x{2028}\x{2029}](?s:.)[0-9A-Z_a-z]"),
            (r"[]", r"[^\x00-\x{10FFFF}]"),
            (r"[\p{L}\d_-]\P{Lu}", r"[\-0-9_\p{L}][\P{Lu}]"),
            (r"[^\p{L}]", r"[^\p{L}]"),
            (r"(?:ab){2,}\/\.é", r"(?:ab){2,}/\.é"),
        ] {
            let text = compile(&parse(pattern, "").unwrap()).unwrap();
            assert_eq!(text, expected);
            assert!(regex::Regex::new(&text).is_ok(), "{text}");
        }
        assert_eq!(
            compile(&parse("(.?){1,100000}", "").unwrap()),
            Err(Unsupported::TooLarge)
        );
    }

    #[test]
    fn what_is_just_small_enough_compiles() {
        for pattern in [
            r"(?:a|bc){0,5000}",
            r"(?:.|bc){0,1100}d",
            r"(?:\p{L}x){0,70}",
            r"(?:(?:a{1,20}b){1,20}c){1,20}",
        ] {
            let text = compile(&parse(pattern, "").unwrap()).unwrap();
            assert!(
                regex::RegexBuilder::new(&text).size_limit(1 << 25).build().is_ok(),
                "{text}"
            );
        }
    }
}
