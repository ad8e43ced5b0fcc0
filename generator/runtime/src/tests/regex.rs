//! Patterns that are run by the `regex` crate.

use crate::regex;
use crate::runtime::data::pattern::Pattern;
use crate::runtime::data::reflect::View;
use crate::runtime::data::rules::{Rule, check};

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
