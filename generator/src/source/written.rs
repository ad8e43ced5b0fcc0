//! Where the nodes of the tree are written that are not written where they stand: overlays brought them, or moved them.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::Pointer;

/// Places of the tree → places in the texts. A node that is not listed is written where the nearest one above it that is
/// listed says, or else where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    place: Option<Pointer>,
    below: BTreeMap<String, Written>,
}

impl Written {
    /// All of it is written at this place of a text.
    pub fn at(place: Pointer) -> Self {
        Written {
            place: Some(place),
            below: BTreeMap::new(),
        }
    }

    /// Where the node at `at` is written.
    pub fn place(&self, at: &Pointer) -> Pointer {
        self.part(at).place.unwrap_or_default()
    }

    /// What is known of the node at `at` and all below it, to be set somewhere else.
    pub fn part(&self, at: &Pointer) -> Written {
        let mut place = self.place.clone().unwrap_or_default();
        let mut here = Some(self);
        for token in at.tokens() {
            here = here.and_then(|here| here.below.get(&token));
            place = match here.and_then(|here| here.place.clone()) {
                Some(own) => own,
                None => place.child(&token),
            };
        }
        Written {
            place: Some(place),
            below: here.map(|here| here.below.clone()).unwrap_or_default(),
        }
    }

    /// Says where the node at `at` and all below it is written.
    pub fn set(&mut self, at: &Pointer, part: Written) {
        *self.entry(at) = part;
    }

    /// Forgets members of the object at `at`, which are gone.
    pub fn remove_members(&mut self, at: &Pointer, names: &BTreeSet<String>) {
        if !self.below.is_empty() {
            self.entry(at).below.retain(|name, _| !names.contains(name));
        }
    }

    /// Items of the array at `at`, which has had `length`, are gone: those behind them move up.
    pub fn remove_items(&mut self, at: &Pointer, gone: &BTreeSet<usize>, length: usize) {
        let kept = (0..length).filter(|index| !gone.contains(index));
        let moved = kept
            .enumerate()
            .map(|(index, before)| (index.to_string(), self.part(&at.item(before))))
            .collect();
        self.entry(at).below = moved;
    }

    fn entry(&mut self, at: &Pointer) -> &mut Written {
        at.tokens()
            .fold(self, |here, token| here.below.entry(token).or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointer(text: &str) -> Pointer {
        Pointer::written(text).expect("it is a place")
    }

    #[test]
    fn what_was_brought_and_what_was_moved_is_found() {
        let mut written = Written::default();
        written.set(&pointer("/info"), Written::at(pointer("fix.yaml#/actions/0/update")));
        written.remove_items(&pointer("/tags"), &[1].into(), 4);
        written.set(&pointer("/tags/3"), Written::at(pointer("fix.yaml#/actions/1/update")));
        for (at, place) in [
            ("/info/title", "fix.yaml#/actions/0/update/title"),
            ("/paths/~1pets", "#/paths/~1pets"),
            ("/tags/0/name", "#/tags/0/name"),
            ("/tags/1/name", "#/tags/2/name"),
            ("/tags/2", "#/tags/3"),
            ("/tags/3", "fix.yaml#/actions/1/update"),
        ] {
            assert_eq!(written.place(&pointer(at)).to_string(), place, "{at}");
        }
        let part = written.part(&pointer("/tags"));
        written.set(&pointer("/x-tags"), part);
        written.remove_members(&Pointer::root(), &["tags".to_owned()].into());
        assert_eq!(written.place(&pointer("/x-tags/1")).to_string(), "#/tags/2");
        assert_eq!(written.place(&pointer("/tags/1")).to_string(), "#/tags/1");
    }
}
