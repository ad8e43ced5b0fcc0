//! Words of the wire to Rust identifiers; the only place that knows how.
//!
//! A name is a pure function of the spelling it comes from. Only where two spellings meet in one scope does the
//! other one matter ([`Scope::assign`]), and then neither order nor number does: the one that is already spelt as
//! Rust would keeps the plain name, the others are told apart by their own spelling.
//!
//! The grammar: text → words ([`words`]: letters of other scripts romanised, symbols spelt out, acronyms whole) → a cased
//! identifier ([`render`]: leading digits, keywords and reserved names dealt with).
//!
//! A name is ASCII. Whether rustc takes two others for one (it compares them in NFC), or warns of letters that are uncommon
//! or look like those of another script, depends on all names of the crate, and so would the spelling; file systems differ
//! in it; and what looks like another name is not reviewed as one. The wire's own spelling stands beside the name.

mod assembly;
mod capitals;
mod claim;
mod identifier;
mod plural;
mod qualifier;
pub mod reserved;
mod scope;
#[cfg(test)]
mod tests;
mod words;

pub use assembly::without_assembly;
pub use claim::Claim;
pub use identifier::{Case, is_called, is_reserved_type, plain, render};
pub use plural::{singular, singular_words};
pub use qualifier::describe as way_of_spelling;
pub use scope::Scope;
pub use words::{is_version, words};
