//! Which operation of one version is which of the other: by method and path, whatever the variables are called, then by
//! `operationId`, then by the name that it has in Rust.

use std::collections::HashMap;

use super::version::Version;
use crate::api::{Operation, PathPart};
use crate::source::Pointer;

/// The operations of two versions; those of both in the order of the new one.
pub struct Operations<'a> {
    pub both: Vec<(&'a Operation, &'a Operation)>,
    pub removed: Vec<&'a Operation>,
    pub added: Vec<&'a Operation>,
}

/// Pairs the operations that the client calls.
pub fn operations<'a>(old: &Version<'a>, new: &Version<'a>) -> Operations<'a> {
    let functions = |version: &Version<'a>| -> HashMap<&'a Pointer, &'a str> {
        let named = version.operations();
        named.map(|(_, item)| (&item.origin, item.function.as_str())).collect()
    };
    let (old_functions, new_functions) = (functions(old), functions(new));
    let mut pairing = Pairing::new(&old.api.operations, &new.api.operations);
    pairing.by(
        |operation| Some(format!("{} {}", operation.method, operation.path)),
        None,
    );
    pairing.by(
        |operation| Some(format!("{} {}", operation.method, shape(operation))),
        None,
    );
    pairing.by(|operation| operation.id.clone(), None);
    let function = |known: &HashMap<&Pointer, &str>, operation: &Operation| {
        known.get(&operation.pointer).map(|name| (*name).to_owned())
    };
    pairing.by(
        |operation| function(&old_functions, operation),
        Some(&|operation| function(&new_functions, operation)),
    );
    pairing.finish()
}

/// Pairs the operations that the other side calls.
pub fn webhooks<'a>(old: &Version<'a>, new: &Version<'a>) -> Operations<'a> {
    let mut pairing = Pairing::new(&old.api.webhooks, &new.api.webhooks);
    pairing.by(|operation| Some(operation.pointer.as_str().to_owned()), None);
    pairing.by(|operation| operation.id.clone(), None);
    pairing.finish()
}

/// A path in which the names of variables do not count.
pub fn shape(operation: &Operation) -> String {
    let parts = operation.parts.iter().map(|part| match part {
        PathPart::Literal(text) => text.as_str(),
        PathPart::Parameter(_) => "{}",
    });
    parts.collect()
}

type Key<'k> = &'k dyn Fn(&Operation) -> Option<String>;

struct Pairing<'a> {
    old: Vec<Option<&'a Operation>>,
    new: &'a [Operation],
    of: Vec<Option<&'a Operation>>,
}

impl<'a> Pairing<'a> {
    fn new(old: &'a [Operation], new: &'a [Operation]) -> Self {
        Pairing {
            old: old.iter().map(Some).collect(),
            of: vec![None; new.len()],
            new,
        }
    }

    /// Pairs those that are left and have the same key, which no other of their version has.
    fn by(&mut self, key: impl Fn(&Operation) -> Option<String>, new_key: Option<Key<'_>>) {
        let mut wanted: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, operation) in self.old.iter().enumerate() {
            if let Some(key) = operation.and_then(&key) {
                wanted.entry(key).or_default().push(index);
            }
        }
        let keys = self.new.iter().map(|operation| match new_key {
            Some(key) => key(operation),
            None => key(operation),
        });
        let keys: Vec<Option<String>> = keys.collect();
        let mut count: HashMap<&str, usize> = HashMap::new();
        for (key, of) in keys.iter().zip(&self.of) {
            if let (Some(key), None) = (key, of) {
                *count.entry(key).or_default() += 1;
            }
        }
        for (index, key) in keys.iter().enumerate() {
            let Some(key) = key.as_deref().filter(|_| self.of[index].is_none()) else {
                continue;
            };
            if let (Some([only]), Some(1)) = (wanted.get(key).map(Vec::as_slice), count.get(key)) {
                self.of[index] = self.old[*only].take();
            }
        }
    }

    fn finish(self) -> Operations<'a> {
        let mut both = Vec::new();
        let mut added = Vec::new();
        for (new, old) in self.new.iter().zip(self.of) {
            match old {
                Some(old) => both.push((old, new)),
                None => added.push(new),
            }
        }
        Operations {
            both,
            added,
            removed: self.old.into_iter().flatten().collect(),
        }
    }
}
