//! The path items of a document, read one after the other: as `openapiv3` has them they take many times the memory of their
//! text, and whoever reads one needs no other.

use std::borrow::Cow;

use indexmap::IndexMap;
use openapiv3::{Operation, PathItem};

use super::reference::put_place;
use super::{EXTRA_OPERATIONS, Lowering};
use crate::diagnostics::{Code, Diagnostics};
use crate::load::{Document, place};
use crate::source::Pointer;
use crate::value::Value;

/// A path item, with those of its callbacks in it.
#[derive(Debug)]
pub struct PathEntry<'d> {
    /// The path, or the webhook's name.
    pub name: &'d str,
    pub is_webhook: bool,
    /// Where it stands in the raw tree.
    pub at: Pointer,
    pub item: Box<PathItem>,
    extra_operations: Vec<IndexMap<String, Operation>>,
}

impl PathEntry<'_> {
    /// The operations of the path item, or of one of a callback in it, that stands at `at`: method (in capitals), operation,
    /// the operation's pointer in the raw tree; with those of 3.2's `query` and `additionalOperations`.
    pub fn operations<'e>(&'e self, item: &'e PathItem, at: &Pointer) -> Vec<(String, &'e Operation, Pointer)> {
        let at = place(&item.extensions, at);
        let mut operations = Vec::new();
        for (method, operation) in item.iter() {
            operations.push((
                method.to_ascii_uppercase(),
                operation,
                place(&operation.extensions, &at.child(method)),
            ));
        }
        let extra = item
            .extensions
            .get(EXTRA_OPERATIONS)
            .and_then(serde_json::Value::as_u64);
        let extra = extra.and_then(|index| self.extra_operations.get(usize::try_from(index).ok()?));
        for (method, operation) in extra.into_iter().flatten() {
            operations.push((method.clone(), operation, place(&operation.extensions, &at)));
        }
        operations
    }
}

/// Those that are still to be read: the paths, then the webhooks, in the order of the description.
#[derive(Debug)]
pub struct PathItems<'d> {
    document: &'d Document,
    rest: std::vec::IntoIter<Unread<'d>>,
    copies: usize,
}

/// A path item in the raw tree.
#[derive(Debug)]
struct Unread<'d> {
    name: &'d str,
    is_webhook: bool,
    value: &'d Value,
    at: Pointer,
    /// Where its name says that it stands.
    expected: Pointer,
}

impl<'d> PathItems<'d> {
    /// All of a document.
    pub fn of(document: &'d Document, diagnostics: &mut Diagnostics) -> Self {
        let mut items = PathItems {
            document,
            rest: Vec::new().into_iter(),
            copies: document.copies,
        };
        let mut found = Vec::new();
        for keyword in ["paths", "webhooks"] {
            let place = Pointer::root().child(keyword);
            let Some(value) = document.root.get(keyword).filter(|value| !value.is_null()) else {
                continue;
            };
            let entries = items.with_lowering(diagnostics, |lowering| lowering.entries(value, &place, keyword));
            let entries = entries.into_iter().filter(|(name, ..)| !name.starts_with("x-"));
            found.extend(entries.map(|(name, at, value)| Unread {
                name,
                is_webhook: keyword == "webhooks",
                value,
                at,
                expected: place.child(name),
            }));
        }
        items.rest = found.into_iter();
        items
    }

    /// Reads the next one. What is none has been reported, and is passed over.
    pub fn next(&mut self, diagnostics: &mut Diagnostics) -> Option<PathEntry<'d>> {
        loop {
            let unread = self.rest.next()?;
            if !unread.is_webhook && !unread.name.starts_with('/') {
                diagnostics.push_key(
                    Code::InvalidValue,
                    &unread.at,
                    format!(
                        "the path `{}` does not start with a slash; it is read as if it did",
                        unread.name
                    ),
                    format!("write `/{}`", unread.name),
                );
            }
            let read = self.with_lowering(diagnostics, |lowering| {
                let item = lowering.path_item(unread.value, &unread.at)?;
                Some((item, std::mem::take(&mut lowering.extra_operations)))
            });
            let Some((mut item, extra_operations)) = read else {
                continue;
            };
            if unread.at != unread.expected {
                put_place(&mut item.extensions, &unread.at);
            }
            return Some(PathEntry {
                name: unread.name,
                is_webhook: unread.is_webhook,
                at: place(&item.extensions, &unread.expected),
                item,
                extra_operations,
            });
        }
    }

    fn with_lowering<T>(&mut self, diagnostics: &mut Diagnostics, work: impl FnOnce(&mut Lowering<'d, '_>) -> T) -> T {
        let mut lowering = Lowering {
            root: &self.document.root,
            version: self.document.version,
            references: &self.document.references,
            diagnostics,
            components: Cow::Borrowed(&self.document.components),
            entered: Vec::new(),
            referred: 0,
            copies: self.copies,
            extra_operations: Vec::new(),
        };
        let outcome = work(&mut lowering);
        self.copies = lowering.copies;
        outcome
    }
}
