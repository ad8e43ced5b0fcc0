//! A change as it is found: where it is comes as pointers, and what two readers find of one edit is not one yet.

use std::collections::HashMap;

use super::ChangeKind;
use super::change::{Bump, Way, Wire};
use super::words::clauses;
use crate::source::Pointer;

/// What one of the two comparisons finds.
#[derive(Clone, Debug)]
pub struct Draft {
    pub kind: ChangeKind,
    pub was: Option<Pointer>,
    pub is: Option<Pointer>,
    /// What has changed.
    pub message: String,
    /// What a program notices, of each type that has the place: `allOf` gives a member to several.
    pub consequences: Vec<String>,
    pub wire: Wire,
    pub way: Way,
    pub contract: Bump,
    pub literal: Bump,
    pub silent: bool,
    pub rename: Option<String>,
}

impl Draft {
    pub fn new(kind: ChangeKind, was: Option<&Pointer>, is: Option<&Pointer>, message: impl Into<String>) -> Self {
        Draft {
            kind,
            was: was.cloned(),
            is: is.cloned(),
            message: message.into(),
            consequences: Vec::new(),
            wire: Wire::Nothing,
            way: Way::default(),
            contract: Bump::None,
            literal: Bump::None,
            silent: false,
            rename: None,
        }
    }

    /// What is noticed on the wire.
    #[must_use]
    pub fn on_wire(mut self, wire: Wire, way: Way) -> Self {
        (self.wire, self.way) = (wire, way);
        // Behaviour is new in any case.
        self.bump(Bump::Patch)
    }

    /// The step of both verdicts.
    #[must_use]
    pub fn bump(self, bump: Bump) -> Self {
        self.bumps(bump, bump)
    }

    /// The step for programs that keep to the contract, and by the letter.
    #[must_use]
    pub fn bumps(mut self, contract: Bump, literal: Bump) -> Self {
        self.contract = self.contract.max(contract);
        self.literal = self.literal.max(literal).max(contract);
        self
    }

    /// Programs compile as before, and mean something else. Nobody should get that by `cargo update`.
    #[must_use]
    pub fn silently(mut self) -> Self {
        self.silent = true;
        self.bump(Bump::Major)
    }

    /// The same where it is harmless by the contract: what is unknown has an arm, and deviations are listed.
    #[must_use]
    pub fn silently_minor(mut self) -> Self {
        self.silent = true;
        self.bump(Bump::Minor)
    }

    #[must_use]
    pub fn means(mut self, consequence: impl Into<String>) -> Self {
        self.consequences.push(consequence.into());
        self
    }
}

/// How many types are named that notice one edit.
const NAMED: usize = 3;

impl Draft {
    /// What programs notice, in one clause.
    pub fn consequence(&self) -> Option<String> {
        let told = self.consequences.iter().filter(|one| **one != self.message);
        let told = clauses(told, NAMED, " like that");
        (!told.is_empty()).then_some(told)
    }
}

/// Makes one of what is found of one edit: the same kind at the same places.
pub fn merge(found: Vec<Draft>) -> Vec<Draft> {
    // A parameter, a header or a media type is called after itself or after its schema.
    let holder = |pointer: &Option<Pointer>| -> Option<String> {
        let text = pointer.as_ref()?.as_str();
        Some(text.strip_suffix("/schema").unwrap_or(text).to_owned())
    };
    let mut merged: Vec<Draft> = Vec::new();
    let mut index: HashMap<(ChangeKind, Option<String>, Option<String>), usize> = HashMap::new();
    for draft in found {
        let key = (draft.kind, holder(&draft.was), holder(&draft.is));
        match index.get(&key) {
            Some(known) => join(&mut merged[*known], draft),
            None => {
                index.insert(key, merged.len());
                merged.push(draft);
            }
        }
    }
    merged
}

fn join(known: &mut Draft, other: Draft) {
    // What does not compile is not silent.
    let loud = |draft: &Draft| !draft.silent && draft.contract == Bump::Major;
    known.silent = (known.silent || other.silent) && !loud(known) && !loud(&other);
    known.wire = known.wire.max(other.wire);
    known.way = known.way.and(other.way);
    known.contract = known.contract.max(other.contract);
    known.literal = known.literal.max(other.literal);
    known.rename = known.rename.take().or(other.rename);
    if !known.message.starts_with(&other.message) {
        known.consequences.push(other.message);
    }
    known.consequences.extend(other.consequences);
}
