//! `oneOf` and `anyOf`.
//!
//! In this order, so that a union remains only where values really differ in kind:
//! 1. variants that are `null` or impossible are removed, inline unions of the same kind flattened, repetitions dropped;
//! 2. variants that differ only in what they require say nothing that a type can say;
//! 3. a single variant is merged like a member of `allOf`;
//! 4. what stands beside the variants is merged into each of them;
//! 5. strings are joined, numbers are joined: nobody could tell such variants apart by looking at a value.

use std::borrow::Cow;
use std::collections::HashSet;

use serde_json::Value;

use super::SchemaBuilder;
use super::all_of::{self, Assembled, Conflict};
use super::audit;
use super::enumeration::{self, Choice};
use super::keywords::{Added, Group, Keywords, Place, RawDiscriminator, Residue, Structure};
use super::nullable::{self, Null};
use super::types::Types;
use crate::api::{Discriminator, SchemaId, Shape, UnionKind, UnionShape, Untyped};
use crate::diagnostics::Code;
use crate::source::Pointer;
use crate::vocabulary;

/// How many variants `oneOf` beside `anyOf` may multiply to.
const COMBINATIONS: usize = 32;

/// How many pairs of variants are compared; of more, one will do.
const PAIRS: usize = 500;

/// How often a single variant may turn out to be a union again.
const ROUNDS: usize = 16;

/// What is left of the groups of a node.
pub(super) enum United<'d> {
    Shape(Shape),
    Reference(Place<'d>),
    /// No group; the keywords are complete.
    Keywords,
}

