//! `oneOf` and `anyOf`.
//!
//! In this order, so that a union remains only where values really differ in kind:
//! 1. variants that are `null` or impossible are removed, inline unions of the same kind flattened, repetitions dropped;
//! 2. variants that differ only in what they require say nothing that a type can say;
//! 3. a single variant is merged like a member of `allOf`;
//! 4. what stands beside the variants is merged into each of them;
//! 5. strings are joined, numbers are joined: nobody could tell such variants apart by looking at a value.

mod collect;
mod combine;
mod join;
mod overlap;
mod several;
mod single;

pub(super) use self::collect::only_nullable;
use self::single::become_only;
use super::SchemaBuilder;
use super::keywords::{Added, Group, Keywords, Place, RawDiscriminator, Structure};
use super::nullable::{self, Null};
use super::types::Types;
use crate::api::{Discriminator, SchemaId, Shape, UnionKind, UnionShape, Untyped};
use crate::diagnostics::Code;
use crate::hash::HashMap;
use crate::source::Pointer;

/// How often a single variant may turn out to be a union again.
const ROUNDS: usize = 16;

/// What is left of the groups of a node.
pub(super) enum United<'d> {
    Shape(Shape),
    Reference(Place<'d>),
    /// No group; the keywords are complete.
    Keywords,
}

/// One of several.
pub(super) struct Variant<'d> {
    pub pointer: Pointer,
    /// Where it stands; several where groups have been combined.
    pub places: Vec<Place<'d>>,
    /// What it says, and what stands beside the union.
    pub merged: Keywords<'d>,
    /// Whether what stands beside the union adds nothing.
    plain: bool,
}

