//! Schemas that hold together: `allOf`, what stands beside `$ref`, and what several of them say of one property.
//!
//! - Members are merged into one set of [`Keywords`]: types, choices and bounds are intersected, properties united, and
//!   `required` holds for all properties, wherever it stands.
//! - What the outer schema says for people wins over what its inline members say; targets of references keep theirs.
//! - A member that demands nothing beyond one referenced schema leaves a reference, so no type appears twice.
//! - A target that is merged twice is merged once, so `allOf` bombs cost no more than their text.
//! - A base that lists its subtypes in `oneOf` gives them its properties only, not the list.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::rc::Rc;

use super::SchemaBuilder;
use super::enumeration::Choice;
use super::keywords::{Added, Annotations, Content, Items, Keywords, Place, Places, Structure};
use super::nullable::Null;
use super::types::Types;
use crate::api::{Access, Untyped};
use crate::clipped::clipped;
use crate::diagnostics::Code;
use crate::hash::HashSet;
use crate::source::Pointer;
use crate::value::{Number, Value};

/// How many references and `allOf`s may stand inside one another where they are merged.
const DEPTH: usize = 64;

/// What a node amounts to.
pub(super) enum Assembled<'d> {
    /// The same as another schema, with words of its own.
    Reference {
        target: Place<'d>,
        notes: Annotations<'d>,
        null: Null,
    },
    Whole(Box<Keywords<'d>>),
}

/// A member, before references are followed.
enum Part<'d> {
    Own(Box<Keywords<'d>>),
    Target(Place<'d>),
}

impl<'d> Part<'d> {
    fn own(&self) -> Option<&Keywords<'d>> {
        match self {
            Part::Own(own) => Some(own),
            Part::Target(_) => None,
        }
    }
}

/// Which targets have been merged on the way here.
#[derive(Default)]
struct Trail {
    active: Vec<usize>,
    done: HashSet<usize>,
}

/// Demands that no value satisfies together.
pub(super) enum Conflict {
    Types(Types, Types),
    Choices,
    Format(String, String),
    MultipleOf,
}

