//! Telling the variants of a union apart.
//!
//! In this order: the discriminator's value; the kind of JSON; constants, which only one variant has; the required
//! members, which must all be there. Of the variants that remain, the one with the fewest deviations is taken, then
//! the one that knows the most members, then the first in the description; but where that one would deviate further in,
//! and another takes the value as it is, or breaks a rule but changes nothing, that is taken. A value that fits none is kept
//! as it is.
//! Where several may hold of one object, all are taken that know members which the first does not.

pub(crate) mod decode;
pub(crate) mod derived;
pub(crate) mod encode;
mod reader;
pub mod shape;
pub(crate) mod tag;
mod visit;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::runtime::data::deviations::{DeviationKind, Walk, whole};
use crate::runtime::data::kind::is_kind;
use crate::runtime::data::reflect::{More, Record, Reflect, Slot, View};
use crate::runtime::data::rules::{self, Rule, equals};
use crate::runtime::data::union::shape::{Union, UnionShape};

/// What becomes of a value of a JSON type that no variant of its union has, or no value of its enumeration. One that
/// fits none for another reason is always kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    Kept,
    Refused,
}

impl Walk {
    /// Only fills.
    fn quiet(unfit: Unfit) -> Self {
        Walk {
            quiet: true,
            refuses: unfit == Unfit::Refused,
            ..Walk::default()
        }
    }

    /// Only counts; `met` is what is known of the value.
    fn trial(met: Met) -> Self {
        Walk {
            trial: true,
            met,
            ..Walk::quiet(Unfit::Kept)
        }
    }

    /// Whether anything was found that is more than a member which is not listed; of a walk that only counts.
    fn is_wrong(&self) -> bool {
        self.unlisted > Some(DeviationKind::New)
    }
}

/// Fills a union from a JSON value; whether nothing of it is different from what is documented.
///
/// # Errors
///
/// What is below it is not what its type says, so that the union would not be what the value is.
pub(crate) fn fill(place: &mut dyn Union, value: &Value, unfit: Unfit) -> Result<bool, Cow<'static, str>> {
    let mut walk = Walk::quiet(unfit);
    fill_walking(place, value, DeviationKind::Required, &mut walk);
    walk.lost.map_or(Ok(walk.deviations == 0), Err)
}

/// How many times a text may be looked at for tags.
pub(crate) const AHEAD: usize = 8;

/// The JSON types that are looked for in a union.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    String,
    Array,
    Object,
}

/// The blank content of the variant that a value of this kind is, where there is one and it takes it whatever it is.
pub(crate) fn only(place: &mut dyn Union, kind: Kind) -> Option<&mut dyn Reflect> {
    let shape = place.shape();
    let kinds = match shape.kinds.0.get() {
        Some(kinds) => kinds,
        None => {
            let found = [
                Value::String(String::new()),
                Value::Array(Vec::new()),
                Value::Object(Map::new()),
            ]
            .map(|value| only_of_kind(place, &value));
            shape.kinds.0.get_or_init(|| found)
        }
    };
    place.select(kinds[kind as usize]?)
}

fn only_of_kind(place: &mut dyn Union, value: &Value) -> Option<usize> {
    let shape = place.shape();
    let mut of_kind = (0..shape.variants.len()).filter(|index| {
        place
            .select(*index)
            .is_some_and(|content| is_kind(content, value, &mut vec![std::ptr::from_ref(shape).addr()]))
    });
    let only = of_kind.next().filter(|_| of_kind.next().is_none())?;
    // A constant of another value would be none of the alternatives.
    let takes_any = !shape.variants[only]
        .rules
        .iter()
        .any(|rule| matches!(rule, Rule::Equals(_)));
    (takes_any && !shape.several).then_some(only)
}

/// The variant that a value of the discriminator means, where it is one alone.
pub(crate) fn told(shape: &UnionShape, told: &Value) -> Option<usize> {
    let mut meant = (0..shape.variants.len()).filter(|index| tag::means(shape, shape.variants[*index].tags, told));
    match meant.next() {
        None => shape.default,
        first => first.filter(|_| meant.next().is_none()),
    }
}

