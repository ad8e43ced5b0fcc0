//! Two schemas, and everything that they hold, for values that go one way.
//!
//! What is tighter breaks those who send, what is looser those who receive. Each pair of schemas is compared once for each
//! way. Nothing is recursed into: pairs are queued.

use std::collections::{HashMap, HashSet, VecDeque};

use serde_json::Value;

use super::constraints::{self, Constraint, Course};
use crate::api::{Access, Additional, Api, ObjectShape, Property, Schema, SchemaId, Shape, UnionShape};
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::version::Version;
use crate::lower::{self, is_constrained};
use crate::source::Pointer;
use crate::unseen::is_unseen;

/// The comparison of schemas of two versions.
pub struct Schemas<'v, 'a> {
    old: &'v Version<'a>,
    new: &'v Version<'a>,
    seen: HashSet<(SchemaId, SchemaId, bool)>,
    open: VecDeque<Pair>,
    known: Known,
    /// Whether references to other components are followed as they are, to find out whether there is a difference at all.
    only_asking: bool,
    pub found: Vec<Draft>,
}

/// Which schemas are alike. One that is asked about is taken for alike meanwhile: what holds itself is alike if all else is.
#[derive(Default)]
struct Known {
    answers: HashMap<(SchemaId, SchemaId, bool), bool>,
    /// Those that are said to be alike, in the order in which they were: what follows from one that turns out not to be is no
    /// answer.
    trues: Vec<(SchemaId, SchemaId, bool)>,
}

/// Two schemas to compare.
struct Pair {
    old: SchemaId,
    new: SchemaId,
    sent: bool,
    /// The places of which something is said.
    was: Pointer,
    is: Pointer,
}

/// More pairs than any description has; a bound for what multiplies.
const MOST: usize = 2_000_000;

impl<'v, 'a> Schemas<'v, 'a> {
    pub fn new(old: &'v Version<'a>, new: &'v Version<'a>) -> Self {
        Schemas {
            old,
            new,
            seen: HashSet::new(),
            open: VecDeque::new(),
            known: Known::default(),
            only_asking: false,
            found: Vec::new(),
        }
    }

    /// Compares two schemas, about which something is to be said at these places.
    pub fn compare(&mut self, old: SchemaId, new: SchemaId, sent: bool, was: &Pointer, is: &Pointer) {
        self.push(old, new, sent, was.clone(), is.clone());
        self.settle();
    }

    /// Whether values of the one are values of the other, and mean the same.
    pub fn alike(&mut self, old: SchemaId, new: SchemaId, sent: bool) -> bool {
        let key = (old, new, sent);
        if let Some(answer) = self.known.answers.get(&key) {
            return *answer;
        }
        let mark = self.known.trues.len();
        self.known.answers.insert(key, true);
        self.known.trues.push(key);
        let mut inner = Schemas {
            known: std::mem::take(&mut self.known),
            only_asking: true,
            ..Schemas::new(self.old, self.new)
        };
        inner.push(old, new, sent, Pointer::root(), Pointer::root());
        while let (Some(pair), true) = (inner.open.pop_front(), inner.found.is_empty()) {
            inner.step(pair);
        }
        let alike = inner.found.is_empty();
        self.known = inner.known;
        if !alike {
            for key in self.known.trues.drain(mark..) {
                self.known.answers.remove(&key);
            }
            self.known.answers.insert(key, false);
        }
        alike
    }

    fn push(&mut self, old: SchemaId, new: SchemaId, sent: bool, was: Pointer, is: Pointer) {
        if self.seen.len() < MOST && self.seen.insert((old, new, sent)) {
            self.open.push_back(Pair {
                old,
                new,
                sent,
                was,
                is,
            });
        }
    }

    fn settle(&mut self) {
        while let Some(pair) = self.open.pop_front() {
            self.step(pair);
        }
    }

    fn step(&mut self, pair: Pair) {
        let (old_schemas, new_schemas) = (&self.old.api.schemas, &self.new.api.schemas);
        let (old_id, new_id) = (old_schemas.resolve(pair.old), new_schemas.resolve(pair.new));
        let (old, new) = (old_schemas.get(old_id), new_schemas.get(new_id));
        self.beside(&pair, old, new);
        let Some((was, is)) = self.places(&pair, old, new) else {
            if !self.alike(old_id, new_id, pair.sent) {
                let name = |schema: &Schema| quoted(schema.component.as_deref().unwrap_or_default());
                let message = format!("is {} instead of {}", name(new), name(old));
                self.say(&pair, ChangeKind::TypeChanged, message, Effect::Both);
            }
            return;
        };
        let key = (old_id, new_id, pair.sent);
        if (pair.old, pair.new) != (old_id, new_id) && !self.seen.insert(key) {
            return;
        }
        let pair = Pair {
            old: old_id,
            new: new_id,
            was,
            is,
            ..pair
        };
        self.demands(&pair, old, new);
        self.shapes(&pair, &old.shape, &new.shape);
    }