impl<'d> SchemaBuilder<'d> {
    /// Reads the schema at a place and whatever it is merged from.
    pub(super) fn assemble(&mut self, place: &Place<'d>) -> Assembled<'d> {
        let keywords = self.keywords(place);
        if keywords.reference.is_none() && keywords.all_of.is_empty() {
            return Assembled::Whole(Box::new(keywords));
        }
        let mut parts = Vec::new();
        self.split(place, keywords, &mut parts, 0);
        self.put_together(parts, &place.pointer, Some(place.address()))
    }

    /// Reads what several schemas say of one place. The last one has the last word.
    pub(super) fn assemble_all(&mut self, places: &Places<'d>, at: &Pointer) -> Assembled<'d> {
        let mut parts = Vec::new();
        for place in places.iter() {
            let mut keywords = self.keywords(place);
            if keywords.reference.is_some() && keywords.structure.is_empty() && keywords.all_of.is_empty() {
                self.split(place, keywords, &mut parts, 0);
                continue;
            }
            // An inline schema is a type of its own where it stands; to be the same as that is better than to repeat it.
            parts.push(Part::Target(place.clone()));
            keywords.structure = Structure::default();
            keywords.reference = None;
            keywords.all_of.clear();
            keywords.discriminator = None;
            if keywords.null != Null::Always {
                keywords.null = Null::Unstated;
            }
            parts.push(Part::Own(Box::new(keywords)));
        }
        match self.put_together(parts, at, None) {
            // A subtype that contradicts its base in one property means its own.
            Assembled::Whole(whole) if whole.broken == Some(Untyped::Conflict) => {
                let target = places.last().clone();
                Assembled::Reference {
                    target,
                    notes: whole.notes,
                    null: Null::Unstated,
                }
            }
            assembled => assembled,
        }
    }

    /// All keywords that hold at a place, references followed.
    pub(super) fn gather(&mut self, place: &Place<'d>) -> Keywords<'d> {
        if let Some(known) = self.gathered.get(&place.address()) {
            return Keywords::clone(known);
        }
        let keywords = self.keywords(place);
        if keywords.reference.is_none() && keywords.all_of.is_empty() {
            return keywords;
        }
        let mut parts = Vec::new();
        self.split(place, keywords, &mut parts, 0);
        let mut trail = Trail {
            active: vec![place.address()],
            done: HashSet::default(),
        };
        let notes = annotations(&mut parts);
        let mut whole = self.fold(parts, &mut trail, &place.pointer);
        whole.notes = notes;
        self.gathered.insert(place.address(), Rc::new(whole.clone()));
        whole
    }

    /// Merges `from` into `into` and reports what does not go together.
    pub(super) fn merge(&mut self, into: &mut Keywords<'d>, from: Keywords<'d>, at: &Pointer) {
        let conflicts = merge(into, from);
        self.report_conflicts(conflicts, at);
    }

    pub(super) fn report_conflicts(&mut self, conflicts: Vec<Conflict>, at: &Pointer) {
        for conflict in conflicts {
            let message = match conflict {
                Conflict::Types(one, other) => {
                    let (one, other) = (one.names(), other.names());
                    format!("what is merged here asks for {one} and for {other}, which no value is both")
                }
                Conflict::Choices => {
                    "what is merged here lists values that have none in common; the last ones are taken".to_owned()
                }
                Conflict::Format(one, other) => {
                    format!("what is merged here asks for the formats `{one}` and `{other}`; the last one is taken")
                }
                Conflict::MultipleOf => {
                    "what is merged here asks for multiples of different numbers; the last one is taken".to_owned()
                }
            };
            self.report(
                Code::AllOfConflict,
                at,
                message,
                "make the schemas that are merged here agree",
            );
        }
    }

    /// The parts of a schema whose own keywords have been read.
    fn split(&mut self, place: &Place<'d>, mut keywords: Keywords<'d>, parts: &mut Vec<Part<'d>>, depth: usize) {
        if let Some(text) = keywords.reference.take() {
            match self.referred(text, keywords.dynamic, &place.pointer) {
                Ok(target) => parts.push(Part::Target(target)),
                Err(reason) => keywords.broken = Some(reason),
            }
        }
        for member in std::mem::take(&mut keywords.all_of) {
            if depth >= DEPTH {
                self.too_deep(&place.pointer);
                keywords.broken = Some(Untyped::TooDeep);
                break;
            }
            let inner = self.keywords(&member);
            self.split(&member, inner, parts, depth + 1);
        }
        // Around an `allOf`, or beside a reference, `null` is meant for the whole.
        if depth == 0 && keywords.null == Null::Yes {
            keywords.null = Null::Always;
        }
        parts.push(Part::Own(Box::new(keywords)));
    }

    fn put_together(&mut self, mut parts: Vec<Part<'d>>, at: &Pointer, place: Option<usize>) -> Assembled<'d> {
        let targets = distinct_targets(&parts);
        let own = || parts.iter().filter_map(Part::own);
        let structured = own().any(|own| !own.structure.is_empty());
        let broken = own().any(|own| own.broken.is_some());
        let null = own().fold(Null::Unstated, |null, own| null.and(own.null));
        let listed = own().any(|own| !own.structure.properties.is_empty() || !own.structure.groups.is_empty());
        let notes = annotations(&mut parts);
        // What extends a base is another schema, even if it adds nothing to it.
        let extends = place.is_some_and(|place| self.extends_any(place, &targets));
        if let ([target], false, false, false) = (&targets[..], structured, broken, extends) {
            let target = target.clone();
            return Assembled::Reference { target, notes, null };
        }
        let mut trail = Trail {
            active: place.into_iter().collect(),
            done: HashSet::default(),
        };
        let mut whole = self.fold(parts, &mut trail, at);
        // The whole can be no more than one of its targets.
        if !extends && targets.len() <= 3 && !listed && whole.broken.is_none() {
            let structure = std::mem::take(&mut whole.structure).normalised();
            for target in targets {
                // A cycle: there is nothing at the end of it.
                if Some(target.address()) == place {
                    continue;
                }
                if self.gather(&target).structure.normalised() == structure {
                    let null = whole.null;
                    return Assembled::Reference { target, notes, null };
                }
            }
            whole.structure = structure;
        }
        whole.notes = notes;
        Assembled::Whole(Box::new(whole))
    }

    /// Whether the schema at a place extends one of these as its base.
    fn extends_any(&mut self, place: usize, targets: &[Place<'d>]) -> bool {
        let hierarchy = self.hierarchy();
        let mut targets = targets.iter();
        targets.any(|target| hierarchy.extends(place, self.settle(target).address()))
    }

    fn fold(&mut self, parts: Vec<Part<'d>>, trail: &mut Trail, at: &Pointer) -> Keywords<'d> {
        let mut whole = Keywords::default();
        for part in parts {
            let piece = match part {
                Part::Own(own) => *own,
                Part::Target(target) => match self.target(target, trail, at) {
                    Some(piece) => piece,
                    None => continue,
                },
            };
            if let Some(name) = shut_out(&whole.structure, &piece.structure) {
                self.report(
                    Code::WeakenedKeyword,
                    at,
                    format!(
                        "a part of what is merged here has no members but its own, and `{}` is of another part; it is taken as \
                         allowed (JSON Schema: `additionalProperties` looks at the `properties` beside it alone)",
                        clipped(name, 60)
                    ),
                    "forbid other members of the whole, by `unevaluatedProperties: false` beside `allOf`, or accept this finding",
                );
            }
            self.merge(&mut whole, piece, at);
        }
        whole
    }

    /// What a reference adds to the schema that refers to it. `None`: nothing (more).
    fn target(&mut self, target: Place<'d>, trail: &mut Trail, at: &Pointer) -> Option<Keywords<'d>> {
        let address = target.address();
        if trail.active.contains(&address) {
            self.report(
                Code::ReferenceCycle,
                at,
                format!("`allOf` leads back to `{}`, which it is part of", target.pointer),
                "remove one of the references",
            );
            return None;
        }
        if trail.done.contains(&address) {
            return None;
        }
        if trail.active.len() >= DEPTH {
            self.too_deep(at);
            return Some(Keywords {
                broken: Some(Untyped::TooDeep),
                ..Keywords::default()
            });
        }
        trail.active.push(address);
        let keywords = self.keywords(&target);
        let mut parts = Vec::new();
        self.split(&target, keywords, &mut parts, 0);
        let inherited = annotations(&mut parts);
        let mut keywords = self.fold(parts, trail, &target.pointer);
        let mut groups = std::mem::take(&mut keywords.structure.groups);
        groups.retain(|group| {
            !group
                .variants
                .iter()
                .any(|variant| trail.active.contains(&self.settle(variant).address()))
        });
        keywords.structure.groups = groups;
        trail.active.pop();
        trail.done.insert(address);
        keywords.null = keywords.null.settled();
        keywords.discriminator = None;
        keywords.notes = Annotations {
            access: inherited.access,
            default: inherited.default,
            ..Annotations::default()
        };
        Some(keywords)
    }

    fn too_deep(&mut self, at: &Pointer) {
        self.report(
            Code::TooDeep,
            at,
            format!("more than {DEPTH} schemas are merged into one another here; the rest is left out"),
            "use fewer levels of `allOf`",
        );
    }
}

/// What the parts refer to, each once.
fn distinct_targets<'d>(parts: &[Part<'d>]) -> Vec<Place<'d>> {
    let mut targets: Vec<Place<'d>> = Vec::new();
    for part in parts {
        if let Part::Target(target) = part
            && !targets.iter().any(|known| std::ptr::eq(known.value, target.value))
        {
            targets.push(target.clone());
        }
    }
    targets
}

/// What the parts say for people, the outermost first; it is taken out of them.
fn annotations<'d>(parts: &mut [Part<'d>]) -> Annotations<'d> {
    let mut all = Annotations::default();
    for part in parts.iter_mut().rev() {
        if let Part::Own(own) = part {
            complete(&mut all, std::mem::take(&mut own.notes));
        }
    }
    all
}

/// Adds what is missing.
pub(super) fn complete<'d>(notes: &mut Annotations<'d>, inner: Annotations<'d>) {
    notes.title = notes.title.or(inner.title);
    notes.description = notes.description.or(inner.description);
    notes.deprecated |= inner.deprecated;
    notes.external = notes.external.take().or(inner.external);
    if notes.examples.is_empty() {
        notes.examples = inner.examples;
    }
    if notes.access == Access::ReadWrite {
        notes.access = inner.access;
    }
    if notes.default.is_none() {
        notes.default = inner.default;
    }
}