/// Whether a struct may have constants of other values, so that it would not have been told to be this one.
pub(crate) fn contradicts(content: &dyn Reflect) -> bool {
    let View::Record(record) = content.view() else {
        return false;
    };
    let shape = record.shape();
    let mut found = false;
    record.views(&mut |views, _| {
        found = views.iter().any(|value| match value.view() {
            View::Text(text) => text.listed() == Some(1) && text.check().is_err(),
            View::Scalar(scalar) => scalar.listed() == Some(1) && scalar.check().is_err(),
            _ => false,
        }) || shape.more.iter().any(|more| {
            let More::Rules(name, rules) = more else {
                return false;
            };
            let value = shape.names.iter().zip(views).find(|(known, _)| *known == name);
            let view = value.map_or(View::Null, |(_, value)| value.view());
            let broken = |rule: &Rule| matches!(view, View::Null) || rules::check(&view, &[*rule]).is_err();
            rules.iter().any(|rule| matches!(rule, Rule::Equals(_)) && broken(rule))
        });
    });
    found
}

/// What is known of one value: how well the unions fit that were met at it. One can be met there many times, as a variant
/// of several others, and in itself.
#[derive(Default)]
pub(crate) struct Met {
    value: Option<*const Value>,
    /// The unions that hold the value, or are asked whether they could, from outside in. In itself none fits any better.
    open: Vec<Asked>,
    /// The answers, in the order in which they were found.
    known: Vec<(Asked, Option<Fit>)>,
    /// Answers from here on are of unions that were open when the one that is filled was asked, and may lead back to it.
    limit: usize,
    /// The discriminator around the value.
    tag: Option<&'static str>,
}

