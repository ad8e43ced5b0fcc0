//! Texts of a description in messages: in code, short, and doing nothing.

use std::collections::HashSet;

use crate::value::Value;

use crate::clipped::clipped;
use crate::unseen::is_unseen;

/// A few of a list, in code.
pub fn list<T: AsRef<str>>(texts: &[T]) -> String {
    const MOST: usize = 8;
    let code = |text: &T| match text.as_ref().starts_with('`') {
        true => text.as_ref().to_owned(),
        false => quoted(text.as_ref()),
    };
    let shown: Vec<String> = texts.iter().take(MOST).map(code).collect();
    match texts.len().saturating_sub(MOST) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// The first of some clauses, each once, and how many more of a kind there are.
pub fn clauses<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, most: usize, kind: &str) -> String {
    let mut known = HashSet::new();
    let mut named = Vec::new();
    for text in texts {
        if known.insert(text.as_ref().to_owned()) && named.len() < most {
            named.push(text.as_ref().to_owned());
        }
    }
    let more = known.len() - named.len();
    let named = named.join("; ");
    match more {
        0 => named,
        more => format!("{named}; and {more} more{kind}"),
    }
}

/// A value of the description in code.
pub fn code(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        other => quoted(&other.to_string()),
    }
}

/// A text of the description in code.
pub fn quoted(text: &str) -> String {
    format!("`{}`", plain(text))
}

/// A text of the description: on one line, short, and without what would end code around it or cannot be seen.
pub fn plain(text: &str) -> String {
    harmless(&clipped(text, 80))
}

/// Where something stands: what is said at its end tells it from its like, so that it is cut late.
pub fn place(text: &str) -> String {
    harmless(&clipped(text, 1_000))
}

fn harmless(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '`' => out.push('\''),
            c if c.is_control() || is_unseen(c) => out.push_str(&c.escape_unicode().to_string()),
            c => out.push(c),
        }
    }
    out
}
