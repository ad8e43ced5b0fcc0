//! What holds an inline schema, as words.

use std::collections::BTreeSet;

use super::Naming;
use crate::lower::names::{self, words};
use crate::lower::types::naming::places::{NamedPlace, Owner, Places};
use crate::lower::types::ty::NodeId;

pub fn owner_name(place: &NamedPlace, places: &Places, naming: &Naming) -> String {
    owner_words(place, places, naming).join(" ")
}

/// The words of what holds a place; of one that has no name yet (it holds the place, but not its type), those of its
/// own place.
pub fn owner_words(place: &NamedPlace, places: &Places, naming: &Naming) -> Vec<String> {
    let mut place = place;
    let mut below: Vec<&[String]> = Vec::new();
    for _ in 0..64 {
        match &place.owner {
            Owner::Words(list) => {
                below.push(list);
                break;
            }
            Owner::Node(owner) => match naming.name_of(*owner) {
                "" => {
                    place = places.get(*owner);
                    below.push(&place.label);
                }
                name => {
                    let below = below.into_iter().rev().flatten().cloned();
                    return words(name).into_iter().chain(below).collect();
                }
            },
        }
    }
    below.into_iter().rev().flatten().cloned().collect()
}

/// The words that the names of all owners begin and end with, where they say something.
pub fn common_words(places: &Places, naming: &Naming, nodes: &[NodeId]) -> Option<Vec<String>> {
    let owners: BTreeSet<Vec<String>> = nodes
        .iter()
        .map(|id| owner_words(places.get(*id), places, naming))
        .collect();
    let (first, rest) = { (owners.first()?, owners.iter().skip(1)) };
    let mut front = first.len();
    let mut back = first.len();
    for other in rest {
        front = front.min(first.iter().zip(other).take_while(|(a, b)| a == b).count());
        back = back.min(
            first
                .iter()
                .rev()
                .zip(other.iter().rev())
                .take_while(|(a, b)| a == b)
                .count(),
        );
    }
    let shortest = owners.iter().map(Vec::len).min().unwrap_or(0);
    back = back.min(shortest.saturating_sub(front));
    let common: Vec<String> = first[..front]
        .iter()
        .chain(&first[first.len() - back..])
        .cloned()
        .collect();
    let meaningful = common.iter().any(|word| !VERBS.contains(&word.as_str()));
    meaningful.then_some(common)
}

/// Whether any of the words says what it is about.
pub fn is_meaningful(words: &[String]) -> bool {
    words.iter().any(|word| {
        ![VERBS, WRAPPERS, SMALL]
            .iter()
            .any(|list| list.contains(&word.as_str()))
    })
}

/// First words of operations' names that do not say what they are about.
const VERBS: &[&str] = &[
    "add", "create", "delete", "fetch", "find", "get", "list", "patch", "post", "put", "remove", "set", "update",
];

/// Words at the end of type names that do not say which resource it is.
const WRAPPERS: &[&str] = &[
    "request",
    "response",
    "body",
    "params",
    "parameters",
    "payload",
    "input",
    "output",
    "dto",
    "model",
    "schema",
    "object",
    "resource",
    "item",
    "data",
    "attributes",
    "properties",
    "create",
    "update",
    "form",
    "info",
    "details",
];

/// Words that join others.
const SMALL: &[&str] = &[
    "a",
    "all",
    "and",
    "authenticated",
    "by",
    "current",
    "for",
    "from",
    "in",
    "new",
    "of",
    "on",
    "or",
    "the",
    "to",
    "via",
    "with",
];

/// The last word of an owner's name that says which resource it is.
pub fn last_meaningful_word(owner: &[String], base: &[String]) -> Vec<String> {
    let singular = |word: &String| names::singular(word).unwrap_or_else(|| word.clone());
    let said = |word: &String| base.contains(&singular(word));
    let skipped = |word: &String| {
        [WRAPPERS, VERBS, SMALL]
            .iter()
            .any(|list| list.contains(&word.as_str()))
    };
    let meaningful = owner.iter().rev().find(|word| !said(word) && !skipped(word));
    meaningful.or_else(|| owner.last()).map(singular).into_iter().collect()
}
