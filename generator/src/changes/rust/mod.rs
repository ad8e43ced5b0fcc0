//! What a program has to change: `Library` against `Library`.
//!
//! Two verdicts. By the contract, structs are made with `new` or `Default` and `..`, inputs of operations are given by
//! arguments and setters, matches have an arm for what is unknown, and no two names are taken for one type; by the letter,
//! whatever is public counts.

mod client;
mod names;
mod operations;
mod types;

use super::ChangeKind;
use super::change::Bump;
use super::draft::Draft;
use super::pairs::Operations;
use super::version::Version;
use crate::source::Pointer;

/// Compares two versions.
pub fn compare<'a>(old: &Version<'a>, new: &Version<'a>, operations: &Operations<'a>) -> Vec<Draft> {
    let mut found = Vec::new();
    let names = names::Names::of(old, new);
    operations::compare(old, new, operations, &names, &mut found);
    types::compare(old, new, &names, &mut found);
    client::compare(old, new, &names, &mut found);
    found
}

/// What there is to say where something was, and is, deprecated; `what` it is stands before the rest of the sentence.
fn deprecation(
    (was, is): (bool, bool),
    (was_at, is_at): (Option<&Pointer>, Option<&Pointer>),
    what: &str,
) -> Option<Draft> {
    let (kind, message, bump) = match (was, is) {
        (false, true) => (ChangeKind::Deprecated, "is deprecated", Bump::Minor),
        (true, false) => (ChangeKind::NotDeprecated, "is not deprecated any more", Bump::Patch),
        _ => return None,
    };
    Some(Draft::new(kind, was_at, is_at, format!("{what}{message}")).bump(bump))
}