/// A union, and the discriminator in force in it.
type Asked = (*const UnionShape, Option<&'static str>);

/// Unions of unions deeper than this are not looked into.
const DEEPEST: usize = 64;

impl Met {
    fn of(value: &Value) -> Self {
        Met {
            value: Some(value),
            limit: usize::MAX,
            ..Met::default()
        }
    }

    fn position(&self, asked: &Asked) -> Option<usize> {
        self.known.iter().position(|(known, _)| known == asked)
    }
}

fn asked(shape: &'static UnionShape, around: Option<&'static str>) -> Asked {
    (shape, shape.tag.or(around))
}

/// Fills a union from a JSON value, reporting what is different. Where the value is of a JSON type that no variant has,
/// the deviation is of the kind `other`.
fn fill_walking(place: &mut dyn Union, value: &Value, other: DeviationKind, walk: &mut Walk) {
    let same = walk.met.value == Some(std::ptr::from_ref(value));
    let outside = (!same).then(|| std::mem::replace(&mut walk.met, Met::of(value)));
    let asked = asked(place.shape(), walk.met.tag);
    let limit = walk.met.limit;
    walk.met.limit = walk.met.position(&asked).unwrap_or(usize::MAX);
    let chosen = match walk.met.open.contains(&asked) {
        true => None,
        false => choose(place, value, walk.trial, walk.met.tag, &mut walk.met),
    };
    match chosen {
        Some((index, _)) => {
            let parts = match (place.shape().several && !walk.trial, value) {
                (true, Value::Object(members)) => parts(place, value, members, index),
                _ => Vec::new(),
            };
            match (parts.len() > 1, walk.copies) {
                (false, _) => fill_variant(place, index, value, other, walk),
                (true, Some(0)) => {
                    fill_variant(place, index, value, other, walk);
                    walk.lose(DeviationKind::Wrong, &|| TOO_OFTEN.into());
                }
                (true, Some(_)) => fill_parts(place, value, other, &parts, walk),
                // What is in it is read once for each part, and so is what is in that.
                (true, None) => copied(value, walk, &mut |walk| fill_parts(place, value, other, &parts, walk)),
            }
        }
        None => {
            let same_kind = has_kind(place, value, &mut Vec::new());
            place.keep(value.clone());
            let kind = if same_kind { DeviationKind::Wrong } else { other };
            walk.unlisted(kind, "is none of the documented alternatives".into());
            walk.flaws_within(value);
        }
    }
    walk.met.limit = limit;
    if let Some(outside) = outside {
        walk.met = outside;
    }
}

/// A value of which several variants hold is read this many times, whatever holds of what is in it, and more often while
/// all such values of a walk together are no more than [`COPIED`] beyond that.
const COPIES: usize = 4;
const COPIED: usize = 100_000;

const TOO_OFTEN: &str = "holds of several alternatives, within too many others that do, so that one alone is taken";

/// Fills several variants from a value that is within no other of which several hold.
fn copied(value: &Value, walk: &mut Walk, fill: &mut dyn FnMut(&mut Walk)) {
    let each = COPIES * size(value);
    let most = each + COPIED.saturating_sub(walk.copied);
    walk.copies = Some(most);
    fill(walk);
    let read = most - walk.copies.take().unwrap_or_default();
    walk.copied += read.saturating_sub(each);
}

/// What reading a value costs, as each of its values, names and pieces of a text counts.
fn size(value: &Value) -> usize {
    let within: usize = match value {
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(members) => members.values().map(size).sum(),
        _ => 0,
    };
    own_size(value) + within
}

/// The same, what is in it apart.
fn own_size(value: &Value) -> usize {
    match value {
        Value::String(text) => 1 + text.len() / PIECE,
        Value::Object(members) => 1 + members.len(),
        _ => 1,
    }
}

/// So many bytes of a text count as a value.
const PIECE: usize = 16;

impl Walk {
    /// Counts what is read, where it may be read many times.
    fn count_copies(&mut self, more: impl FnOnce() -> usize) {
        if let Some(left) = &mut self.copies {
            *left = left.saturating_sub(more());
        }
    }

    /// Of one value, what is in it apart.
    pub(crate) fn count_copy(&mut self, value: &Value) {
        self.count_copies(|| own_size(value));
    }

    /// Of one value that is kept as it is.
    pub(crate) fn count_whole(&mut self, value: &Value) {
        self.count_copies(|| size(value));
    }
}

/// The same where the walk may be in other unions.
pub(crate) fn fill_within(place: &mut dyn Union, value: &Value, other: DeviationKind, walk: &mut Walk) -> bool {
    // Tried in turn at every level, a body would cost its size times its depth. What is wrong down here is not
    // counted then, so a trial may favour a variant whose inner union fits no further; but the walk that fills
    // the one taken goes all the way and reports it.
    if walk.trial && walk.unions > 0 {
        return true;
    }
    walk.unions += 1;
    fill_walking(place, value, other, walk);
    walk.unions -= 1;
    true
}

fn fill_variant(place: &mut dyn Union, index: usize, value: &Value, other: DeviationKind, walk: &mut Walk) {
    let shape = place.shape();
    let (depth, tag) = (walk.met.open.len(), walk.met.tag);
    if let Some(content) = place.select(index) {
        match content.slot() {
            // The description has this member, though the variant may not list it.
            Slot::Record(_) | Slot::Union(_) => walk.besides.extend(shape.tag.map(str::to_owned)),
            _ => walk.besides.clear(),
        }
        if let Slot::Union(_) | Slot::Optional(_) = content.slot() {
            walk.met.open.push(asked(shape, tag));
            walk.met.tag = shape.tag.or(tag);
        }
        walk.fill(content, value, other);
        walk.hold(value, shape.variants[index].rules);
    }
    walk.met.open.truncate(depth);
    walk.met.tag = tag;
}

/// The variants that are taken of an object: the one chosen, and of the others that fit those that know a member which
/// none so far does, most such members first. In the order of the description.
fn parts(place: &mut dyn Union, value: &Value, members: &Map<String, Value>, chosen: usize) -> Vec<usize> {
    let shape = place.shape();
    let names: Vec<&[&str]> = (0..shape.variants.len())
        .map(|index| place.select(index).and_then(known_names).unwrap_or_default())
        .collect();
    let mut rest: Vec<&str> = members.keys().map(String::as_str).collect();
    let mut parts = vec![chosen];
    if names[chosen].is_empty() {
        return parts;
    }
    rest.retain(|name| !names[chosen].contains(name));
    while !rest.is_empty() {
        let more = |names: &&[&str]| rest.iter().filter(|name| names.contains(name)).count();
        let mut others = Vec::new();
        for (index, more) in names.iter().map(more).enumerate().filter(|(_, more)| *more > 0) {
            insert(&mut others, (Reverse(more), index));
        }
        let fits = |index: &usize| {
            let fit = place
                .select(*index)
                .and_then(|content| fit(content, value, shape.tag, &mut Met::of(value)))
                .and_then(|fit| within_rules(fit, shape.variants[*index].rules, value));
            fit.is_some_and(|fit| fit.deviations == 0)
        };
        let Some(next) = others.into_iter().map(|(_, index)| index).find(fits) else {
            break;
        };
        rest.retain(|name| !names[next].contains(name));
        insert(&mut parts, next);
    }
    parts
}

/// Puts something where it belongs in a list that is in order: of the few that there are, at a tenth of the code of sorting them.
fn insert<T: Ord>(sorted: &mut Vec<T>, item: T) {
    let at = sorted.partition_point(|other| *other <= item);
    sorted.insert(at, item);
}

/// The members that a struct lists, if it does not keep others.
fn known_names(content: &mut dyn Reflect) -> Option<&'static [&'static str]> {
    let Slot::Record(record) = content.slot() else {
        return None;
    };
    let mut open = false;
    record.slots(&mut |_, extra| open = extra.is_some());
    (!open).then_some(record.shape().names)
}