    /// Where to say something of two schemas: where they are, unless a reference leads to another component, which is then
    /// all there is to say (`None`).
    fn places(&self, pair: &Pair, old: &Schema, new: &Schema) -> Option<(Pointer, Pointer)> {
        let referred = (
            &self.old.api.schemas.get(pair.old).shape,
            &self.new.api.schemas.get(pair.new).shape,
        );
        match (&old.component, &new.component) {
            _ if self.only_asking => Some((pair.was.clone(), pair.is.clone())),
            (Some(one), Some(other)) if one != other => {
                // Both are there before and after: it is the reference that changed.
                match self.old.has_component(other) && self.new.has_component(one) {
                    true => None,
                    false => Some((old.pointer.clone(), new.pointer.clone())),
                }
            }
            (Some(_), Some(_)) => Some((old.pointer.clone(), new.pointer.clone())),
            _ => Some(match referred {
                (Shape::Reference(_), _) | (_, Shape::Reference(_))
                    if old.component.is_some() != new.component.is_some() =>
                {
                    (pair.was.clone(), pair.is.clone())
                }
                // What is not a component, be it reached through a reference.
                (Shape::Reference(_), Shape::Reference(_)) => (old.pointer.clone(), new.pointer.clone()),
                _ => (pair.was.clone(), pair.is.clone()),
            }),
        }
    }

    /// What is said of the place, be it beside a reference or at its target: whether it may be `null`, and what stands for
    /// its being left out.
    fn beside(&mut self, pair: &Pair, old: &Schema, new: &Schema) {
        let (was, is) = (Beside::of(self.old, pair.old, old), Beside::of(self.new, pair.new, new));
        let target = Pair {
            was: old.pointer.clone(),
            is: new.pointer.clone(),
            ..*pair
        };
        let only_asking = self.only_asking;
        let at = |own: bool| if own || only_asking { pair } else { &target };
        let is_any = |schema: &Schema| matches!(schema.shape, Shape::Any(_));
        // Any value may be `null`; to and from it is a change of its own.
        if !is_any(old) && !is_any(new) {
            let place = at(was.null != is.null || old.component.is_none() || new.component.is_none());
            match (was.null || old.nullable, is.null || new.nullable) {
                (false, true) => self.say(place, ChangeKind::NullableAdded, "may be `null`", Effect::Looser),
                (true, false) => {
                    self.say(
                        place,
                        ChangeKind::NullableRemoved,
                        "must not be `null` any more",
                        Effect::Tighter,
                    );
                }
                _ => {}
            }
        }
        let place = at(was.default.is_some() || is.default.is_some());
        let (was, is) = (
            was.default.or(old.default.as_ref()),
            is.default.or(new.default.as_ref()),
        );
        if was != is && pair.sent {
            let message = match (was, is) {
                (Some(was), Some(is)) => format!("the default is {} instead of {}", code(is), code(was)),
                (None, Some(is)) => format!("the default is {}, and was not said", code(is)),
                (Some(was), None) => format!("there is no default any more, which was {}", code(was)),
                (None, None) => return,
            };
            let draft = self
                .draft(place, ChangeKind::DefaultChanged, message)
                .on_wire(Wire::Depends, Way::SENT);
            self.found.push(draft.silently());
        }
    }

    fn demands(&mut self, pair: &Pair, old: &Schema, new: &Schema) {
        if old.demands == new.demands {
            return;
        }
        let gone: Vec<&str> = keywords(old, new);
        let come: Vec<&str> = keywords(new, old);
        let (course, message) = match (gone.is_empty(), come.is_empty()) {
            (true, true) => return,
            (true, false) => (Course::Tighter, format!("{} must hold", list(&come))),
            (false, true) => (Course::Looser, format!("{} need not hold any more", list(&gone))),
            (false, false) => (Course::Other, format!("{} must hold in another way", list(&come))),
        };
        self.constraint(pair, Constraint { course, message }, true);
    }

