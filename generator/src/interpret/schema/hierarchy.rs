//! Bases and their subtypes: schemas with a `discriminator` that other schemas extend by `allOf` (OpenAPI 3.0.4, "Models
//! with Polymorphism Support").
//!
//! - Where a base is used, a value of any of its subtypes is meant, so its node is a union of them. In the `allOf` of a
//!   subtype it means its own members, and those are what [`all_of`](super::all_of) merges.
//! - A discriminator holds for everything below the schema that it stands on; a subtype with subtypes is a base, too.
//! - All that extends a base directly or not is a variant of one flat union, up to [`LEVELS`], so that a chain of bases
//!   costs its length times that and no more.
//! - A base with `oneOf` or `anyOf` has said itself what its variants are.

use std::rc::Rc;

use super::SchemaBuilder;
use super::audit::Notes;
use super::discriminator::{Candidate, Role};
use super::keywords::{self, Keywords, Place, RawDiscriminator};
use super::{Job, Work, blank, reader, union};
use crate::api::{SchemaId, Shape, UnionKind, UnionShape, Untyped};
use crate::diagnostics::Code;
use crate::hash::{HashMap, HashSet};
use crate::source::Pointer;
use crate::value::Value;
use crate::vocabulary;

/// How many levels below a base its subtypes are variants of it.
const LEVELS: usize = 16;

/// How many `allOf`s may stand inside one another before a reference to a base.
const NESTED: usize = 8;

/// What extends what, by the addresses of places.
#[derive(Default)]
pub(super) struct Hierarchy<'d> {
    /// In the order of the description.
    children: HashMap<usize, Vec<Place<'d>>>,
    parents: HashMap<usize, Vec<usize>>,
    discriminators: HashMap<usize, Rc<RawDiscriminator<'d>>>,
    /// The discriminator that holds for a schema: its own, or the one of the nearest that it extends.
    effective: HashMap<usize, Rc<RawDiscriminator<'d>>>,
    /// Those that list their variants themselves.
    listed: HashSet<usize>,
    /// The components that stand elsewhere, in another file for instance.
    names: HashMap<usize, Vec<String>>,
}

impl<'d> Hierarchy<'d> {
    pub fn discriminator(&self, address: usize) -> Option<Rc<RawDiscriminator<'d>>> {
        self.effective.get(&address).map(Rc::clone)
    }

    /// Hands the discriminators down, level by level, so that each schema is looked at once.
    fn hand_down(&mut self) {
        let mut level: Vec<(usize, Rc<RawDiscriminator<'d>>)> = self
            .discriminators
            .iter()
            .map(|(address, discriminator)| (*address, Rc::clone(discriminator)))
            .collect();
        level.sort_by(|(_, a), (_, b)| a.pointer.as_str().cmp(b.pointer.as_str()));
        while !level.is_empty() {
            level.retain(|(address, _)| !self.effective.contains_key(address));
            let mut below = Vec::new();
            for (address, discriminator) in level {
                if self.effective.contains_key(&address) {
                    continue;
                }
                let children = self.children.get(&address).into_iter().flatten();
                below.extend(children.map(|child| (child.address(), Rc::clone(&discriminator))));
                self.effective.insert(address, discriminator);
            }
            level = below;
        }
    }

    /// Whether values of this schema are values of its subtypes.
    pub fn is_base(&self, address: usize) -> bool {
        self.children.contains_key(&address) && !self.listed.contains(&address) && self.discriminator(address).is_some()
    }

    /// Everything that extends a schema, in the order of the description, and whether there is more below.
    pub fn subtypes(&self, address: usize) -> (Vec<Place<'d>>, bool) {
        let mut seen = HashSet::from_iter([address]);
        let mut found = Vec::new();
        let mut level = vec![address];
        for _ in 0..LEVELS {
            let mut below = Vec::new();
            for child in level.iter().flat_map(|address| self.children.get(address)).flatten() {
                if !seen.insert(child.address()) {
                    continue;
                }
                found.push(child.clone());
                // What lists its own variants is one of them as a whole.
                if !self.listed.contains(&child.address()) {
                    below.push(child.address());
                }
            }
            level = below;
        }
        (found, level.iter().any(|address| self.children.contains_key(address)))
    }

    /// The components that are nothing but a reference to a schema.
    pub fn names(&self, address: usize) -> impl Iterator<Item = String> {
        self.names.get(&address).into_iter().flatten().cloned()
    }

    /// Whether a schema says of itself that it extends another.
    pub fn extends(&self, address: usize, base: usize) -> bool {
        self.parents
            .get(&address)
            .is_some_and(|parents| parents.contains(&base))
            && self.discriminator(base).is_some()
    }
}

