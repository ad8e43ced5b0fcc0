//! From the keywords of arrays to a [`Shape`]: a tuple where the length is fixed, else items that are alike.

use super::SchemaBuilder;
use super::audit;
use super::keywords::{Group, Items, Keywords, Place, Places};
use super::types::Types;
use crate::api::{ArrayShape, Demand, SchemaId, Shape, TupleShape, UnionKind, Untyped};
use crate::diagnostics::Code;
use crate::source::Pointer;

impl<'d> SchemaBuilder<'d> {
    pub(super) fn array(&mut self, at: &Pointer, keywords: &mut Keywords<'d>, depth: usize) -> Shape {
        let structure = &mut keywords.structure;
        let items = std::mem::take(&mut structure.items);
        let (none, listed) = (items == Items::Forbidden, structure.prefix.len() as u64);
        if let Some(least) = structure.min_items.filter(|least| none && *least > listed) {
            structure.min_items = None;
            self.contradictory(
                at,
                format!("`minItems` is {least}, and an array can have {listed} items; it is ignored"),
            );
        }
        if let (Some(least), true, Items::Schema(places)) = (structure.min_items, structure.unique, &items)
            && let Some(different) = self.different(places)
            && least > different + listed
        {
            keywords.structure.min_items = None;
            self.contradictory(
                at,
                format!("`minItems` is {least}, and there are {different} different items; it is ignored"),
            );
        }
        let structure = &mut keywords.structure;
        if structure.prefix.is_empty() {
            let (items, most) = match items {
                Items::Schema(places) => (
                    Some(self.node_of(places, || at.child("items"), depth)),
                    structure.max_items,
                ),
                Items::Unspecified => (None, structure.max_items),
                Items::Forbidden => (None, Some(0)),
            };
            return Shape::Array(ArrayShape {
                items,
                min_items: structure.min_items,
                max_items: most,
                unique: structure.unique,
            });
        }
        let prefix = std::mem::take(&mut structure.prefix);
        let (least, unique) = (structure.min_items, structure.unique);
        let listed = u64::try_from(prefix.len()).unwrap_or(u64::MAX);
        let most = match items {
            Items::Forbidden => Some(structure.max_items.map_or(listed, |most| most.min(listed))),
            _ => structure.max_items,
        };
        match (least, most) {
            (Some(least), Some(most)) if least == most && most <= TupleShape::LONGEST as u64 => {
                keywords.demands.extend(unique.then_some(Demand::UniqueItems));
                let most = usize::try_from(most).unwrap_or(TupleShape::LONGEST);
                self.tuple(at, prefix, &items, most, depth)
            }
            _ => {
                let (anywhere, same) = self.anywhere(at, &prefix, &items, most, depth);
                if !same {
                    keywords.demands.extend(self.positions(at, &prefix, &items));
                }
                Shape::Array(ArrayShape {
                    items: anywhere,
                    min_items: least,
                    max_items: most,
                    unique,
                })
            }
        }
    }

    /// How many different values there are of what is listed, or true or false.
    fn different(&mut self, places: &Places<'d>) -> Option<u64> {
        let item = self.gather(&places.first);
        let listed = match &item.structure.choices {
            Some(choices) if choices.iter().all(|choice| !choice.open) => choices.len(),
            None if item.structure.types == Some(Types::BOOLEAN) => 2,
            _ => return None,
        };
        Some(listed as u64 + u64::from(item.null.is_yes()))
    }

    /// An array of one length.
    fn tuple(&mut self, at: &Pointer, prefix: Vec<Places<'d>>, items: &Items<'d>, len: usize, depth: usize) -> Shape {
        let listed = prefix.len();
        let mut nodes = Vec::with_capacity(len);
        for (index, places) in prefix.into_iter().take(len).enumerate() {
            nodes.push(self.node_of(places, || at.child("prefixItems").item(index), depth));
        }
        for _ in listed..len {
            nodes.push(match items {
                Items::Schema(places) => self.node_of(places.clone(), || at.child("items"), depth),
                _ => self.schemas.push(super::blank(at.child("items"), Untyped::Unspecified)),
            });
        }
        Shape::Tuple(TupleShape { items: nodes })
    }

    /// What may stand somewhere in an array that may have several lengths (`None`: anything), and whether that is the
    /// same everywhere.
    fn anywhere(
        &mut self,
        at: &Pointer,
        prefix: &[Places<'d>],
        items: &Items<'d>,
        most: Option<u64>,
        depth: usize,
    ) -> (Option<SchemaId>, bool) {
        let more = most.is_none_or(|most| most > prefix.len() as u64);
        let rest = match items {
            Items::Schema(places) if more => Some(places),
            _ => None,
        };
        let mut anything = more && rest.is_none();
        let mut variants: Vec<Place<'d>> = Vec::new();
        for places in prefix.iter().chain(rest) {
            anything |= !places.more.is_empty() || audit::is_anything(places.first.value);
            if !variants.contains(&places.first) {
                variants.push(places.first.clone());
            }
        }
        if let ([only], false) = (&variants[..], anything) {
            return (Some(self.node(only.clone())), true);
        }
        let within = at.child("items");
        if anything || !self.may_synthesise(&within, depth) {
            self.report(
                Code::WeakenedKeyword,
                &at.child("prefixItems"),
                "the array has no fixed length, so its items are any JSON value; what stands where is checked at run time",
                "give `minItems` and `maxItems`, so that it is a tuple",
            );
            return (None, false);
        }
        let mut keywords = Keywords::default();
        keywords.structure.groups.push(Group {
            kind: UnionKind::AnyOf,
            pointer: within.clone(),
            variants,
            discriminator: None,
        });
        (Some(self.synthesise(within, keywords, depth)), false)
    }
}
