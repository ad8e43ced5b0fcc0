//! `pattern` (ECMA-262) to the cheapest matcher that answers the same.
//!
//! JSON Schema takes patterns to be searched for, not anchored, and recommends the `u` flag: what is matched here are
//! code points. The grammar is the tolerant one of ECMA-262's Annex B, because vendors escape what needs no escape,
//! but where that grammar gives a meaning that no author can have had in mind (`\A` is an `A`, `{,3}` is five
//! characters), the pattern counts as invalid: refusing a right value is worse than not checking it.
//!
//! The stages: `parse` → `split` (look-around that stands at a known place becomes a condition of its own) →
//! `steps` (a program without backtracking, run in `const`) or, where that cannot say it, `translate` (the `regex`
//! crate). A plan never gives another answer than ECMA-262 does: what cannot be said exactly is [`Unsupported`].

mod parse;
mod search;
mod set;
mod split;
mod steps;
#[cfg(test)]
mod tests;
mod text;
mod translate;

use std::fmt;

pub use set::Set;

/// A compiled pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternPlan {
    /// As documented.
    pub source: String,
    pub matcher: Matcher,
    /// Whether it was written as `/…/flags`; the slashes were taken for delimiters.
    pub delimited: bool,
}

/// What answers whether a text matches.
#[derive(Clone, Debug, PartialEq)]
pub enum Matcher {
    /// One of these programs.
    Steps(Vec<Vec<Step>>),
    /// A pattern in the syntax of the `regex` crate.
    Regex(String),
    /// Each of these, or its opposite where the flag is `false`.
    All(Vec<(bool, Matcher)>),
    /// Not enforced.
    Unsupported(Unsupported),
}

/// One step of a program that needs no backtracking; mirrors the runtime's `Step`.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    Start,
    End,
    Literal(String),
    /// So many characters out of the set; `None`: no upper limit.
    Class(Set, u32, Option<u32>),
    Choice(Vec<Vec<Step>>),
    Group(Vec<Step>, u32, Option<u32>),
    /// These steps, as if the text ended so many characters earlier.
    Leaving(u32, Vec<Step>),
}

/// Why a pattern is not enforced.
#[derive(Clone, Debug, PartialEq)]
pub enum Unsupported {
    /// No regular expression of ECMA-262, or none that its author can have meant: what is wrong, and the character
    /// (counted from 0) where it is.
    Invalid(String, usize),
    BackReference,
    /// Look-ahead or look-behind at a place that depends on the text.
    LookAround,
    TooLarge,
    /// Half of a UTF-16 surrogate pair, which no Rust string contains.
    Utf16,
    /// A flag after `/…/` that changes the meaning.
    Flag(char),
    /// A Unicode property of this name.
    Property(String),
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unsupported::Invalid(reason, at) => write!(f, "it is no valid ECMA-262 pattern: {reason} (character {at})"),
            Unsupported::BackReference => f.write_str("it refers back to what a group matched"),
            Unsupported::LookAround => f.write_str("it looks ahead or behind in the middle of a match"),
            Unsupported::TooLarge => f.write_str("it is too large to match at a bounded cost"),
            Unsupported::Utf16 => f.write_str("it matches halves of UTF-16 surrogate pairs"),
            Unsupported::Flag(flag) => write!(f, "the flag `{flag}` is not supported"),
            Unsupported::Property(name) => write!(f, "the Unicode property `{name}` is not known"),
        }
    }
}

impl PatternPlan {
    /// Why the pattern is not enforced, where it is not.
    pub fn unsupported(&self) -> Option<&Unsupported> {
        match &self.matcher {
            Matcher::Unsupported(reason) => Some(reason),
            _ => None,
        }
    }

    /// Whether the generated crate needs the runtime's `regex` module for it.
    pub fn needs_regex(&self) -> bool {
        needs_regex(&self.matcher)
    }

    /// Whether every text matches, so that there is nothing to check.
    pub fn matches_everything(&self) -> bool {
        matches_everything(&self.matcher)
    }
}

fn matches_everything(matcher: &Matcher) -> bool {
    match matcher {
        Matcher::Steps(programs) => programs.iter().any(Vec::is_empty),
        _ => false,
    }
}

fn needs_regex(matcher: &Matcher) -> bool {
    match matcher {
        Matcher::Regex(_) => true,
        Matcher::All(parts) => parts.iter().any(|(_, part)| needs_regex(part)),
        Matcher::Steps(_) | Matcher::Unsupported(_) => false,
    }
}

/// Whether every text matches a pattern.
pub fn says_nothing(pattern: &str) -> bool {
    // None of them is long, and most patterns are asked about more than once.
    pattern.len() <= 16 && compile(pattern).matches_everything()
}

/// Compiles a pattern; never fails, but the plan may be [`Matcher::Unsupported`].
pub fn compile(source: &str) -> PatternPlan {
    let (pattern, flags, delimited) = undelimit(source);
    let matcher = parse::parse(pattern, flags)
        .and_then(|node| split::conditions(&node))
        .unwrap_or_else(Matcher::Unsupported);
    PatternPlan {
        source: source.to_owned(),
        matcher,
        delimited,
    }
}

/// Whether a text matches, as the plan of [`compile`] would answer; `None` where that cannot be told at a bounded cost, be
/// it because the pattern is none.
pub fn matches(source: &str, text: &str) -> Option<bool> {
    let (pattern, flags, _) = undelimit(source);
    search::search(&parse::parse(pattern, flags).ok()?, text)
}

/// A few texts that match and are of such a length (in characters), the most readable first. None where the pattern is
/// invalid, or says what trying does not find.
pub fn texts(source: &str, least: u64, most: Option<u64>) -> Vec<String> {
    let (pattern, flags, _) = undelimit(source);
    match parse::parse(pattern, flags) {
        Ok(node) => text::texts(&node, least, most),
        Err(_) => Vec::new(),
    }
}

/// Takes `/` and `/flags` off where they were meant as delimiters.
///
/// To ECMA-262 the slashes are characters like any other, and `/v1/files` means what it says. But a `^` after the first
/// slash, or a `$` before the last one, could then never match, so there the author copied a literal of JavaScript.
fn undelimit(source: &str) -> (&str, &str, bool) {
    let literal = source.strip_prefix('/').and_then(|rest| rest.rsplit_once('/'));
    match literal {
        Some((pattern, flags))
            if flags.chars().all(|flag| "dgimsuvy".contains(flag))
                && (pattern.starts_with('^') || pattern.ends_with('$') && !pattern.ends_with("\\$")) =>
        {
            (pattern, flags, true)
        }
        _ => (source, "", false),
    }
}
