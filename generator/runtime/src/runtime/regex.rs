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
            static CELL: $crate::runtime::regex::Cell = $crate::runtime::regex::Cell::new();
            $crate::runtime::regex::is_match(&CELL, $pattern, text)
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::runtime::pattern::Pattern;
    use crate::runtime::reflect::View;
    use crate::runtime::rules::{Rule, check};

    /// As tables have it: the reference has to be `'static` in a function, too.
    fn rules() -> &'static [Rule] {
        &[Rule::Pattern(&Pattern::Test("^.+@.+$", regex!(r"^[^\n]+@[^\n]+$")))]
    }

    #[test]
    fn patterns_are_compiled_once_and_matched() {
        for _ in 0..2 {
            assert!(check(&View::Str("a@b"), rules()).is_ok());
            assert!(check(&View::Str("ab"), rules()).is_err());
        }
    }

    #[test]
    fn what_does_not_compile_is_not_enforced() {
        assert!(Pattern::Test("(", regex!("(")).matches("anything"));
    }
}