impl<'d> SchemaBuilder<'d> {
    /// What extends what in the whole description.
    pub(super) fn hierarchy(&mut self) -> Rc<Hierarchy<'d>> {
        if let Some(known) = &self.hierarchy {
            return Rc::clone(known);
        }
        let mut hierarchy = Hierarchy::default();
        let at = Pointer::root().child("components").child("schemas");
        let components = self.root.pointer(at.as_str()).and_then(Value::as_object);
        let mut open: Vec<Place<'d>> = components
            .into_iter()
            .flatten()
            .map(|(name, value)| Place {
                pointer: at.child(name),
                value,
            })
            .rev()
            .collect();
        // Children are listed in this order, whatever led to them first.
        let rank: HashMap<usize, usize> = open.iter().rev().map(Place::address).zip(0..).collect();
        let mut rank_of_end: HashMap<usize, usize> = HashMap::default();
        let mut seen = HashSet::default();
        while let Some(start) = open.pop() {
            let place = self.settle_quietly(&start);
            if let Some(rank) = rank.get(&start.address()) {
                rank_of_end.entry(place.address()).or_insert(*rank);
            }
            if place.pointer != start.pointer
                && start.pointer.parent().is_some_and(|parent| parent == at)
                && let Some(name) = start.pointer.last()
            {
                hierarchy.names.entry(place.address()).or_default().push(name);
            }
            if seen.insert(place.address()) {
                self.add_to(&mut hierarchy, &place, &mut open);
            }
        }
        for children in hierarchy.children.values_mut() {
            let rank = |place: &Place<'d>| rank_of_end.get(&place.address()).copied().unwrap_or(usize::MAX);
            children.sort_by(|a, b| (rank(a), a.pointer.as_str()).cmp(&(rank(b), b.pointer.as_str())));
        }
        hierarchy.hand_down();
        self.adopt(&mut hierarchy);
        let hierarchy = Rc::new(hierarchy);
        self.hierarchy = Some(Rc::clone(&hierarchy));
        hierarchy
    }

    /// What a schema says of the hierarchy. The schemas that it leads to are still to be looked at.
    fn add_to(&mut self, hierarchy: &mut Hierarchy<'d>, place: &Place<'d>, open: &mut Vec<Place<'d>>) {
        let Some(object) = place.value.as_object() else {
            return;
        };
        if object.contains_key("oneOf") || object.contains_key("anyOf") {
            hierarchy.listed.insert(place.address());
        } else if object.contains_key("discriminator") {
            let read = reader::read(object, &mut Notes::new(&place.pointer, self.dialect, None));
            if let Some(discriminator) = read.discriminator {
                for target in discriminator.targets() {
                    // Of other files, only what is referred to is known.
                    open.extend(self.mapped(target, &discriminator.pointer));
                }
                hierarchy.discriminators.insert(place.address(), Rc::new(discriminator));
            }
        }
        let mut parents = Vec::new();
        self.parents(place, &mut parents, 0);
        for parent in &parents {
            let children = hierarchy.children.entry(parent.address()).or_default();
            children.push(place.clone());
        }
        let addresses = parents.iter().map(Place::address).collect();
        hierarchy.parents.insert(place.address(), addresses);
        open.extend(parents);
    }

    /// The schemas that a schema extends.
    fn parents(&mut self, place: &Place<'d>, into: &mut Vec<Place<'d>>, depth: usize) {
        let Some(object) = place.value.as_object() else {
            return;
        };
        if let Some(Value::String(_)) = object.get("$ref") {
            let target = self.settle_quietly(place);
            // A reference with more beside it extends what it leads to.
            let target = match target.address() == place.address() {
                true => match object.get("$ref").and_then(Value::as_str) {
                    Some(text) => self.lead(text, &place.pointer),
                    None => None,
                },
                false => Some(target),
            };
            let target = target.map(|target| self.settle_quietly(&target));
            into.extend(target.filter(|target| target.address() != place.address()));
        }
        if let (Some(Value::Array(members)), true) = (object.get("allOf"), depth < NESTED) {
            let at = place.pointer.child("allOf");
            for (index, value) in members.iter().enumerate() {
                let member = Place {
                    pointer: at.item(index),
                    value,
                };
                self.parents(&member, into, depth + 1);
            }
        }
    }

    /// Leaves out what refers to a base in `allOf` only to say something beside the reference: with a `mapping`, what it
    /// does not name; without one, what takes `null`, too, which no subtype does.
    fn adopt(&mut self, hierarchy: &mut Hierarchy<'d>) {
        let mut mapped: HashMap<&str, HashSet<usize>> = HashMap::default();
        for discriminator in hierarchy.discriminators.values() {
            let targets = discriminator.targets();
            let ends = targets.filter_map(|target| self.mapped(target, &discriminator.pointer));
            mapped.insert(
                discriminator.pointer.as_str(),
                ends.map(|place| place.address()).collect(),
            );
        }
        let mut wrappers: Vec<(usize, usize)> = Vec::new();
        for (base, children) in &hierarchy.children {
            for child in children.iter().filter(|child| adds_nothing(child.value)) {
                let named = |mapped: &HashSet<usize>| mapped.contains(&child.address());
                let above = hierarchy.discriminator(*base);
                let mapping = above.as_ref().and_then(|above| mapped.get(above.pointer.as_str()));
                let mapping = mapping.filter(|mapping| !mapping.is_empty());
                let is_wrapper = match mapping {
                    Some(mapping) => !named(mapping),
                    None => child.value.get("nullable") == Some(&Value::Bool(true)),
                };
                if is_wrapper {
                    wrappers.push((*base, child.address()));
                }
            }
        }
        for (base, child) in wrappers {
            if let Some(children) = hierarchy.children.get_mut(&base) {
                children.retain(|place| place.address() != child);
                if children.is_empty() {
                    hierarchy.children.remove(&base);
                }
            }
            if let Some(parents) = hierarchy.parents.get_mut(&child) {
                parents.retain(|parent| *parent != base);
            }
        }
    }

    /// [`SchemaBuilder::settle`] before anything is read: a reference that leads nowhere is reported where it is used.
    fn settle_quietly(&mut self, start: &Place<'d>) -> Place<'d> {
        let mut place = start.clone();
        let mut passed = Vec::new();
        for _ in 0..super::HOPS {
            if let Some(end) = self.quiet_ends.get(&place.address()) {
                place = end.clone();
                break;
            }
            let Some(Value::String(text)) = place.value.get("$ref") else {
                break;
            };
            let alone = place.value.as_object().is_some_and(|object| self.is_alone(object));
            match alone.then(|| self.lead(text, &place.pointer)).flatten() {
                Some(target) => passed.push(std::mem::replace(&mut place, target).address()),
                None => break,
            }
        }
        for address in passed {
            self.quiet_ends.insert(address, place.clone());
        }
        place
    }

    fn lead(&self, text: &str, at: &Pointer) -> Option<Place<'d>> {
        let pointer = self.source.resolve_ref(text, at)?;
        let value = self.root.pointer(pointer.as_str())?;
        Some(Place { pointer, value })
    }

    /// The union that a base is; `None` where the place is no base.
    pub(super) fn subtypes(&mut self, place: &Place<'d>) -> Option<Shape> {
        let hierarchy = self.hierarchy();
        if !hierarchy.is_base(place.address()) {
            return None;
        }
        let raw = hierarchy.discriminator(place.address())?;
        let (subtypes, more) = hierarchy.subtypes(place.address());
        if more {
            self.report(
                Code::WeakenedDiscriminator,
                &place.pointer,
                format!("what extends it by more than {LEVELS} levels is no variant of it"),
                "use fewer levels of `allOf`",
            );
        }
        let mut candidates: Vec<Candidate<'d>> = subtypes
            .iter()
            .map(|subtype| Candidate {
                end: Some(subtype.clone()),
                keywords: self.gather(subtype),
                role: match hierarchy.listed.contains(&subtype.address()) {
                    true => Role::Whole,
                    false => Role::Itself,
                },
            })
            .collect();
        candidates.push(Candidate {
            end: Some(place.clone()),
            keywords: self.gather(place),
            role: Role::Base,
        });
        let told = self.told_apart(&raw, &candidates);
        let keeps: Vec<bool> = candidates
            .iter()
            .map(|candidate| union::keeps(&candidate.keywords.structure, raw.property))
            .collect();
        let mut discriminator = told.discriminator;
        let mut variants: Vec<SchemaId> = subtypes
            .into_iter()
            .map(|subtype| match hierarchy.is_base(subtype.address()) {
                true => self.itself(&subtype),
                false => self.node(subtype),
            })
            .collect();
        match told.base_stands {
            true => variants.push(self.itself(place)),
            false => {
                discriminator.values.pop();
                let len = variants.len();
                discriminator.default = discriminator.default.filter(|index| *index < len);
            }
        }
        let variants = union::one_each(variants, &keeps, &mut discriminator);
        Some(Shape::Union(UnionShape {
            kind: UnionKind::AnyOf,
            variants,
            discriminator: Some(discriminator),
            several: false,
        }))
    }

    /// The node of a base's own members, for values that are none of its subtypes.
    fn itself(&mut self, base: &Place<'d>) -> SchemaId {
        if let Some(&id) = self.themselves.get(&base.address()) {
            return id;
        }
        let union = self.node(base.clone());
        let mut schema = blank(base.pointer.child("discriminator"), Untyped::Unspecified);
        schema.itself = Some(union);
        schema.component = None;
        let id = self.schemas.push(schema);
        self.themselves.insert(base.address(), id);
        self.queue.push_back(Job {
            id,
            work: Work::Itself(base.clone()),
            depth: 0,
        });
        id
    }

    /// What a base says of its own members. Those of subtypes that nobody knows yet are kept, also where it forbids
    /// others: its subtypes are what has others.
    pub(super) fn own_members(&mut self, base: &Place<'d>) -> Keywords<'d> {
        let mut keywords = self.gather(base);
        keywords.discriminator = None;
        if matches!(
            keywords.structure.additional,
            keywords::Added::Unspecified | keywords::Added::Forbidden
        ) {
            keywords.structure.additional = keywords::Added::Any;
        }
        keywords.notes = keywords::Annotations::default();
        keywords
    }
}

/// Whether a schema is one reference in an `allOf`, and words.
fn adds_nothing(value: &Value) -> bool {
    let Some(object) = value.as_object() else {
        return false;
    };
    let alone = object.keys().all(|key| {
        matches!(key.as_str(), "allOf" | "type" | "nullable" | "x-nullable") || vocabulary::is_annotation(key)
    });
    match object.get("allOf") {
        Some(Value::Array(members)) => alone && members.len() == 1,
        _ => false,
    }
}
