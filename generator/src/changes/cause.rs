//! What brought a change about: the description or the settings. Where both changed, the new description is understood with
//! the old settings once more, and what differs then is the description's.

use std::collections::HashSet;

use super::change::{Cause, Change};
use super::{compare, placed, version_of};
use crate::description::Description;

pub enum Causes {
    Only(Cause),
    /// The fingerprints of what the description alone changes.
    Both(HashSet<String>),
}

impl Causes {
    pub fn of(old: &Description, new: &Description) -> Self {
        let texts = old.sources().same_as(new.sources());
        let settings = same_settings(old, new);
        match (texts, settings) {
            (true, true) => return Causes::Only(Cause::Generator),
            (false, true) => return Causes::Only(Cause::Description),
            (true, false) => return Causes::Only(Cause::Config),
            (false, false) => {}
        }
        let (before, between) = (old.build(old.config()), new.build(old.config()));
        let (Some(before), Some(between)) = (version_of(&before), version_of(&between)) else {
            return Causes::Only(Cause::Description);
        };
        let drafts = compare(&before, &between);
        let list = placed(drafts, (old.sources(), &before), (new.sources(), &between));
        Causes::Both(list.iter().map(Change::fingerprint).collect())
    }

    pub fn cause(&self, change: &Change) -> Cause {
        match self {
            Causes::Only(cause) => *cause,
            Causes::Both(described) if described.contains(&change.fingerprint()) => Cause::Description,
            Causes::Both(_) => Cause::Config,
        }
    }
}

/// Whether the settings make the same crate of the same description.
fn same_settings(old: &Description, new: &Description) -> bool {
    let (old, new) = (old.config(), new.config());
    (&old.package, &old.operations, &old.rename, &old.types) == (&new.package, &new.operations, &new.rename, &new.types)
}