impl<'d> SchemaBuilder<'d> {
    /// Turns the groups of a node into a union, or does away with them.
    pub(super) fn unite(&mut self, at: &Pointer, keywords: &mut Keywords<'d>, depth: usize) -> United<'d> {
        let groups = std::mem::take(&mut keywords.structure.groups);
        // `null` is a value of the whole only if all that hold together let it pass.
        let refused = match keywords.null {
            Null::No => true,
            Null::Unstated => groups.len() > 1 && !groups.iter().all(|group| self.admits_null(group)),
            Null::Yes | Null::Always => false,
        };
        keywords.structure.groups = groups;
        let united = self.unite_groups(at, keywords, depth);
        if refused {
            keywords.null = Null::No;
        }
        united
    }

    fn admits_null(&mut self, group: &Group<'d>) -> bool {
        self.group_takes_null(group, &mut HashMap::default())
    }

    /// Whether `null` is a value of what is said here: unions below may be what lets it pass.
    fn takes_null(&mut self, keywords: &Keywords<'d>) -> bool {
        self.keywords_take_null(keywords, &mut HashMap::default())
    }

    fn keywords_take_null(&mut self, keywords: &Keywords<'d>, known: &mut HashMap<usize, bool>) -> bool {
        match keywords.null {
            Null::Yes | Null::Always => true,
            Null::No => false,
            // What takes anything takes `null`, too.
            Null::Unstated if keywords.structure.is_empty() => keywords.demands.is_empty(),
            Null::Unstated => {
                let groups = &keywords.structure.groups;
                !groups.is_empty() && groups.iter().all(|group| self.group_takes_null(group, known))
            }
        }
    }

    /// What leads back to itself adds nothing, so that each schema is asked once.
    fn group_takes_null(&mut self, group: &Group<'d>, known: &mut HashMap<usize, bool>) -> bool {
        group.variants.iter().any(|variant| {
            let settled = self.settle(variant);
            if nullable::is_null(settled.value) || only_nullable(variant.value) {
                return true;
            }
            if let Some(known) = known.get(&settled.address()) {
                return *known;
            }
            known.insert(settled.address(), false);
            let gathered = self.gather(variant);
            let takes = self.keywords_take_null(&gathered, known);
            known.insert(settled.address(), takes);
            takes
        })
    }

    fn unite_groups(&mut self, at: &Pointer, keywords: &mut Keywords<'d>, depth: usize) -> United<'d> {
        for _ in 0..ROUNDS {
            let groups = std::mem::take(&mut keywords.structure.groups);
            if groups.is_empty() {
                return United::Keywords;
            }
            let alone = keywords.structure.is_empty();
            let remaining = self.remaining(groups, keywords, alone);
            // Single variants are members of an `allOf` in disguise.
            let (single, several): (Vec<_>, Vec<_>) = remaining.into_iter().partition(|(_, places)| places.len() == 1);
            let united = match single.is_empty() {
                false => self.absorb_single(at, keywords, single, several, alone),
                true => self.unite_several(at, keywords, several, alone, depth),
            };
            if let Some(united) = united {
                return united;
            }
        }
        self.report(
            Code::TooDeep,
            at,
            "unions of one variant are nested too deeply here; the rest is taken as any value",
            "say it without the unions",
        );
        United::Shape(Shape::Any(Untyped::TooDeep))
    }

    /// Steps 4 and 5. `None`: what is left is in `keywords`.
    fn unite_several(
        &mut self,
        at: &Pointer,
        keywords: &mut Keywords<'d>,
        several: Vec<(Group<'d>, Vec<Place<'d>>)>,
        alone: bool,
        depth: usize,
    ) -> Option<United<'d>> {
        let (first, _) = several.first()?;
        let discriminator = first.discriminator.clone();
        let all_any = several.iter().all(|(group, _)| group.kind == UnionKind::AnyOf);
        let kind = if all_any { UnionKind::AnyOf } else { UnionKind::OneOf };
        let mut lists = self.within_limits(several);
        let combines = !alone || lists.len() > 1;
        let exhausted = combines && self.exhausted(at, depth);
        if exhausted {
            lists.truncate(1);
        }
        let variants = self.variants(keywords, lists, alone || exhausted);
        if variants.iter().any(|variant| self.takes_null(&variant.merged)) {
            keywords.null = Null::Always;
        }
        if variants.is_empty() {
            self.report(
                Code::AllOfConflict,
                at,
                "none of the variants goes together with what stands beside them; they are left out",
                "make them agree",
            );
            return None;
        }
        let mut variants = match discriminator {
            Some(_) => variants,
            None => self.join(at, variants, &keywords.structure),
        };
        if variants.len() == 1 {
            return variants.pop().and_then(|only| become_only(keywords, only, alone));
        }
        // What takes any value would leave nothing for those after it.
        variants.sort_by_key(|variant| variant.merged.structure.is_empty());
        Some(United::Shape(self.union(at, kind, discriminator, variants, depth)))
    }

    fn union(
        &mut self,
        at: &Pointer,
        kind: UnionKind,
        discriminator: Option<RawDiscriminator<'d>>,
        variants: Vec<Variant<'d>>,
        depth: usize,
    ) -> Shape {
        let mut discriminator = match discriminator {
            Some(raw) => self.stated_discriminator(&raw, &variants),
            None => match self.inherited_discriminator(&variants) {
                Some(inherited) => Some(inherited),
                None => self.implied_discriminator(&variants),
            },
        };
        let several = kind == UnionKind::AnyOf && discriminator.is_none() && self.may_be_several(&variants);
        let keeps: Vec<bool> = match &discriminator {
            Some(discriminator) => variants
                .iter()
                .map(|variant| keeps(&variant.merged.structure, &discriminator.property))
                .collect(),
            None => Vec::new(),
        };
        let mut ids: Vec<SchemaId> = variants
            .into_iter()
            .map(|variant| {
                // Joined ones lead to nothing more.
                let Some(place) = variant.places.first() else {
                    return self.synthesise(variant.pointer, variant.merged, depth);
                };
                // The union takes the `null` of an inline variant, so that nobody has two ways to say it.
                let takes_null = self.takes_null(&variant.merged) && place.value.get("$ref").is_none();
                if (variant.plain && !takes_null) || !self.may_synthesise(at, depth) {
                    return self.node(place.clone());
                }
                let null = match takes_null {
                    true => Null::No,
                    false => variant.merged.null,
                };
                let merged = Keywords { null, ..variant.merged };
                self.synthesise(variant.pointer, merged, depth)
            })
            .collect();
        if let Some(discriminator) = &mut discriminator {
            ids = one_each(ids, &keeps, discriminator);
        }
        Shape::Union(UnionShape {
            kind,
            variants: ids,
            discriminator,
            several,
        })
    }
}

/// Whether an object keeps the value of a member.
pub(super) fn keeps(structure: &Structure<'_>, property: &str) -> bool {
    structure.effective_types() != Some(Types::OBJECT)
        || !structure.groups.is_empty()
        || structure.properties.iter().any(|(name, _)| *name == property)
        || matches!(structure.additional, Added::Any | Added::Schema(_))
        || structure.properties.is_empty()
}

/// What several values of the discriminator mean and does not keep which it was is a variant for each.
pub(super) fn one_each(ids: Vec<SchemaId>, keeps: &[bool], discriminator: &mut Discriminator) -> Vec<SchemaId> {
    let mut variants = Vec::with_capacity(ids.len());
    let mut values = Vec::with_capacity(ids.len());
    let by_default = discriminator.default.take();
    let all = std::mem::take(&mut discriminator.values);
    for (index, ((id, keeps), of)) in ids.into_iter().zip(keeps).zip(all).enumerate() {
        if by_default == Some(index) {
            discriminator.default = Some(variants.len());
        }
        match *keeps || of.len() < 2 {
            true => {
                variants.push(id);
                values.push(of);
            }
            false => {
                for value in of {
                    variants.push(id);
                    values.push(vec![value]);
                }
            }
        }
    }
    discriminator.values = values;
    variants
}
