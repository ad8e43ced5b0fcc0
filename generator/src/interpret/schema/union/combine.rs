//! Step 4 of a union: groups that stand side by side are combined, and what stands beside them is merged into each variant.

use super::Variant;
use crate::api::Untyped;
use crate::diagnostics::Code;
use crate::interpret::schema::SchemaBuilder;
use crate::interpret::schema::all_of::{self, Conflict};
use crate::interpret::schema::enumeration::Choice;
use crate::interpret::schema::keywords::{Group, Keywords, Place, Structure};
use crate::source::Pointer;

/// How many variants `oneOf` beside `anyOf` may multiply to.
const COMBINATIONS: usize = 32;
impl<'d> SchemaBuilder<'d> {
    /// The lists of variants that are combined.
    pub(super) fn within_limits(&mut self, groups: Vec<(Group<'d>, Vec<Place<'d>>)>) -> Vec<Vec<Place<'d>>> {
        let mut combinations = 1usize;
        let mut lists = Vec::new();
        for (group, places) in groups {
            let more = combinations.saturating_mul(places.len());
            if !lists.is_empty() && more > COMBINATIONS {
                self.report(
                    Code::WeakenedUnion,
                    &group.pointer,
                    "these variants would multiply with those of another keyword beside them; they are left out",
                    "use one `oneOf` or `anyOf` a schema",
                );
                continue;
            }
            combinations = more;
            lists.push(places);
        }
        lists
    }

    /// Step 4.
    pub(super) fn variants(
        &mut self,
        beside: &Keywords<'d>,
        lists: Vec<Vec<Place<'d>>>,
        alone: bool,
    ) -> Vec<Variant<'d>> {
        let combined = combinations(lists);
        let mut variants = Vec::with_capacity(combined.len());
        for (pointer, places) in combined {
            variants.extend(self.variant(beside, pointer, places, alone));
        }
        variants
    }

    /// What holds where all of the places do, and what stands beside them. `None`: no value is that.
    fn variant(
        &mut self,
        beside: &Keywords<'d>,
        pointer: Pointer,
        places: Vec<Place<'d>>,
        alone: bool,
    ) -> Option<Variant<'d>> {
        let several = places.len() > 1;
        let mut own = Keywords::default();
        let mut conflicts = Vec::new();
        for place in &places {
            let gathered = self.gather(place);
            match several {
                true => conflicts.extend(all_of::merge(&mut own, gathered)),
                false => own = gathered,
            }
        }
        if conflicts.iter().any(is_impossible) {
            return None;
        }
        self.report_conflicts(conflicts, &pointer);
        let plain = |pointer, places, own| Variant {
            pointer,
            places,
            merged: own,
            plain: true,
        };
        if alone && !several {
            return Some(plain(pointer, places, own));
        }
        let structure = own.structure.clone().normalised();
        let mut merged = Keywords {
            structure: beside.structure.clone(),
            discriminator: beside.discriminator.clone(),
            ..Keywords::default()
        };
        let (notes, null) = (own.notes.clone(), own.null);
        let broken = own.broken;
        let conflicts = all_of::merge(&mut merged, Keywords { broken: None, ..own });
        let never = conflicts.iter().any(|conflict| matches!(conflict, Conflict::Choices));
        if never || self.contradicts(&merged.structure) {
            return None;
        }
        self.report_conflicts(conflicts, &pointer);
        if merged.broken == Some(Untyped::Conflict) && !several {
            // What stands beside the variants is wrong, or the variant is; the variant says more.
            let own = self.gather(&places[0]);
            return Some(plain(pointer, places, own));
        }
        merged.broken = merged.broken.or(broken);
        merged.notes = notes;
        merged.null = null;
        let plain = !several && merged.structure.clone().normalised() == structure;
        Some(Variant {
            pointer,
            places,
            merged,
            plain,
        })
    }

    /// Whether a member that must be there is to have two values at once, as the constants of two variants.
    fn contradicts(&mut self, structure: &Structure<'d>) -> bool {
        let required = |name: &str| structure.required.contains(&name);
        let several = structure
            .properties
            .iter()
            .filter(|(name, places)| !places.more.is_empty() && required(name));
        for (_, places) in several {
            let mut common: Option<Vec<Choice<'d>>> = None;
            for place in places.iter() {
                if let Some(choices) = self.gather(place).structure.choices {
                    common = Some(match common {
                        Some(known) => all_of::in_both(known, &choices),
                        None => choices,
                    });
                }
            }
            if common.is_some_and(|common| common.is_empty()) {
                return true;
            }
        }
        false
    }
}

/// One of each list, in every combination, and where that would stand if somebody wrote it down.
fn combinations(lists: Vec<Vec<Place<'_>>>) -> Vec<(Pointer, Vec<Place<'_>>)> {
    let mut combined = vec![(Pointer::root(), Vec::new())];
    for list in lists {
        let mut next = Vec::new();
        for (pointer, places) in &combined {
            for place in &list {
                let pointer = match places.is_empty() {
                    true => place.pointer.clone(),
                    false => below(pointer, &place.pointer),
                };
                next.push((pointer, places.iter().chain([place]).cloned().collect()));
            }
        }
        combined = next;
    }
    combined
}

/// `/a/oneOf/0` and `/b/anyOf/1` give `/a/oneOf/0/anyOf/1`.
fn below(pointer: &Pointer, other: &Pointer) -> Pointer {
    let tokens: Vec<String> = other.tokens().collect();
    let last = tokens.len().saturating_sub(2);
    tokens[last..].iter().fold(pointer.clone(), |at, token| at.child(token))
}

/// Whether no value can satisfy both of what is merged.
fn is_impossible(conflict: &Conflict) -> bool {
    matches!(conflict, Conflict::Choices | Conflict::Types(..))
}