/// Fills several variants from one object. What none of them knows is reported with the first.
fn fill_parts(place: &mut dyn Union, value: &Value, other: DeviationKind, parts: &[usize], walk: &mut Walk) {
    let shape = place.shape();
    let mut known: HashSet<String> = walk.besides.clone();
    for index in parts {
        if let Some(names) = place.select(*index).and_then(known_names) {
            known.extend(names.iter().map(|name| (*name).to_owned()));
        }
    }
    let all = value.as_object().into_iter().flatten().map(|(name, _)| name.clone());
    let mut besides = Some(known);
    let all: HashSet<String> = all.collect();
    let Some(list) = place.select(shape.variants.len()) else {
        return;
    };
    let Slot::List(list) = list.slot() else {
        return;
    };
    for index in parts {
        if let Some(part) = list.push()
            && let Slot::Union(part) = part.slot()
        {
            walk.besides = besides.take().unwrap_or_else(|| all.clone());
            fill_variant(part, *index, value, other, walk);
        }
    }
}

/// Whether any variant is of a value's JSON type. `asked` are the unions of which that is known, or being found out.
pub(crate) fn has_kind(place: &mut dyn Union, value: &Value, asked: &mut Vec<usize>) -> bool {
    let shape = std::ptr::from_ref(place.shape()).addr();
    if asked.contains(&shape) || asked.len() > DEEPEST {
        return false;
    }
    asked.push(shape);
    (0..place.shape().variants.len()).any(|index| {
        place
            .select(index)
            .is_some_and(|content| is_kind(content, value, asked))
    })
}

/// The variant to take, and how well it fits unless its tag told. `around` is the discriminator of what the union is in.
fn choose(
    place: &mut dyn Union,
    value: &Value,
    shallow: bool,
    around: Option<&'static str>,
    met: &mut Met,
) -> Option<(usize, Option<Fit>)> {
    let shape = place.shape();
    let mut candidates: Vec<usize> = (0..shape.variants.len()).collect();
    if let Some(told) = shape.tag.and_then(|tag| value.get(tag)) {
        let means = |index: &usize| tag::means(shape, shape.variants[*index].tags, told);
        let tagged: Vec<usize> = candidates.iter().copied().filter(means).collect();
        match tagged[..] {
            [only] => return Some((only, None)),
            [] if shape.default.is_some() => return shape.default.map(|index| (index, None)),
            // A variant without a tag of its own may still be meant.
            [] => candidates.retain(|index| shape.variants[*index].tags.is_empty()),
            _ => candidates = tagged,
        }
    } else if let (Some(index), Value::Object(_)) = (shape.default, value) {
        return Some((index, None));
    }
    met.open.push(asked(shape, around));
    // In the order of the description where they fit alike.
    let mut fitting: Vec<(Fit, usize)> = Vec::new();
    for index in candidates {
        if let Some(fit) = fit_variant(place, index, value, around, met) {
            insert(&mut fitting, (fit, index));
        }
    }
    met.open.pop();
    let (best, first) = *fitting.first()?;
    let alike = fitting.iter().take_while(|(fit, _)| *fit == best).count();
    if fitting.len() == 1 || shallow || !(value.is_object() || value.is_array()) {
        return Some((first, Some(best)));
    }
    let mut tries = fitting[..alike]
        .iter()
        .map(|(_, index)| (tried(place, *index, value, met), *index));
    let (trial, index) = tries.by_ref().min_by_key(|(trial, index)| {
        // A tag that is not there is none that a variant should write.
        let is_tagged = shape.tag.is_some() && !shape.variants[*index].tags.is_empty();
        (trial.deviations, Reverse(trial.known), is_tagged)
    })?;
    drop(tries);
    // Without the tag that must be there, every one deviates.
    let chosen = match trial.is_wrong && shape.tag.or(around).is_none() {
        true => {
            let others = &fitting[alike..];
            let as_it_is = others
                .iter()
                .filter(|(fit, _)| fit.deviations == 0)
                .map(|(_, index)| *index)
                .find(|index| !tried(place, *index, value, met).is_wrong);
            // A broken rule is less than a value that is not what stands there.
            let unchanged = || {
                others
                    .iter()
                    .map(|(_, index)| (tried(place, *index, value, met), *index))
                    .filter(|(other, _)| trial.is_lossy && !other.is_lossy)
                    .min_by_key(|(other, _)| other.deviations)
                    .map(|(_, index)| index)
            };
            as_it_is.or_else(unchanged).unwrap_or(index)
        }
        false => index,
    };
    Some((chosen, Some(best)))
}

