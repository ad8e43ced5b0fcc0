//! Step 3 of a union: a single variant is a member of an `allOf` in disguise.

use super::{United, Variant};
use crate::api::{Shape, Untyped};
use crate::interpret::schema::SchemaBuilder;
use crate::interpret::schema::all_of::{self, Assembled};
use crate::interpret::schema::keywords::{Group, Keywords, Place, Residue};
use crate::interpret::schema::nullable::Null;
use crate::source::Pointer;

impl<'d> SchemaBuilder<'d> {
    /// Step 3. `None`: what is left is in `keywords`.
    pub(super) fn absorb_single(
        &mut self,
        at: &Pointer,
        keywords: &mut Keywords<'d>,
        single: Vec<(Group<'d>, Vec<Place<'d>>)>,
        several: Vec<(Group<'d>, Vec<Place<'d>>)>,
        alone: bool,
    ) -> Option<United<'d>> {
        let only = single.len() == 1 && several.is_empty();
        for place in single.into_iter().flat_map(|(_, places)| places) {
            if let Some(target) = self.absorb(at, keywords, place, only && alone) {
                return Some(United::Reference(target));
            }
        }
        let groups = several.into_iter().map(|(group, _)| group);
        keywords.structure.groups.extend(groups);
        let broken = keywords.broken == Some(Untyped::Conflict);
        broken.then_some(United::Shape(Shape::Any(Untyped::Conflict)))
    }

    /// Step 3. Returns the target where the whole is the same as that.
    fn absorb(
        &mut self,
        at: &Pointer,
        keywords: &mut Keywords<'d>,
        place: Place<'d>,
        alone: bool,
    ) -> Option<Place<'d>> {
        let null = keywords.null;
        let inner = match self.assemble(&place) {
            Assembled::Reference { target, notes, null } => {
                let inner = self.gather(&target);
                all_of::complete(&mut keywords.notes, notes);
                if null.is_yes() {
                    keywords.null = Null::Always;
                }
                if alone {
                    return Some(target);
                }
                let before = inner.structure.clone().normalised();
                self.merge(
                    keywords,
                    Keywords {
                        notes: Default::default(),
                        discriminator: None,
                        ..inner
                    },
                    at,
                );
                if keywords.broken.is_none() && keywords.structure.clone().normalised() == before {
                    return Some(target);
                }
                return None;
            }
            Assembled::Whole(inner) => *inner,
        };
        let (notes, inner_null) = (inner.notes.clone(), inner.null);
        self.merge(keywords, inner, at);
        all_of::complete(&mut keywords.notes, notes);
        // The variant is the only one: what it says of `null` holds, and so does a `null` beside it.
        keywords.null = match null.is_yes() || inner_null.is_yes() {
            true => Null::Always,
            false => inner_null,
        };
        None
    }
}

/// One variant is left: the whole is that, or says what that says.
pub(super) fn become_only<'d>(keywords: &mut Keywords<'d>, only: Variant<'d>, alone: bool) -> Option<United<'d>> {
    if let ([place], true) = (&only.places[..], only.plain && alone) {
        return Some(United::Reference(place.clone()));
    }
    let residue = std::mem::replace(&mut keywords.structure, only.merged.structure).residue;
    let more = |rest: &Residue<'d>| !keywords.structure.residue.contains(rest);
    let residue: Vec<Residue<'d>> = residue.into_iter().filter(more).collect();
    keywords.structure.residue.extend(residue);
    keywords.broken = keywords.broken.or(only.merged.broken);
    None
}