/// Whether no value can satisfy both of what is merged.
fn is_impossible(conflict: &Conflict) -> bool {
    matches!(conflict, Conflict::Choices | Conflict::Types(..))
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
        group.variants.iter().any(|variant| {
            let settled = self.settle(variant);
            nullable::is_null(settled.value) || only_nullable(variant.value) || self.gather(variant).null.is_yes()
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

    /// Steps 1 and 2 of each group: those that say something, with their variants.
    fn remaining(
        &mut self,
        groups: Vec<Group<'d>>,
        keywords: &mut Keywords<'d>,
        alone: bool,
    ) -> Vec<(Group<'d>, Vec<Place<'d>>)> {
        let mut remaining = Vec::new();
        for group in groups {
            let mut variants = Vec::new();
            self.collect(&group, &group.variants, keywords, &mut HashSet::new(), &mut variants);
            if variants.is_empty() {
                // Nothing but `null`.
                if keywords.structure.effective_types().is_none() {
                    keywords.structure.types = Some(Types::NONE);
                }
                continue;
            }
            if !self.says_nothing(&group, &variants, alone, keywords) {
                remaining.push((group, variants));
            }
        }
        remaining
    }

    /// Step 3. `None`: what is left is in `keywords`.
    fn absorb_single(
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
        if variants.iter().any(|variant| variant.merged.null.is_yes()) {
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
            None => self.join(at, variants),
        };
        if variants.len() == 1 {
            return variants.pop().and_then(|only| become_only(keywords, only, alone));
        }
        // What takes any value would leave nothing for those after it.
        variants.sort_by_key(|variant| variant.merged.structure.is_empty());
        Some(United::Shape(self.union(at, kind, discriminator, variants, depth)))
    }

    /// Step 1. Whether `null` was among the variants goes to `keywords`.
    fn collect(
        &mut self,
        group: &Group<'d>,
        variants: &[Place<'d>],
        keywords: &mut Keywords<'d>,
        seen: &mut HashSet<usize>,
        into: &mut Vec<Place<'d>>,
    ) {
        for variant in variants {
            let settled = self.settle(variant);
            if nullable::is_null(settled.value) || only_nullable(variant.value) {
                keywords.null = Null::Always;
                continue;
            }
            if audit::is_never(settled.value) {
                continue;
            }
            if group.discriminator.is_none()
                && let Some(inner) = same_kind(group.kind, variant.value)
            {
                let keyword = variant.pointer.child(keyword(group.kind));
                let place = |(index, value)| Place {
                    pointer: keyword.item(index),
                    value,
                };
                let inner: Vec<Place<'d>> = inner.iter().enumerate().map(place).collect();
                self.collect(group, &inner, keywords, seen, into);
                continue;
            }
            let inline = variant.value.get("$ref").is_none();
            if !inline && !seen.insert(settled.address()) {
                continue;
            }
            if !inline || !into.contains(variant) {
                into.push(variant.clone());
            }
        }
    }

    /// Step 2, and variants that take any value beside something that does not.
    fn says_nothing(
        &mut self,
        group: &Group<'d>,
        variants: &[Place<'d>],
        alone: bool,
        keywords: &mut Keywords<'d>,
    ) -> bool {
        let inline = variants.iter().all(|place| place.value.get("$ref").is_none());
        if variants.len() < 2 || group.discriminator.is_some() || !inline {
            return false;
        }
        let mut first: Option<Structure<'d>> = None;
        let mut required: Option<Vec<&'d str>> = None;
        let mut differs = false;
        let mut same = true;
        let mut any = false;
        let mut object = false;
        for place in variants {
            let mut structure = self.gather(place).structure;
            differs |= !std::mem::take(&mut structure.residue).is_empty();
            let names = std::mem::take(&mut structure.required);
            differs |= structure.min_properties.is_some() || structure.max_properties.is_some();
            (structure.min_properties, structure.max_properties) = (None, None);
            any |= structure.is_empty() && names.is_empty();
            if structure.types == Some(Types::OBJECT) {
                structure.types = None;
                object = true;
            }
            required = Some(match required {
                None => names,
                Some(known) => {
                    differs |= known != names;
                    known.into_iter().filter(|name| names.contains(name)).collect()
                }
            });
            match &first {
                None => first = Some(structure),
                Some(first) => same &= *first == structure,
            }
        }
        if same {
            let demands = Structure {
                required: required.unwrap_or_default(),
                ..first.unwrap_or_default()
            };
            if differs {
                keywords.structure.residue.push(Residue::Group(group.clone()));
            }
            let typed = match object || (demands.effective_types().is_none() && differs) {
                true => Some(Types::OBJECT),
                false => demands.types,
            };
            let extra = Keywords {
                structure: Structure {
                    types: typed,
                    ..demands
                },
                ..Keywords::default()
            };
            let null = keywords.null;
            self.merge(keywords, extra, &group.pointer);
            keywords.null = null;
            return true;
        }
        if any && !alone {
            self.report(
                Code::WeakenedUnion,
                &group.pointer,
                "one of the variants takes anything, so they say nothing about the values",
                "remove them, or say more in each",
            );
            return true;
        }
        false
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

    /// The lists of variants that are combined.
    fn within_limits(&mut self, groups: Vec<(Group<'d>, Vec<Place<'d>>)>) -> Vec<Vec<Place<'d>>> {
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
    fn variants(&mut self, beside: &Keywords<'d>, lists: Vec<Vec<Place<'d>>>, alone: bool) -> Vec<Variant<'d>> {
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

    /// Step 5.
    fn join(&mut self, at: &Pointer, variants: Vec<Variant<'d>>) -> Vec<Variant<'d>> {
        let listed = variants.iter().all(|variant| {
            let structure = &variant.merged.structure;
            structure.groups.is_empty() && structure.choices.as_ref().is_some_and(|choices| !choices.is_empty())
        });
        let dates = variants
            .iter()
            .filter(|variant| is_date(&variant.merged.structure))
            .count();
        let words = dates == 1
            && variants.iter().any(|variant| {
                let structure = &variant.merged.structure;
                structure.choices.is_some() && !is_empty_or_unlisted(structure)
            });
        let mut kinds: Vec<(Kind, Vec<Variant<'d>>)> = Vec::new();
        for variant in variants {
            let kind = match listed {
                true => Kind::Text,
                // Beside a list of words, a date is told by what it looks like.
                false if words && is_date(&variant.merged.structure) => Kind::Other,
                false => Kind::of(&variant.merged.structure),
            };
            match kinds
                .iter_mut()
                .find(|(known, _)| *known == kind && kind != Kind::Other)
            {
                Some((_, members)) => members.push(variant),
                None => kinds.push((kind, vec![variant])),
            }
        }
        let mut joined = Vec::with_capacity(kinds.len());
        for (kind, mut members) in kinds {
            if members.len() > 1 {
                members = vec![self.joined(at, kind, members)];
            }
            joined.extend(members);
        }
        joined
    }

    /// One variant that takes what any of the members takes.
    fn joined(&mut self, at: &Pointer, kind: Kind, members: Vec<Variant<'d>>) -> Variant<'d> {
        let (mut structure, lost) = join_structures(kind, &members);
        if lost.rules {
            // A string that only one of them allows for is checked as it is; which of them it is, nobody can tell, so
            // that more than one will do for `oneOf`, too.
            let variants = members.iter().filter_map(|member| match &member.places[..] {
                [place] => Some(place.clone()),
                _ => None,
            });
            let group = Group {
                kind: UnionKind::AnyOf,
                pointer: at.clone(),
                variants: variants.collect(),
                discriminator: None,
            };
            match group.variants.len() == members.len() {
                true => structure.residue.push(Residue::Group(group)),
                false => self.weakened(at),
            }
        }
        if lost.format {
            self.weakened(at);
        }
        let null = match members.iter().any(|member| member.merged.null.is_yes()) {
            true => Null::Yes,
            false => Null::No,
        };
        let pointer = members.first().map(|member| member.pointer.clone()).unwrap_or_default();
        let merged = Keywords {
            structure,
            null,
            ..Keywords::default()
        };
        Variant {
            pointer,
            places: Vec::new(),
            merged,
            plain: false,
        }
    }

    fn weakened(&mut self, at: &Pointer) {
        self.report(
            Code::WeakenedUnion,
            at,
            "variants of the same type are joined into one; what only some of them demand is not checked",
            "accept this finding",
        );
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
                let takes_null = variant.merged.null.is_yes() && place.value.get("$ref").is_none();
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

    /// Whether an object may be two of the variants at once, of which neither lists all members of the other.
    fn may_be_several(&mut self, variants: &[Variant<'d>]) -> bool {
        let objects: Vec<&Structure<'d>> = variants
            .iter()
            .map(|variant| &variant.merged.structure)
            .filter(|structure| structure.groups.is_empty() && structure.effective_types() == Some(Types::OBJECT))
            // What keeps members that it does not list lacks none.
            .filter(|structure| matches!(structure.additional, Added::Unspecified | Added::Forbidden))
            .collect();
        let more = |one: &Structure<'d>, other: &Structure<'d>| {
            let listed = |name: &str| other.properties.iter().any(|(known, _)| *known == name);
            one.properties.iter().any(|(name, _)| !listed(name))
        };
        let mut pairs = 0;
        for (index, one) in objects.iter().enumerate() {
            for other in &objects[index + 1..] {
                pairs += 1;
                if pairs > PAIRS {
                    return true;
                }
                if more(one, other) && more(other, one) && !self.exclude(one, other) {
                    return true;
                }
            }
        }
        false
    }

    /// Whether what one of two objects demands is what the other forbids.
    fn exclude(&mut self, one: &Structure<'d>, other: &Structure<'d>) -> bool {
        let forbids = |one: &Structure<'d>, other: &Structure<'d>| {
            let listed = |name: &str| one.properties.iter().any(|(known, _)| *known == name);
            one.additional == Added::Forbidden && other.required.iter().any(|name| !listed(name))
        };
        if forbids(one, other) || forbids(other, one) {
            return true;
        }
        let of = |structure: &Structure<'d>, name: &str| {
            let found = structure.properties.iter().find(|(known, _)| *known == name);
            found.map(|(_, places)| places.last().clone())
        };
        let common = one.required.iter().filter(|name| other.required.contains(name));
        common.copied().any(|name| {
            let (Some(a), Some(b)) = (of(one, name), of(other, name)) else {
                return false;
            };
            let (a, b) = (self.gather(&a).structure, self.gather(&b).structure);
            let other_values = match (&a.choices, &b.choices) {
                (Some(a), Some(b)) => all_of::in_both(a.clone(), b).is_empty(),
                _ => false,
            };
            let other_types = match (a.effective_types(), b.effective_types()) {
                (Some(a), Some(b)) => a.and(b).is_empty(),
                _ => false,
            };
            other_values || other_types
        })
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

/// One variant is left: the whole is that, or says what that says.
fn become_only<'d>(keywords: &mut Keywords<'d>, only: Variant<'d>, alone: bool) -> Option<United<'d>> {
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
    for ((id, keeps), of) in ids
        .into_iter()
        .zip(keeps)
        .zip(std::mem::take(&mut discriminator.values))
    {
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

/// What can be told apart by looking at a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Bytes,
    Numeric,
    Boolean,
    Other,
}

impl Kind {
    fn of(structure: &Structure<'_>) -> Kind {
        if !structure.groups.is_empty() {
            return Kind::Other;
        }
        match structure.effective_types() {
            // A file beside a text: a program makes the one or the other.
            Some(Types::STRING) if structure.format == Some("binary") => Kind::Bytes,
            Some(Types::STRING) => Kind::Text,
            Some(Types::INTEGER | Types::NUMBER) => Kind::Numeric,
            Some(Types::BOOLEAN) => Kind::Boolean,
            _ => Kind::Other,
        }
    }
}

/// `{nullable: true}` and nothing that says what else.
pub(super) fn only_nullable(value: &Value) -> bool {
    value.get("nullable") == Some(&Value::Bool(true)) && audit::is_anything(value)
}

fn keyword(kind: UnionKind) -> &'static str {
    match kind {
        UnionKind::OneOf => "oneOf",
        UnionKind::AnyOf | UnionKind::Events => "anyOf",
    }
}

/// The variants of an inline schema that is nothing but a union of that kind.
fn same_kind(kind: UnionKind, value: &Value) -> Option<&Vec<Value>> {
    let object = value.as_object()?;
    let keyword = keyword(kind);
    let alone = object
        .keys()
        .all(|key| key == keyword || vocabulary::is_annotation(key));
    match (object.get(keyword), alone) {
        (Some(Value::Array(variants)), true) => Some(variants),
        _ => None,
    }
}

/// `/a/oneOf/0` and `/b/anyOf/1` give `/a/oneOf/0/anyOf/1`.
fn below(pointer: &Pointer, other: &Pointer) -> Pointer {
    let tokens: Vec<String> = other.tokens().collect();
    let last = tokens.len().saturating_sub(2);
    tokens[last..].iter().fold(pointer.clone(), |at, token| at.child(token))
}

/// What a joined variant does not say of its members.
#[derive(Clone, Copy, Default)]
struct Lost {
    format: bool,
    rules: bool,
}

/// What takes the values that any of the members takes, and what it does not say of them.
fn join_structures<'d>(kind: Kind, members: &[Variant<'d>]) -> (Structure<'d>, Lost) {
    let all: Vec<&Structure<'d>> = members.iter().map(|member| &member.merged.structure).collect();
    let types = all.iter().filter_map(|member| member.effective_types());
    let types = Some(types.fold(Types::NONE, Types::or));
    let listed = all.iter().filter(|member| member.choices.is_some()).count();
    if listed == all.len()
        || (listed > 0 && kind == Kind::Text && !all.iter().all(|member| is_empty_or_unlisted(member)))
    {
        let choices = members.iter().flat_map(|member| described(&member.merged)).collect();
        let mut choices = enumeration::unique(choices, |_| {});
        if listed < all.len() {
            choices.iter_mut().for_each(|choice| choice.open = true);
        }
        let unlisted = || all.iter().filter(|member| member.choices.is_none());
        let lost = Lost {
            format: unlisted().any(|member| member.format.is_some()),
            rules: unlisted().any(|member| constrains_text(member)),
        };
        // A list of several types stands for itself.
        let types = types.filter(|types| types.each().count() == 1);
        return (
            Structure {
                types,
                choices: Some(choices),
                ..Structure::default()
            },
            lost,
        );
    }
    // What takes every value of the type takes the others along.
    if all
        .iter()
        .any(|member| member.effective_types() == types && is_only_a_type(member))
    {
        return (
            Structure {
                types,
                ..Structure::default()
            },
            Lost::default(),
        );
    }
    if listed > 0 && kind == Kind::Text {
        // "or an empty string": no list, and nothing that an empty string would fail.
        let unlisted = || all.iter().filter(|member| member.choices.is_none());
        let max_length = most(unlisted().map(|member| member.max_length));
        let lost = Lost {
            format: unlisted().any(|member| member.format.is_some()),
            rules: unlisted().any(|member| !member.patterns.is_empty() || member.min_length.is_some()),
        };
        return (
            Structure {
                types,
                max_length,
                ..Structure::default()
            },
            lost,
        );
    }
    let first = all[0];
    let format = first
        .format
        .filter(|_| all.iter().all(|member| member.format == first.format));
    let bounds = all
        .iter()
        .all(|member| member.bounds == first.bounds)
        .then(|| first.bounds.clone());
    let multiple_of = all
        .iter()
        .all(|member| member.multiple_of == first.multiple_of)
        .then(|| first.multiple_of.clone());
    let patterns = alternatives(&all);
    let lost = Lost {
        format: format.is_none() && all.iter().any(|member| member.format.is_some()),
        rules: bounds.is_none()
            || multiple_of.is_none()
            || patterns.is_none()
            || listed > 0
            || all.iter().any(|member| !member.residue.is_empty())
            || !lengths_join(&all),
    };
    let structure = Structure {
        types,
        format,
        bounds: bounds.unwrap_or_default(),
        multiple_of: multiple_of.flatten(),
        patterns: patterns.unwrap_or_default(),
        min_length: all.iter().map(|member| member.min_length).min().flatten(),
        max_length: most(all.iter().map(|member| member.max_length)),
        ..Structure::default()
    };
    (structure, lost)
}

/// A text whose format tells it from words.
fn is_date(structure: &Structure<'_>) -> bool {
    let formats = ["date", "date-time", "time", "duration", "uuid", "ipv4", "ipv6"];
    structure.choices.is_none()
        && structure.effective_types() == Some(Types::STRING)
        && structure.format.is_some_and(|format| formats.contains(&format))
}

fn is_only_a_type(structure: &Structure<'_>) -> bool {
    structure.types.is_some()
        && Structure {
            types: None,
            ..structure.clone()
        }
        .is_empty()
}

/// No list of choices, or one of the empty string alone.
fn is_empty_or_unlisted(structure: &Structure<'_>) -> bool {
    structure
        .choices
        .iter()
        .flatten()
        .all(|choice| choice.value.as_str() == Some(""))
}

/// The choices of a variant. A variant of one choice says what that means.
fn described<'d>(keywords: &Keywords<'d>) -> Vec<Choice<'d>> {
    let mut choices = keywords.structure.choices.clone().unwrap_or_default();
    if let [only] = &mut choices[..] {
        let title = keywords.notes.title;
        // A title that is a sentence is no name.
        only.name = only
            .name
            .or(title.filter(|title| title.split_whitespace().count() <= 4));
        only.description = only.description.or(keywords.notes.description).or(title);
    }
    choices
}

/// Whether the lengths that any of the members takes are all between the least and the most of them, whatever else they
/// say of those texts.
fn lengths_join(all: &[&Structure<'_>]) -> bool {
    let mut ranges: Vec<(u64, u64)> = all
        .iter()
        .map(|member| (member.min_length.unwrap_or(0), member.max_length.unwrap_or(u64::MAX)))
        .collect();
    let same = ranges.iter().all(|range| *range == ranges[0]);
    let plain = all.iter().all(|member| member.patterns.is_empty());
    ranges.sort_unstable();
    let mut end = 0u64;
    let gapless = ranges.iter().enumerate().all(|(index, (least, most))| {
        let follows = index == 0 || *least <= end.saturating_add(1);
        end = end.max(*most);
        follows
    });
    same || (plain && gapless)
}

fn constrains_text(structure: &Structure<'_>) -> bool {
    !structure.residue.is_empty()
        || !structure.patterns.is_empty()
        || structure.min_length.is_some()
        || structure.max_length.is_some()
}

fn most(limits: impl Iterator<Item = Option<u64>>) -> Option<u64> {
    let limits: Option<Vec<u64>> = limits.collect();
    limits?.into_iter().max()
}

/// A pattern for what any of the members takes: the same, none, or all of them with `|` between. `None` if there is none.
fn alternatives<'d>(all: &[&Structure<'d>]) -> Option<Vec<Cow<'d, str>>> {
    let first = &all[0].patterns;
    if all.iter().all(|member| member.patterns == *first) {
        return Some(first.clone());
    }
    let mut patterns: Vec<&str> = Vec::new();
    for member in all {
        let [pattern] = &member.patterns[..] else {
            return None;
        };
        // Groups are numbered from the left, so a back-reference would mean another one.
        if pattern
            .split('\\')
            .skip(1)
            .any(|rest| rest.starts_with(|c: char| c == 'k' || ('1'..='9').contains(&c)))
        {
            return None;
        }
        if !patterns.contains(&pattern.as_ref()) {
            patterns.push(pattern);
        }
    }
    let alternatives: Vec<String> = patterns.iter().map(|pattern| format!("(?:{pattern})")).collect();
    Some(vec![Cow::Owned(alternatives.join("|"))])
}
