//! Two unions: which variants are which, and how they are told apart.

use std::collections::HashSet;

use crate::value::Value;

use super::effect::{Effect, effected};
use super::shapes::a_kind;
use super::{Pair, Schemas};
use crate::api::{Discriminator, SchemaId, UnionShape};
use crate::changes::ChangeKind;
use crate::changes::change::{Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::version::Version;
use crate::changes::words::{code, list, quoted};

impl Schemas<'_, '_> {
    pub(super) fn unions(&mut self, pair: &Pair, old: &UnionShape, new: &UnionShape) {
        let of = self.variants(pair, old, new);
        for (variant, was) in new.variants.iter().zip(&of) {
            match was {
                Some(was) => self.inside(pair, old.variants[*was], *variant),
                None => self.variant_added(pair, *variant),
            }
        }
        let known: HashSet<usize> = of.iter().flatten().copied().collect();
        for (index, variant) in old.variants.iter().enumerate() {
            if !known.contains(&index) {
                self.variant_removed(pair, *variant);
            }
        }
        match (&old.discriminator, &new.discriminator) {
            (None, None) if !of.iter().flatten().is_sorted() => {
                let message = "its variants are tried in another order";
                let draft = self.draft(pair, ChangeKind::VariantsReordered, message);
                let draft = draft.on_wire(Wire::Depends, Way::of(pair.sent));
                self.found.push(draft.silently());
            }
            (None, None) => {}
            (Some(was), Some(is)) if was.property == is.property => {
                for (index, variant) in new.variants.iter().enumerate() {
                    let tags = of[index].and_then(|old| was.values.get(old)).zip(is.values.get(index));
                    if let Some((was, is)) = tags.filter(|(was, is)| was != is) {
                        self.mapping(pair, *variant, was, is);
                    }
                }
                if is.default.and_then(|index| of.get(index).copied().flatten()) != was.default {
                    let message = "objects that have none of the values of its discriminator are another variant";
                    let draft = self.draft(pair, ChangeKind::DiscriminatorMapping, message);
                    self.found
                        .push(draft.on_wire(Wire::Breaks, Way::of(pair.sent)).silently());
                }
            }
            (was, is) => self.discriminators(pair, was.as_ref(), is.as_ref()),
        }
    }

    fn variant_added(&mut self, pair: &Pair, variant: SchemaId) {
        let kind = ChangeKind::VariantAdded;
        let place = &self.new.api.schemas.get(variant).pointer;
        let message = format!("{} is a new variant", variant_name(self.new, variant));
        let draft = Draft::new(kind, None, Some(place), message);
        self.found.push(effected(draft, Effect::Looser, pair.sent, kind));
    }

    fn variant_removed(&mut self, pair: &Pair, variant: SchemaId) {
        let kind = ChangeKind::VariantRemoved;
        let place = &self.old.api.schemas.get(variant).pointer;
        let message = format!("{} is no variant any more", variant_name(self.old, variant));
        let draft = Draft::new(kind, Some(place), None, message);
        self.found.push(effected(draft, Effect::Tighter, pair.sent, kind));
    }

    /// A variant that other values of the discriminator's property mean.
    fn mapping(&mut self, pair: &Pair, variant: SchemaId, was: &[Value], is: &[Value]) {
        let texts = |values: &[Value]| list(&values.iter().map(code).collect::<Vec<_>>());
        let name = variant_name(self.new, variant);
        let message = match (was, is) {
            ([], is) => format!("{name} is meant by {}, and was by no value", texts(is)),
            (was, []) => format!("{name} is meant by no value any more, and was by {}", texts(was)),
            (was, is) => format!("{name} is meant by {} instead of {}", texts(is), texts(was)),
        };
        let lost = was.iter().any(|value| !is.contains(value));
        let wire = if lost { Wire::Breaks } else { Wire::Depends };
        let draft = self.draft(pair, ChangeKind::DiscriminatorMapping, message);
        let draft = draft.on_wire(wire, Way::of(pair.sent));
        self.found.push(match lost || pair.sent {
            true => draft.silently(),
            false => draft.silently_minor(),
        });
    }

    /// Another property, or one where there was none, or none where there was one.
    fn discriminators(&mut self, pair: &Pair, was: Option<&Discriminator>, is: Option<&Discriminator>) {
        let name = |tag: &Discriminator| quoted(&tag.property);
        let (message, wire) = match (was, is) {
            (Some(was), Some(is)) => (
                format!("its variants are told apart by {} instead of {}", name(is), name(was)),
                Wire::Breaks,
            ),
            (None, Some(is)) => (format!("its variants are told apart by {}", name(is)), Wire::Depends),
            (Some(was), None) => (
                format!("its variants are not told apart by {} any more", name(was)),
                Wire::Depends,
            ),
            (None, None) => return,
        };
        let draft = self.draft(pair, ChangeKind::DiscriminatorChanged, message);
        self.found.push(draft.on_wire(wire, Way::of(pair.sent)).silently());
    }

    /// For each variant of the new union, which of the old one it is: the same component, the same place, the same values.
    fn variants(&mut self, pair: &Pair, old: &UnionShape, new: &UnionShape) -> Vec<Option<usize>> {
        let mut of = vec![None; new.variants.len()];
        let mut left: Vec<usize> = (0..old.variants.len()).collect();
        let component = |version: &Version<'_>, id: SchemaId| {
            let schemas = &version.api.schemas;
            schemas.get(schemas.resolve(id)).component.clone()
        };
        for (index, variant) in new.variants.iter().enumerate() {
            let name = component(self.new, *variant);
            let found = left
                .iter()
                .position(|known| name.is_some() && component(self.old, old.variants[*known]) == name);
            of[index] = found.map(|found| left.remove(found));
        }
        for (index, variant) in new.variants.iter().enumerate() {
            if of[index].is_none() {
                let found = left
                    .iter()
                    .position(|known| self.alike(old.variants[*known], *variant, pair.sent));
                of[index] = found.map(|found| left.remove(found));
            }
        }
        // What is left is the same one, changed, where it is of one kind and one component.
        for (index, variant) in new.variants.iter().enumerate() {
            if of[index].is_some() {
                continue;
            }
            let name = component(self.new, *variant);
            let kind = a_kind(self.new.api.schemas.shape(*variant));
            let found = left.iter().position(|known| {
                let variant = old.variants[*known];
                let renamed = match (&name, component(self.old, variant)) {
                    (Some(one), Some(other)) => !self.old.has_component(one) && !self.new.has_component(&other),
                    (None, None) => true,
                    _ => false,
                };
                renamed && a_kind(self.old.api.schemas.shape(variant)) == kind
            });
            of[index] = found.map(|found| left.remove(found));
        }
        of
    }
}

fn variant_name(version: &Version<'_>, id: SchemaId) -> String {
    let schemas = &version.api.schemas;
    let schema = schemas.get(schemas.resolve(id));
    match (&schema.component, &schema.docs.title) {
        (Some(name), _) | (None, Some(name)) => quoted(name),
        (None, None) => a_kind(&schema.shape).to_owned(),
    }
}