/// What a variant is like when it is filled.
struct Trial {
    deviations: usize,
    known: usize,
    /// Whether any of the deviations is more than a member that is not listed.
    is_wrong: bool,
    /// Whether a value did not stay what it was.
    is_lossy: bool,
}

fn tried(place: &mut dyn Union, index: usize, value: &Value, met: &mut Met) -> Trial {
    let mut walk = Walk::trial(std::mem::take(met));
    fill_variant(place, index, value, DeviationKind::Required, &mut walk);
    *met = std::mem::take(&mut walk.met);
    Trial {
        deviations: walk.deviations,
        known: walk.known,
        is_wrong: walk.is_wrong(),
        is_lossy: walk.lost.is_some(),
    }
}

/// How well a value fits, seen from outside: fewer deviations are better, then fewer unused members.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    deviations: usize,
    unknown: usize,
    known: std::cmp::Reverse<usize>,
}

const PERFECT: Fit = Fit {
    deviations: 0,
    unknown: 0,
    known: Reverse(0),
};

/// A fit that also counts what breaks the variant's rules; none where it is a constant of another value.
fn within_rules(mut fit: Fit, rules: &[Rule], value: &Value) -> Option<Fit> {
    for rule in rules {
        match (rule, rules::check(&View::Any(value), &[*rule])) {
            (_, Ok(())) => {}
            (Rule::Equals(_), Err(_)) => return None,
            (_, Err(_)) => fit.deviations += 1,
        }
    }
    Some(fit)
}

/// How well a value fits a variant, its rules included.
fn fit_variant(
    place: &mut dyn Union,
    index: usize,
    value: &Value,
    around: Option<&'static str>,
    met: &mut Met,
) -> Option<Fit> {
    let shape = place.shape();
    let fit = fit(place.select(index)?, value, shape.tag.or(around), met)?;
    within_rules(fit, shape.variants[index].rules, value)
}

/// How well a value fits a union that is a variant of another. Each is asked once.
fn fit_union(place: &mut dyn Union, value: &Value, around: Option<&'static str>, met: &mut Met) -> Option<Fit> {
    let asked = asked(place.shape(), around);
    if met.open.contains(&asked) || met.open.len() > DEEPEST {
        return None;
    }
    if let Some(at) = met.position(&asked) {
        return met.known[at].1.filter(|_| at < met.limit);
    }
    let found = match choose(place, value, true, around, met) {
        Some((index, None)) => {
            met.open.push(asked);
            let found = fit_variant(place, index, value, around, met);
            met.open.pop();
            found
        }
        Some((_, found)) => found,
        None => None,
    };
    met.known.push((asked, found));
    found
}

