//! Patterns that a program of steps cannot express, run by the `regex` crate in time linear to the text.

use std::sync::OnceLock;

use regex::{Regex, RegexBuilder};

/// A pattern that is compiled when it is first used.
pub type Cell = OnceLock<Option<Regex>>;

/// More than any pattern that the generator writes needs.
const SIZE_LIMIT: usize = 1 << 25;

/// Whether the pattern matches the text or a part of it.
///
/// A pattern that does not compile, of which the generator writes none, matches everything: a constraint that cannot be
/// checked must not stop a request.
pub fn is_match(cell: &Cell, pattern: &str, text: &str) -> bool {
    let compile = || RegexBuilder::new(pattern).size_limit(SIZE_LIMIT).build().ok();
    cell.get_or_init(compile)
        .as_ref()
        .is_none_or(|regex| regex.is_match(text))
}

/// A function that tells whether a text matches, for `Pattern::Test`.
#[doc(hidden)]
#[macro_export]
macro_rules! regex {
    ($pattern:literal) => {
        |text: &str| {
            static CELL: $crate::runtime::data::regex::Cell = $crate::runtime::data::regex::Cell::new();
            $crate::runtime::data::regex::is_match(&CELL, $pattern, text)
        }
    };
}
