//! What a program has to change: `Library` against `Library`.
//!
//! Two verdicts. By the contract, structs are made with `new` or `Default` and `..`, inputs of operations are given by
//! arguments and setters, and matches have an arm for what is unknown; by the letter, whatever is public counts.

mod client;
mod names;
mod operations;
mod types;

use super::draft::Draft;
use super::pairs::Operations;
use super::version::Version;

/// Compares two versions.
pub fn compare<'a>(old: &Version<'a>, new: &Version<'a>, operations: &Operations<'a>) -> Vec<Draft> {
    let mut found = Vec::new();
    let names = names::Names::of(old, new);
    operations::compare(old, new, operations, &names, &mut found);
    types::compare(old, new, &names, &mut found);
    client::compare(old, new, &names, &mut found);
    found
}