/// Both hold.
pub(super) fn merge<'d>(into: &mut Keywords<'d>, from: Keywords<'d>) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    into.null = into.null.and(from.null);
    into.discriminator = into.discriminator.take().or(from.discriminator);
    if into.notes.access == Access::ReadWrite {
        into.notes.access = from.notes.access;
    }
    into.notes.default = from.notes.default.or(into.notes.default.take());
    into.broken = match (into.broken, from.broken) {
        (Some(Untyped::Conflict), _) | (_, Some(Untyped::Conflict)) => Some(Untyped::Conflict),
        (one, other) => one.or(other),
    };
    let (a, mut b) = (&mut into.structure, from.structure);
    merge_values(a, &mut b, &mut conflicts);
    if conflicts.iter().any(|conflict| matches!(conflict, Conflict::Types(..))) {
        into.broken = Some(Untyped::Conflict);
    }
    merge_limits(a, &mut b, &mut conflicts);
    merge_items(a, &mut b);
    merge_members(a, &mut b);
    for group in b.groups {
        if !a.groups.contains(&group) {
            a.groups.push(group);
        }
    }
    for rest in b.residue {
        if !a.residue.contains(&rest) {
            a.residue.push(rest);
        }
    }
    a.content = match (a.content.take(), b.content) {
        (Some(one), Some(Content { schema: None })) => Some(one),
        (one, other) => other.or(one),
    };
    conflicts
}