/// `tag` is the discriminator around the value: its presence says nothing against a variant, and neither does its
/// absence.
fn fit(place: &mut dyn Reflect, value: &Value, tag: Option<&'static str>, met: &mut Met) -> Option<Fit> {
    let fits = match (place.slot(), value) {
        (Slot::Record(record), Value::Object(members)) => return fit_record(record, members, tag),
        (Slot::Optional(_), Value::Null) | (Slot::Null, Value::Null) => true,
        (Slot::Optional(place), value) => return fit(place.some(), value, tag, met),
        (Slot::Union(union), value) => return fit_union(union, value, tag, met),
        (Slot::Scalar(place), value) => {
            place.set(value.clone());
            place.check().is_ok()
        }
        (Slot::Text(place), Value::String(text)) => {
            place.set(text.into());
            let off = place.check().is_err();
            if off && place.listed() == Some(1) {
                return None;
            }
            // A format annotates: what is none of it breaks nothing, but is better taken by whoever has it as it is.
            let (deviations, unknown) = match off {
                true if place.check_value().is_ok() => (0, usize::MAX - 1),
                _ => (usize::from(off), 0),
            };
            return Some(Fit {
                deviations,
                unknown,
                ..PERFECT
            });
        }
        // Last, where anything else is possible.
        (Slot::Any(_), _) => {
            return Some(Fit {
                unknown: usize::MAX,
                ..PERFECT
            });
        }
        (Slot::Bool(_), Value::Bool(_))
        | (Slot::F64(_), Value::Number(_))
        | (Slot::String(_), Value::String(_))
        | (Slot::List(_), Value::Array(_)) => true,
        (Slot::Bytes(_) | Slot::File(_), Value::String(_)) => true, // optional: file
        // It knows none of the names, so a struct that knows some is better.
        (Slot::Map(_), Value::Object(members)) => {
            return Some(Fit {
                unknown: members.len(),
                ..PERFECT
            });
        }
        (Slot::I32(_), Value::Number(number)) => whole(number).is_some_and(|value| i32::try_from(value).is_ok()),
        (Slot::I64(_), Value::Number(number)) => whole(number).is_some_and(|value| i64::try_from(value).is_ok()),
        (Slot::U32(_), Value::Number(number)) => whole(number).is_some_and(|value| u32::try_from(value).is_ok()),
        (Slot::U64(_), Value::Number(number)) => whole(number).is_some_and(|value| u64::try_from(value).is_ok()),
        _ => false,
    };
    fits.then_some(PERFECT)
}

fn fit_record(record: &mut dyn Record, members: &Map<String, Value>, tag: Option<&str>) -> Option<Fit> {
    let shape = record.shape();
    let mut outcome = Some(PERFECT);
    record.slots(&mut |slots, extra| {
        let mut result = PERFECT;
        let mut known = 0;
        for (&name, slot) in shape.names.iter().zip(slots.iter_mut()) {
            let Some(value) = members.get(name) else {
                if tag != Some(name) && shape.requires(name, *slot) {
                    outcome = None;
                    return;
                }
                continue;
            };
            known += 1;
            let constant = shape.rules_of(name).iter().find_map(|rule| match rule {
                Rule::Equals(json) => Some(*json),
                _ => None,
            });
            match member_fit(*slot, value) {
                Member::Fits if constant.is_none_or(|json| equals(json, value)) => {}
                Member::Deviates => result.deviations += 1,
                // Another constant means another variant.
                Member::Fits | Member::Other => {
                    outcome = None;
                    return;
                }
            }
        }
        let beside = tag.is_some_and(|tag| members.contains_key(tag) && !shape.names.contains(&tag));
        let unknown = members.len() - known - usize::from(beside);
        match extra {
            Some(_) => {}
            None if shape.is_closed() => result.deviations += unknown,
            None => result.unknown = unknown,
        }
        result.known = Reverse(known);
        outcome = Some(result);
    });
    outcome
}

enum Member {
    Fits,
    Deviates,
    /// It is a constant of another value.
    Other,
}

/// Whether a member is of the right kind, without looking further down.
fn member_fit(place: &mut dyn Reflect, value: &Value) -> Member {
    match (place.slot(), value) {
        (Slot::Optional(_), Value::Null) => Member::Fits,
        (Slot::Optional(place), value) => member_fit(place.some(), value),
        (Slot::Text(place), Value::String(text)) => {
            place.set(text.into());
            match (place.check(), place.listed()) {
                (Ok(()), _) => Member::Fits,
                (Err(_), Some(1)) => Member::Other,
                (Err(_), _) => Member::Deviates,
            }
        }
        (Slot::Scalar(place), value) => {
            place.set(value.clone());
            match (place.check(), place.listed()) {
                (Ok(()), _) => Member::Fits,
                (Err(_), Some(1)) => Member::Other,
                (Err(_), _) => Member::Deviates,
            }
        }
        (Slot::Record(_) | Slot::Map(_), Value::Object(_)) | (Slot::Union(_), _) => Member::Fits,
        (Slot::Record(_) | Slot::Map(_), _) => Member::Deviates,
        (_, value) => match fit(place, value, None, &mut Met::default()) {
            Some(_) => Member::Fits,
            None => Member::Deviates,
        },
    }
}
