//! Bodies of requests and responses: their media types, and how the parts of a form are written.

use std::collections::BTreeSet;

use super::Comparison;
use super::styles::{plain, written};
use crate::api::{Encoding, MediaType, Operation, essence};
use crate::changes::ChangeKind;
use crate::changes::change::{Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::words::quoted;
use crate::source::Pointer;

impl Comparison<'_, '_, '_> {
    pub(super) fn bodies(&mut self, old: &Operation, new: &Operation) {
        let (old, new) = match (&old.body, &new.body) {
            (None, None) => return,
            (None, Some(body)) => {
                let (kind, message, wire) = match body.required {
                    true => (ChangeKind::RequiredBodyAdded, "is new, and must be there", Wire::Breaks),
                    false => (ChangeKind::BodyAdded, "is new", Wire::Compatible),
                };
                return self.push(Draft::new(kind, None, Some(&body.pointer), message).on_wire(wire, self.asked));
            }
            (Some(body), None) => {
                let draft = Draft::new(ChangeKind::BodyRemoved, Some(&body.pointer), None, "is gone");
                return self.push(draft.on_wire(Wire::Breaks, self.asked));
            }
            (Some(old), Some(new)) => (old, new),
        };
        let draft = |kind, message: &str| Draft::new(kind, Some(&old.pointer), Some(&new.pointer), message);
        match (old.required, new.required) {
            (false, true) => {
                self.push(draft(ChangeKind::BodyRequired, "must be there").on_wire(Wire::Breaks, self.asked))
            }
            (true, false) => {
                self.push(draft(ChangeKind::BodyOptional, "may be left out").on_wire(Wire::Compatible, self.asked))
            }
            _ => {}
        }
        let outgoing = self.outgoing;
        self.media_types((&old.pointer, &new.pointer), &old.content, &new.content, outgoing);
    }

    /// The media types of a body, or of a response: those that are in both, and what came and went.
    pub(super) fn media_types(
        &mut self,
        places: (&Pointer, &Pointer),
        old: &[MediaType],
        new: &[MediaType],
        sent: bool,
    ) {
        let way = Way::of(sent);
        let mut left: Vec<&MediaType> = old.iter().collect();
        let mut added = Vec::new();
        let same = |one: &MediaType, other: &MediaType| one.name.eq_ignore_ascii_case(&other.name);
        let alike = |one: &MediaType, other: &MediaType| essence(&one.name).eq_ignore_ascii_case(essence(&other.name));
        for media in new {
            let found = left.iter().position(|known| same(known, media));
            let found = found.or_else(|| left.iter().position(|known| alike(known, media)));
            match found {
                Some(index) => self.media_type(left.remove(index), media, sent),
                None => added.push(media),
            }
        }
        if let ([was], [is], 1, 1) = (left.as_slice(), added.as_slice(), old.len(), new.len()) {
            let message = format!("is {} instead of {}", quoted(&is.name), quoted(&was.name));
            let draft = Draft::new(ChangeKind::MediaTypeChanged, Some(places.0), Some(places.1), message);
            self.push(draft.on_wire(Wire::Breaks, way).silently());
            return self.media_type(was, is, sent);
        }
        for media in added {
            let wire = if sent { Wire::Compatible } else { Wire::Depends };
            let draft = Draft::new(
                ChangeKind::MediaTypeAdded,
                None,
                Some(&media.pointer),
                format!("can be {}, too", quoted(&media.name)),
            );
            self.push(draft.on_wire(wire, way));
        }
        for media in left {
            let draft = Draft::new(
                ChangeKind::MediaTypeRemoved,
                Some(&media.pointer),
                None,
                format!("cannot be {} any more", quoted(&media.name)),
            );
            self.push(draft.on_wire(Wire::Breaks, way));
        }
    }

    fn media_type(&mut self, old: &MediaType, new: &MediaType, sent: bool) {
        for (was, is) in [(old.schema, new.schema), (old.item, new.item)] {
            match (was, is) {
                (Some(was), Some(is)) => self.schemas.compare(was, is, sent, &old.pointer, &new.pointer),
                (None, None) => {}
                (was, _) => {
                    let message = if was.is_some() {
                        "may be anything"
                    } else {
                        "is described by a schema"
                    };
                    let draft = Draft::new(ChangeKind::TypeChanged, Some(&old.pointer), Some(&new.pointer), message);
                    let breaks = was.is_none() == sent;
                    let wire = if breaks { Wire::Breaks } else { Wire::Compatible };
                    self.push(draft.on_wire(wire, Way::of(sent)));
                }
            }
        }
        // What becomes something else has other parts, or none.
        if old.kind == new.kind {
            self.encodings(old, new, sent);
        }
    }

    /// How the parts of a form are written.
    fn encodings(&mut self, old: &MediaType, new: &MediaType, sent: bool) {
        let all = old.encodings.iter().chain(&new.encodings);
        let names: BTreeSet<&String> = all.map(|encoding| &encoding.property).collect();
        for name in names {
            let is_its = |encoding: &&Encoding| encoding.property == *name;
            let (was, is) = (old.encodings.iter().find(is_its), new.encodings.iter().find(is_its));
            if was.map(plain) == is.map(plain) {
                continue;
            }
            let message = format!(
                "the part {} is written {} instead of {}",
                quoted(name),
                written(is),
                written(was)
            );
            let was_at = was.map_or(&old.pointer, |encoding| &encoding.pointer);
            let is_at = is.map_or(&new.pointer, |encoding| &encoding.pointer);
            let draft = Draft::new(ChangeKind::EncodingChanged, Some(was_at), Some(is_at), message);
            self.push(draft.on_wire(Wire::Breaks, Way::of(sent)).silently());
        }
    }
}