    fn shapes(&mut self, pair: &Pair, old: &Shape, new: &Shape) {
        let mut constraints = Vec::new();
        let mut same_type = true;
        match (old, new) {
            (Shape::Any(_), Shape::Any(_)) | (Shape::Null, Shape::Null) | (Shape::Boolean, Shape::Boolean) => {}
            (Shape::Integer(old), Shape::Integer(new)) | (Shape::Number(old), Shape::Number(new)) => {
                self.format(pair, old.format.as_deref(), new.format.as_deref());
                constraints::of_number(old, new, &mut constraints);
            }
            (Shape::String(old), Shape::String(new)) => {
                self.format(pair, old.format.as_deref(), new.format.as_deref());
                constraints::of_string(old, new, &mut constraints);
                same_type = is_constrained(old) == is_constrained(new);
            }
            (Shape::Enum(old), Shape::Enum(new)) => {
                let values = |shape: &crate::api::EnumShape, other: &crate::api::EnumShape| -> Vec<String> {
                    let missing =
                        |value: &&crate::api::EnumValue| !other.values.iter().any(|known| known.value == value.value);
                    shape
                        .values
                        .iter()
                        .filter(missing)
                        .map(|value| code(&value.value))
                        .collect()
                };
                let (gone, come) = (values(old, new), values(new, old));
                if !come.is_empty() {
                    let effect = if new.open && old.open {
                        Effect::Known
                    } else {
                        Effect::Looser
                    };
                    self.say(
                        pair,
                        ChangeKind::ValueAdded,
                        format!("{} can be a value", list(&come)),
                        effect,
                    );
                }
                if !gone.is_empty() {
                    let effect = if new.open && old.open {
                        Effect::Known
                    } else {
                        Effect::Tighter
                    };
                    self.say(
                        pair,
                        ChangeKind::ValueRemoved,
                        format!("{} is no value any more", list(&gone)),
                        effect,
                    );
                }
                if old.open != new.open {
                    constraints.push(Constraint {
                        course: if new.open { Course::Looser } else { Course::Tighter },
                        message: match new.open {
                            true => "may have other values than those listed".to_owned(),
                            false => "has no other values than those listed".to_owned(),
                        },
                    });
                }
            }
            (Shape::Array(old), Shape::Array(new)) => {
                constraints::of_array(old, new, &mut constraints);
                match (old.items, new.items) {
                    (Some(old), Some(new)) => self.inside(pair, old, new),
                    (Some(_), None) => self.say(
                        pair,
                        ChangeKind::TypeChanged,
                        "may hold items of any kind",
                        Effect::Looser,
                    ),
                    (None, Some(_)) => self.say(
                        pair,
                        ChangeKind::TypeChanged,
                        "holds items of one kind only",
                        Effect::Tighter,
                    ),
                    (None, None) => {}
                }
            }
            (Shape::Tuple(old), Shape::Tuple(new)) if old.items.len() == new.items.len() => {
                let items: Vec<(SchemaId, SchemaId)> =
                    old.items.iter().copied().zip(new.items.iter().copied()).collect();
                items.into_iter().for_each(|(old, new)| self.inside(pair, old, new));
            }
            (Shape::Object(old), Shape::Object(new)) => {
                constraints::of_object(old, new, &mut constraints);
                self.objects(pair, old, new);
            }
            (Shape::Union(old), Shape::Union(new)) => self.unions(pair, old, new),
            (old, new) => {
                let effect = self.turn(pair, old, new);
                let message = format!("is {} instead of {}", a_kind(new), a_kind(old));
                self.say(pair, ChangeKind::TypeChanged, message, effect);
            }
        }
        for constraint in constraints {
            self.constraint(pair, constraint, same_type);
        }
    }