/// What values there are: types, formats, and those that are listed.
fn merge_values<'d>(a: &mut Structure<'d>, b: &mut Structure<'d>, conflicts: &mut Vec<Conflict>) {
    a.types = match (a.types, b.types) {
        (Some(one), Some(other)) => {
            let both = one.and(other);
            if both.is_empty() && !(one.is_empty() && other.is_empty()) {
                conflicts.push(Conflict::Types(one, other));
            }
            Some(both)
        }
        (one, other) => one.or(other),
    };
    a.format = match (a.format, b.format) {
        (Some(one), Some(other)) if one != other => {
            conflicts.push(Conflict::Format(one.to_owned(), other.to_owned()));
            Some(other)
        }
        (one, other) => one.or(other),
    };
    a.choices = match (a.choices.take(), b.choices.take()) {
        (Some(one), Some(other)) => {
            let both = in_both(one, &other);
            if both.is_empty() && !other.is_empty() {
                conflicts.push(Conflict::Choices);
                Some(other)
            } else {
                Some(both)
            }
        }
        (one, other) => one.or(other),
    };
}

/// How large or long values may be, and what they look like.
fn merge_limits<'d>(a: &mut Structure<'d>, b: &mut Structure<'d>, conflicts: &mut Vec<Conflict>) {
    let other = std::mem::take(&mut b.bounds);
    tighten(&mut a.bounds.minimum, other.minimum, Ordering::Greater);
    tighten(
        &mut a.bounds.exclusive_minimum,
        other.exclusive_minimum,
        Ordering::Greater,
    );
    tighten(&mut a.bounds.maximum, other.maximum, Ordering::Less);
    tighten(&mut a.bounds.exclusive_maximum, other.exclusive_maximum, Ordering::Less);
    a.multiple_of = match (a.multiple_of.take(), b.multiple_of.take()) {
        (Some(one), Some(other)) if one != other => Some(least_common(&one, &other).unwrap_or_else(|| {
            conflicts.push(Conflict::MultipleOf);
            other
        })),
        (one, other) => one.or(other),
    };
    // `None` is less than any number.
    a.min_length = a.min_length.max(b.min_length);
    a.min_items = a.min_items.max(b.min_items);
    a.min_properties = a.min_properties.max(b.min_properties);
    a.max_length = least(a.max_length, b.max_length);
    a.max_items = least(a.max_items, b.max_items);
    a.max_properties = least(a.max_properties, b.max_properties);
    for pattern in std::mem::take(&mut b.patterns) {
        if !a.patterns.contains(&pattern) {
            a.patterns.push(pattern);
        }
    }
}

/// What the items of an array are.
fn merge_items<'d>(a: &mut Structure<'d>, b: &mut Structure<'d>) {
    for (index, places) in std::mem::take(&mut b.prefix).into_iter().enumerate() {
        match a.prefix.get_mut(index) {
            Some(known) => known.join(places),
            None => a.prefix.push(places),
        }
    }
    a.items = match (std::mem::take(&mut a.items), std::mem::take(&mut b.items)) {
        (Items::Unspecified, items) | (items, Items::Unspecified) => items,
        (Items::Schema(mut one), Items::Schema(other)) => {
            one.join(other);
            Items::Schema(one)
        }
        _ => Items::Forbidden,
    };
    a.unique |= b.unique;
}

