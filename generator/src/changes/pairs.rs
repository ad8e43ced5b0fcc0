//! What of one version is which of the other. An operation is the one with the same method and path, whatever the variables
//! are called, then with the same `operationId`, then with the same name in Rust.

use std::collections::HashMap;

use super::version::Version;
use crate::api::{Operation, PathPart};
use crate::source::Pointer;

/// What two versions have of something; what is in both in the order of the new one.
pub struct Pairs<'a, T> {
    pub both: Vec<(&'a T, &'a T)>,
    pub removed: Vec<&'a T>,
    pub added: Vec<&'a T>,
}

pub type Operations<'a> = Pairs<'a, Operation>;

/// Pairs the operations that the client calls.
pub fn operations<'a>(old: &Version<'a>, new: &Version<'a>) -> Operations<'a> {
    let functions = |version: &Version<'a>| -> HashMap<&'a Pointer, &'a str> {
        let named = version.operations();
        named.map(|(_, item)| (&item.origin, item.function.as_str())).collect()
    };
    let (old_functions, new_functions) = (functions(old), functions(new));
    let mut pairing = Pairing::new(&old.api.operations, &new.api.operations);
    pairing.by(|operation| Some(operation.route()));
    pairing.by(|operation| Some(format!("{} {}", operation.method, shape(operation))));
    pairing.by(|operation| operation.id.clone());
    let function = |known: &HashMap<&Pointer, &str>, operation: &Operation| {
        known.get(&operation.pointer).map(|name| (*name).to_owned())
    };
    pairing.by_each(
        |operation| function(&old_functions, operation),
        |operation| function(&new_functions, operation),
    );
    pairing.finish()
}

/// Pairs the operations that the other side calls.
pub fn webhooks<'a>(old: &Version<'a>, new: &Version<'a>) -> Operations<'a> {
    let mut pairing = Pairing::new(&old.api.webhooks, &new.api.webhooks);
    pairing.by(|operation| Some(operation.pointer.as_str().to_owned()));
    pairing.by(|operation| operation.id.clone());
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

/// Pairs things of two versions, by one key after the other.
pub struct Pairing<'a, T> {
    old: Vec<Option<&'a T>>,
    new: Vec<&'a T>,
    /// For each new one the old one that it is.
    of: Vec<Option<&'a T>>,
}

impl<'a, T> Pairing<'a, T> {
    pub fn new(old: impl IntoIterator<Item = &'a T>, new: impl IntoIterator<Item = &'a T>) -> Self {
        let new: Vec<&T> = new.into_iter().collect();
        Pairing {
            old: old.into_iter().map(Some).collect(),
            of: vec![None; new.len()],
            new,
        }
    }

    /// Pairs those that are left and have the same key, which no other that is left of their version has.
    pub fn by(&mut self, key: impl Fn(&T) -> Option<String>) {
        self.by_each(&key, &key);
    }

    /// The same, where the key depends on the version.
    pub fn by_each(&mut self, old_key: impl Fn(&T) -> Option<String>, new_key: impl Fn(&T) -> Option<String>) {
        let old = by_key(&self.old, old_key);
        let left = self.new.iter().zip(&self.of);
        let left: Vec<Option<&T>> = left.map(|(new, old)| old.is_none().then_some(*new)).collect();
        for (key, indices) in by_key(&left, new_key) {
            if let ([is], Some([was])) = (indices.as_slice(), old.get(&key).map(Vec::as_slice)) {
                self.of[*is] = self.old[*was].take();
            }
        }
    }

    pub fn finish(self) -> Pairs<'a, T> {
        let mut both = Vec::new();
        let mut added = Vec::new();
        for (new, old) in self.new.into_iter().zip(self.of) {
            match old {
                Some(old) => both.push((old, new)),
                None => added.push(new),
            }
        }
        Pairs {
            both,
            added,
            removed: self.old.into_iter().flatten().collect(),
        }
    }
}

fn by_key<T>(list: &[Option<&T>], key: impl Fn(&T) -> Option<String>) -> HashMap<String, Vec<usize>> {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, one) in list.iter().enumerate() {
        if let Some(key) = one.and_then(&key) {
            groups.entry(key).or_default().push(index);
        }
    }
    groups
}