    /// What becomes of values where the kind of a schema changes.
    fn turn(&mut self, pair: &Pair, old: &Shape, new: &Shape) -> Effect {
        match (old, new) {
            (_, Shape::Any(_)) => Effect::Looser,
            (Shape::Any(_), _) => Effect::Tighter,
            (Shape::Integer(_), Shape::Number(_)) => Effect::Looser,
            (Shape::Number(_), Shape::Integer(_)) => Effect::Tighter,
            (Shape::Enum(values), Shape::String(_)) if values.values.iter().all(|value| value.value.is_string()) => {
                Effect::Looser
            }
            (Shape::String(_), Shape::Enum(values)) if values.values.iter().all(|value| value.value.is_string()) => {
                Effect::Tighter
            }
            (_, Shape::Union(union)) => {
                let held = union
                    .variants
                    .iter()
                    .any(|variant| self.alike(pair.old, *variant, pair.sent));
                if held { Effect::Looser } else { Effect::Both }
            }
            (Shape::Union(union), _) => {
                let held = union
                    .variants
                    .iter()
                    .any(|variant| self.alike(*variant, pair.new, pair.sent));
                if held { Effect::Tighter } else { Effect::Both }
            }
            _ => Effect::Both,
        }
    }

    /// A part of two schemas that are one.
    fn inside(&mut self, pair: &Pair, old: SchemaId, new: SchemaId) {
        let (was, is) = match self.only_asking {
            true => (Pointer::root(), Pointer::root()),
            false => (
                self.old.api.schemas.get(old).pointer.clone(),
                self.new.api.schemas.get(new).pointer.clone(),
            ),
        };
        self.push(old, new, pair.sent, was, is);
    }

