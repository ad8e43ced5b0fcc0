//! What brought a change about: the description, what is laid over it, or the settings.
//!
//! Where the settings changed beside the texts, the new texts are understood with the old settings once more, and what differs
//! then is theirs. What overlays bring stands in their files.

use std::collections::HashSet;

use super::change::{Cause, Change, fingerprint};
use super::version::Version;
use super::{compare, place_of, subject, version_of};
use crate::config::Config;
use crate::description::Description;
use crate::lock::Lock;
use crate::source::Sources;

pub struct Causes {
    overlays: HashSet<String>,
    what: What,
}

enum What {
    Settings,
    Overlays,
    Texts,
    /// The fingerprints of what the texts alone change.
    Both(HashSet<String>),
    Nothing,
}

impl Causes {
    /// `before` is the old version, as it is understood with its own settings.
    pub fn of(old: &Description, new: &Description, before: &Version<'_>) -> Self {
        let (was, is) = (old.sources(), new.sources());
        let texts = was.same_texts(is, false) && was.same_texts(is, true);
        let what = match (texts, same_settings(old, new)) {
            (true, true) => What::Nothing,
            (true, false) => What::Settings,
            (false, true) if was.same_texts(is, false) => What::Overlays,
            (false, true) => What::Texts,
            (false, false) => both(old, new, before),
        };
        let overlays = [was, is].into_iter().flat_map(|sources: &Sources| {
            let shown = sources.overlays().iter();
            shown.map(|name| sources.shown(name)).collect::<Vec<_>>()
        });
        Causes {
            overlays: overlays.collect(),
            what,
        }
    }

    pub fn cause(&self, change: &Change) -> Cause {
        match &self.what {
            What::Settings => Cause::Config,
            What::Overlays => Cause::Overlay,
            What::Nothing => Cause::Generator,
            What::Texts => self.text(change),
            What::Both(theirs) if theirs.contains(&change.fingerprint()) => self.text(change),
            What::Both(_) => Cause::Config,
        }
    }

    fn text(&self, change: &Change) -> Cause {
        let place = change
            .is
            .as_ref()
            .or(change.was.as_ref())
            .and_then(|spot| spot.location.as_ref());
        match place.is_some_and(|location| self.overlays.contains(&location.file)) {
            true => Cause::Overlay,
            false => Cause::Description,
        }
    }
}

fn both(old: &Description, new: &Description, before: &Version<'_>) -> What {
    let is = new.build(old.config());
    let Some(after) = version_of(&is) else {
        return What::Texts;
    };
    let drafts = compare(before, &after);
    let fingerprints = drafts
        .iter()
        .map(|draft| fingerprint(draft.kind, &subject(place_of(draft, before, &after)), &draft.message));
    What::Both(fingerprints.collect())
}

/// Whether the settings make the same crate of the same description.
fn same_settings(old: &Description, new: &Description) -> bool {
    // What is about the report, about files, or about the lock that follows from the rest.
    let of_crate = |description: &Description| Config {
        spec: None,
        out: None,
        strict: false,
        overlays: Vec::new(),
        file: None,
        lock: Lock::default(),
        accept: Vec::new(),
        accept_change: Vec::new(),
        ..description.config().clone()
    };
    of_crate(old) == of_crate(new)
}
