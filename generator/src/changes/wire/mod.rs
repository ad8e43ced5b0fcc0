//! What a server or a client of the other version notices: `Api` against `Api`, no Rust in sight.

mod constraints;
mod operations;
mod schemas;
mod security;

use super::draft::Draft;
use super::pairs::Operations;
use super::version::Version;

/// Compares two versions.
pub fn compare<'a>(
    old: &Version<'a>,
    new: &Version<'a>,
    operations: &Operations<'a>,
    webhooks: &Operations<'a>,
) -> Vec<Draft> {
    let mut schemas = schemas::Schemas::new(old, new);
    let mut found = Vec::new();
    for (list, outgoing) in [(operations, true), (webhooks, false)] {
        operations::compare(list, outgoing, &mut schemas, &mut found);
    }
    security::compare(old.api, new.api, &mut found);
    found.extend(schemas.found);
    found
}