    fn objects(&mut self, pair: &Pair, old: &ObjectShape, new: &ObjectShape) {
        let travels = |version: &Version<'_>, property: &&Property| {
            !pair.sent || version.api.schemas.access(property.schema) != Access::ReadOnly
        };
        for property in &new.properties {
            let Some(known) = old.properties.iter().find(|known| known.name == property.name) else {
                if travels(self.new, &property) {
                    self.member_added(pair, property, old);
                }
                continue;
            };
            self.accesses(pair, known, property);
            if !travels(self.old, &known) || !travels(self.new, &property) {
                continue;
            }
            let places = self.member_places(known, property);
            match (known.required, property.required) {
                (true, false) => {
                    self.say_at(
                        pair,
                        &places,
                        ChangeKind::PropertyOptional,
                        "may be missing",
                        Effect::Looser,
                    );
                }
                (false, true) => {
                    self.say_at(
                        pair,
                        &places,
                        ChangeKind::PropertyRequired,
                        "must be there",
                        Effect::Tighter,
                    );
                }
                _ => {}
            }
            self.inside(pair, known.schema, property.schema);
        }
        let gone = old
            .properties
            .iter()
            .filter(|known| new.properties.iter().all(|property| property.name != known.name));
        let gone: Vec<&Property> = gone.filter(|known| travels(self.old, known)).collect();
        for property in gone {
            let place = &self.old.api.schemas.get(property.schema).pointer;
            let effect = match (pair.sent, new.additional == Additional::Forbidden) {
                (true, false) => Wire::Depends,
                _ => Wire::Breaks,
            };
            let draft = Draft::new(ChangeKind::PropertyRemoved, Some(place), None, "is gone");
            self.found.push(draft.on_wire(effect, Way::of(pair.sent)));
        }
        self.additional(pair, old, new);
    }

    fn member_added(&mut self, pair: &Pair, property: &Property, old: &ObjectShape) {
        let place = &self.new.api.schemas.get(property.schema).pointer;
        let (kind, message) = match property.required {
            true => (ChangeKind::RequiredPropertyAdded, "is new, and must be there"),
            false => (ChangeKind::PropertyAdded, "is new"),
        };
        let wire = match (pair.sent, property.required, old.additional == Additional::Forbidden) {
            (true, true, _) => Wire::Breaks,
            (false, _, true) => Wire::Depends,
            _ => Wire::Compatible,
        };
        self.found
            .push(Draft::new(kind, None, Some(place), message).on_wire(wire, Way::of(pair.sent)));
    }

    /// `readOnly` and `writeOnly` of a member.
    fn accesses(&mut self, pair: &Pair, old: &Property, new: &Property) {
        let was = self.old.api.schemas.access(old.schema);
        let is = self.new.api.schemas.access(new.schema);
        if was == is {
            return;
        }
        let places = self.member_places(old, new);
        let mut say = |kind, message: &str, wire: Wire, silent: bool| {
            let draft = Draft::new(kind, Some(&places.0), Some(&places.1), message).on_wire(wire, Way::of(pair.sent));
            self.found.push(if silent { draft.silently() } else { draft });
        };
        match (was, is) {
            (Access::ReadOnly, _) if pair.sent => say(
                ChangeKind::ReadOnlyChanged,
                "is no longer `readOnly`",
                Wire::Compatible,
                false,
            ),
            (_, Access::ReadOnly) if pair.sent => say(
                ChangeKind::ReadOnlyChanged,
                "is `readOnly`: it is not to be sent",
                Wire::Breaks,
                false,
            ),
            (Access::WriteOnly, _) if !pair.sent => say(
                ChangeKind::WriteOnlyChanged,
                "is no longer `writeOnly`",
                Wire::Compatible,
                false,
            ),
            (_, Access::WriteOnly) if !pair.sent => say(
                ChangeKind::WriteOnlyChanged,
                "is `writeOnly`: it is not received any more",
                Wire::Breaks,
                true,
            ),
            _ => {}
        }
    }

    fn member_places(&self, old: &Property, new: &Property) -> (Pointer, Pointer) {
        (
            self.old.api.schemas.get(old.schema).pointer.clone(),
            self.new.api.schemas.get(new.schema).pointer.clone(),
        )
    }

    fn additional(&mut self, pair: &Pair, old: &ObjectShape, new: &ObjectShape) {
        let forbidden = |shape: &ObjectShape| shape.additional == Additional::Forbidden;
        match (old.additional, new.additional) {
            (Additional::Schema(old), Additional::Schema(new)) => self.inside(pair, old, new),
            _ if forbidden(old) != forbidden(new) => {
                let (kind, message, effect) = match forbidden(new) {
                    true => (
                        ChangeKind::AdditionalMembersForbidden,
                        "must not have members that are not listed",
                        Effect::Tighter,
                    ),
                    false => (
                        ChangeKind::AdditionalMembersAllowed,
                        "may have members that are not listed",
                        Effect::Looser,
                    ),
                };
                self.say(pair, kind, message, effect);
            }
            (Additional::Schema(_), _) => {
                self.say(
                    pair,
                    ChangeKind::AdditionalMembersAllowed,
                    "may have members of any kind",
                    Effect::Looser,
                );
            }
            (_, Additional::Schema(_)) => {
                self.say(
                    pair,
                    ChangeKind::AdditionalMembersAllowed,
                    "has members of one kind only beside those listed",
                    Effect::Tighter,
                );
            }
            _ => {}
        }
    }

    fn unions(&mut self, pair: &Pair, old: &UnionShape, new: &UnionShape) {
        let of = self.variants(pair, old, new);
        let known: HashSet<usize> = of.iter().flatten().copied().collect();
        for (index, variant) in new.variants.iter().enumerate() {
            match of[index] {
                Some(was) => self.inside(pair, old.variants[was], *variant),
                None => {
                    let place = self.new.api.schemas.get(*variant).pointer.clone();
                    let name = variant_name(self.new, *variant);
                    let draft = Draft::new(
                        ChangeKind::VariantAdded,
                        None,
                        Some(&place),
                        format!("{name} is a new variant"),
                    );
                    self.found
                        .push(effected(draft, Effect::Looser, pair.sent, ChangeKind::VariantAdded));
                }
            }
        }
        for (index, variant) in old.variants.iter().enumerate() {
            if !known.contains(&index) {
                let place = self.old.api.schemas.get(*variant).pointer.clone();
                let name = variant_name(self.old, *variant);
                let draft = Draft::new(
                    ChangeKind::VariantRemoved,
                    Some(&place),
                    None,
                    format!("{name} is no variant any more"),
                );
                self.found
                    .push(effected(draft, Effect::Tighter, pair.sent, ChangeKind::VariantRemoved));
            }
        }
        let order: Vec<usize> = of.iter().flatten().copied().collect();
        match (&old.discriminator, &new.discriminator) {
            (None, None) if !order.is_sorted() => {
                let draft = self
                    .draft(
                        pair,
                        ChangeKind::VariantsReordered,
                        "its variants are tried in another order",
                    )
                    .on_wire(Wire::Depends, Way::of(pair.sent));
                self.found.push(draft.silently());
            }
            (None, None) => {}
            (Some(was), Some(is)) if was.property == is.property => {
                let moved = of.iter().enumerate().filter_map(|(index, old)| {
                    let (was, is) = (was.values.get((*old)?)?, is.values.get(index)?);
                    (was != is).then(|| (index, was.clone(), is.clone()))
                });
                let moved: Vec<(usize, Vec<Value>, Vec<Value>)> = moved.collect();
                for (index, was, is) in moved {
                    let texts = |values: &[Value]| list(&values.iter().map(code).collect::<Vec<_>>());
                    let name = variant_name(self.new, new.variants[index]);
                    let message = format!("{name} is meant by {} instead of {}", texts(&is), texts(&was));
                    let lost = was.iter().any(|value| !is.contains(value));
                    let wire = if lost { Wire::Breaks } else { Wire::Depends };
                    let draft = self
                        .draft(pair, ChangeKind::DiscriminatorMapping, message)
                        .on_wire(wire, Way::of(pair.sent));
                    self.found.push(if lost || pair.sent {
                        draft.silently()
                    } else {
                        draft.silently_minor()
                    });
                }
            }
            (was, is) => {
                let name = |tag: &crate::api::Discriminator| quoted(&tag.property);
                let message = match (was, is) {
                    (Some(was), Some(is)) => {
                        format!("its variants are told apart by {} instead of {}", name(is), name(was))
                    }
                    (None, Some(is)) => format!("its variants are told apart by {}", name(is)),
                    (Some(was), None) => format!("its variants are not told apart by {} any more", name(was)),
                    (None, None) => return,
                };
                let wire = if was.is_some() && is.is_some() {
                    Wire::Breaks
                } else {
                    Wire::Depends
                };
                let draft = self
                    .draft(pair, ChangeKind::DiscriminatorChanged, message)
                    .on_wire(wire, Way::of(pair.sent));
                self.found.push(draft.silently());
            }
        }
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
        for (index, variant) in new
            .variants
            .iter()
            .enumerate()
            .filter(|(index, _)| of[*index].is_none())
            .collect::<Vec<_>>()
        {
            let found = left
                .iter()
                .position(|known| self.alike(old.variants[*known], *variant, pair.sent));
            of[index] = found.map(|found| left.remove(found));
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

    fn format(&mut self, pair: &Pair, old: Option<&str>, new: Option<&str>) {
        if old == new {
            return;
        }
        let message = match (old, new) {
            (Some(old), Some(new)) => format!("the format is {} instead of {}", quoted(new), quoted(old)),
            (None, Some(new)) => format!("the format is {}", quoted(new)),
            (Some(old), None) => format!("the format is not {} any more", quoted(old)),
            (None, None) => return,
        };
        let effect = match (width(old), width(new)) {
            (Some(was), Some(is)) if is > was => Effect::Looser,
            (Some(was), Some(is)) if is < was => Effect::Tighter,
            (Some(_), Some(_)) => Effect::Hint,
            _ => match (old.is_some_and(is_read), new.is_some_and(is_read)) {
                // One that nothing reads.
                (false, false) => Effect::Hint,
                (false, true) => Effect::Tighter,
                (true, false) => Effect::Looser,
                (true, true) => Effect::Both,
            },
        };
        self.say(pair, ChangeKind::FormatChanged, message, effect);
    }

    /// `same_type`: programs do not notice it when they are compiled.
    fn constraint(&mut self, pair: &Pair, constraint: Constraint, same_type: bool) {
        let (kind, effect) = match constraint.course {
            Course::Tighter => (ChangeKind::ConstraintTightened, Effect::Tighter),
            Course::Looser => (ChangeKind::ConstraintLoosened, Effect::Looser),
            Course::Other => (ChangeKind::ConstraintChanged, Effect::Both),
        };
        let draft = effected(self.draft(pair, kind, constraint.message), effect, pair.sent, kind);
        self.found.push(match (effect, pair.sent) {
            (Effect::Looser, _) => draft,
            _ if !same_type => draft,
            (_, true) => draft.silently(),
            // Deviations are listed, and only who is strict refuses them.
            (_, false) => draft.silently_minor(),
        });
    }

    fn say(&mut self, pair: &Pair, kind: ChangeKind, message: impl Into<String>, effect: Effect) {
        let draft = effected(self.draft(pair, kind, message), effect, pair.sent, kind);
        self.found.push(draft);
    }

    fn say_at(&mut self, pair: &Pair, places: &(Pointer, Pointer), kind: ChangeKind, message: &str, effect: Effect) {
        let draft = Draft::new(kind, Some(&places.0), Some(&places.1), message);
        self.found.push(effected(draft, effect, pair.sent, kind));
    }

    fn draft(&self, pair: &Pair, kind: ChangeKind, message: impl Into<String>) -> Draft {
        Draft::new(kind, Some(&pair.was), Some(&pair.is), message)
    }
}

/// What references say beside what they refer to.
struct Beside<'s> {
    null: bool,
    default: Option<&'s Value>,
}