/// A member that one of two schemas lists and the other forbids.
fn shut_out<'d>(one: &Structure<'d>, other: &Structure<'d>) -> Option<&'d str> {
    let beyond = |closed: &Structure<'d>, listed: &Structure<'d>| {
        if closed.additional != Added::Forbidden || listed.properties.is_empty() {
            return None;
        }
        let own: HashSet<&str> = closed.properties.iter().map(|(name, _)| *name).collect();
        let mut names = listed.properties.iter().map(|(name, _)| *name);
        names.find(|name| !own.contains(name))
    };
    beyond(one, other).or_else(|| beyond(other, one))
}

/// What the members of an object are, and which must be there.
fn merge_members<'d>(a: &mut Structure<'d>, b: &mut Structure<'d>) {
    unite(&mut a.properties, std::mem::take(&mut b.properties));
    a.conditional.append(&mut b.conditional);
    match a.required.is_empty() {
        true => a.required = std::mem::take(&mut b.required),
        false => {
            let known: HashSet<&str> = a.required.iter().copied().collect();
            a.required
                .extend(b.required.iter().filter(|name| !known.contains(*name)));
        }
    }
    a.additional = match (std::mem::take(&mut a.additional), std::mem::take(&mut b.additional)) {
        (Added::Unspecified, other) | (other, Added::Unspecified) => other,
        (Added::Forbidden, _) | (_, Added::Forbidden) => Added::Forbidden,
        (Added::Any, other) | (other, Added::Any) => other,
        (Added::Schema(mut one), Added::Schema(other)) => {
            one.join(other);
            Added::Schema(one)
        }
    };
}

pub(super) fn in_both<'d>(one: Vec<Choice<'d>>, other: &[Choice<'d>]) -> Vec<Choice<'d>> {
    let texts: HashSet<&str> = other.iter().filter_map(|choice| choice.value.as_str()).collect();
    one.into_iter()
        .filter(|choice| match &choice.value {
            Cow::Borrowed(Value::String(text)) => texts.contains(text.as_str()),
            value => other.iter().any(|known| known.value == *value),
        })
        .collect()
}

fn unite<'d>(into: &mut Vec<(&'d str, Places<'d>)>, from: Vec<(&'d str, Places<'d>)>) {
    if into.is_empty() {
        *into = from;
        return;
    }
    // A table is only worth its while where there is much to look up.
    if from.len() <= 4 {
        for (name, places) in from {
            match into.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => known.join(places),
                None => into.push((name, places)),
            }
        }
        return;
    }
    let known: std::collections::HashMap<&str, usize> = into
        .iter()
        .enumerate()
        .map(|(index, (name, _))| (*name, index))
        .collect();
    for (name, places) in from {
        match known.get(name) {
            Some(&index) => into[index].1.join(places),
            None => into.push((name, places)),
        }
    }
}

fn least(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// The least common multiple of two integers.
fn least_common(one: &Number, other: &Number) -> Option<Number> {
    let (one, other) = (one.as_u64()?, other.as_u64()?);
    let (mut divisor, mut rest) = (one, other);
    while rest > 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    one.checked_div(divisor)?.checked_mul(other).map(Number::from)
}

/// Takes the new bound where it compares to the old one as `stricter` says.
pub(super) fn tighten(bound: &mut Option<Number>, other: Option<Number>, stricter: Ordering) {
    let Some(other) = other else {
        return;
    };
    let take = match bound.as_ref() {
        None => true,
        Some(bound) => compare(&other, bound) == stricter,
    };
    if take {
        *bound = Some(other);
    }
}

/// Exact for integers.
pub(super) fn compare(one: &Number, other: &Number) -> Ordering {
    let integer = |number: &Number| number.as_i64().map(i128::from).or(number.as_u64().map(i128::from));
    match (integer(one), integer(other)) {
        (Some(one), Some(other)) => one.cmp(&other),
        _ => {
            let float = |number: &Number| number.as_f64().unwrap_or_default();
            float(one).total_cmp(&float(other))
        }
    }
}