impl<'s> Beside<'s> {
    fn of(version: &Version<'s>, id: SchemaId, target: &Schema) -> Self {
        let api: &'s Api = version.api;
        let references = api.schemas.chain(id).map(|(_, schema)| schema);
        let references: Vec<&'s Schema> = references.take_while(|schema| !std::ptr::eq(*schema, target)).collect();
        Beside {
            null: references.iter().any(|schema| schema.nullable),
            default: references.iter().find_map(|schema| schema.default.as_ref()),
        }
    }
}

/// How many bits an integer has; without a format those of the largest type.
fn width(format: Option<&str>) -> Option<u8> {
    match format {
        None | Some("int64" | "uint64") => Some(64),
        Some(name) => name.trim_start_matches('u').strip_prefix("int")?.parse().ok(),
    }
}

/// Whether a format makes a difference to what is sent or read.
fn is_read(name: &str) -> bool {
    lower::format(name).is_some() || matches!(name, "binary" | "password") || width(Some(name)).is_some()
}

/// What becomes of the set of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    Tighter,
    Looser,
    /// Neither is in the other.
    Both,
    /// The set is the same, and some of them are known by name.
    Known,
    /// Nothing but what people read.
    Hint,
}

fn effected(draft: Draft, effect: Effect, sent: bool, kind: ChangeKind) -> Draft {
    let becomes_known = matches!(kind, ChangeKind::ValueAdded | ChangeKind::VariantAdded);
    let wire = match (effect, sent) {
        (Effect::Hint, _) => return draft.bump(Bump::Patch),
        (Effect::Both, _) | (Effect::Tighter, true) => Wire::Breaks,
        (Effect::Known, _) | (Effect::Tighter, false) | (Effect::Looser, true) => Wire::Compatible,
        // What is unknown is kept, and the value of a constraint listed.
        (Effect::Looser, false) if becomes_known || kind == ChangeKind::ConstraintLoosened => Wire::Depends,
        (Effect::Looser, false) => Wire::Breaks,
    };
    let draft = draft.on_wire(wire, Way::of(sent));
    match becomes_known && !sent {
        // What was unknown has a name now.
        true => draft.silently_minor(),
        false => draft,
    }
}

/// The keywords of demands that the other schema does not have.
fn keywords<'s>(of: &'s Schema, other: &Schema) -> Vec<&'s str> {
    let mut found: Vec<&str> = Vec::new();
    for demand in of.demands.iter().filter(|demand| !other.demands.contains(demand)) {
        if !found.contains(&demand.keyword()) {
            found.push(demand.keyword());
        }
    }
    found
}

/// A few of a list, in code.
pub fn list<T: AsRef<str>>(texts: &[T]) -> String {
    const MOST: usize = 8;
    let code = |text: &T| match text.as_ref().starts_with('`') {
        true => text.as_ref().to_owned(),
        false => quoted(text.as_ref()),
    };
    let shown: Vec<String> = texts.iter().take(MOST).map(code).collect();
    match texts.len().saturating_sub(MOST) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// A value of the description in code.
pub fn code(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        other => quoted(&other.to_string()),
    }
}

/// A text of the description in code.
pub fn quoted(text: &str) -> String {
    format!("`{}`", plain(text))
}

/// A text of the description: on one line, short, and without what would end code around it or cannot be seen.
pub fn plain(text: &str) -> String {
    const MOST: usize = 80;
    let mut out = String::new();
    for (count, c) in text.chars().enumerate() {
        match c {
            _ if count == MOST => {
                out.push('…');
                break;
            }
            '`' => out.push('\''),
            c if c.is_control() || is_unseen(c) => out.push_str(&c.escape_unicode().to_string()),
            c => out.push(c),
        }
    }
    out
}

/// The kind of a shape, in a message.
fn a_kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Reference(_) | Shape::Any(_) => "any value",
        Shape::Null => "`null`",
        Shape::Boolean => "a boolean",
        Shape::Integer(_) => "an integer",
        Shape::Number(_) => "a number",
        Shape::String(_) => "a string",
        Shape::Enum(_) => "one of a list of values",
        Shape::Array(_) => "an array",
        Shape::Tuple(_) => "an array of a fixed length",
        Shape::Object(_) => "an object",
        Shape::Union(_) => "one of several schemas",
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
