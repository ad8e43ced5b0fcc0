//! What tells schemas apart that would be called alike, in words.

use std::cell::Cell;

use super::variants::describe;
use crate::api::{Access, Additional, ArrayShape, NumericShape, ObjectShape, SchemaId, Schemas, Shape, StringShape};
use crate::hash::HashSet;
use crate::lower::names::words;
use crate::value::Value;

/// A fact: a few words that are true of a schema.
type Fact = Vec<String>;

/// How many facts of one schema are looked at in pairs.
const PAIRED: usize = 16;

/// How far into the schemas of members and items facts are looked for, in how many of them, and how many are kept.
const DEEPEST: usize = 3;
const LOOKED_AT: usize = 64;
const MOST: usize = 512;

/// For each of a group what is true of it and of no other. Nothing where there are no such words, as for the one that the
/// others are more than.
pub fn apart(schemas: &Schemas, group: &[SchemaId]) -> Vec<Option<Fact>> {
    let mut told: Vec<Option<Fact>> = vec![None; group.len()];
    let coarse: Vec<Vec<Fact>> = group.iter().map(|id| facts(schemas, *id)).collect();
    for (index, told) in told.iter_mut().enumerate() {
        *told = only(index, &coarse);
    }
    if told.iter().filter(|told| told.is_none()).count() < 2 {
        return told;
    }
    let all: Vec<Vec<Fact>> = group
        .iter()
        .zip(&coarse)
        .map(|(id, facts)| {
            let mut said: HashSet<Fact> = facts.iter().cloned().collect();
            let more = fine(schemas, *id, 0, &Cell::new(LOOKED_AT));
            let more = more.into_iter().filter(|fact| said.insert(fact.clone()));
            facts.iter().cloned().chain(more).take(MOST).collect()
        })
        .collect();
    // Of what nothing tells from another, all are told from the rest.
    let mut kinds: Vec<Vec<Fact>> = Vec::new();
    let kind: Vec<usize> = all
        .into_iter()
        .map(|facts| match kinds.iter().position(|kind| *kind == facts) {
            Some(same) => same,
            None => {
                kinds.push(facts);
                kinds.len() - 1
            }
        })
        .collect();
    for (told, kind) in told.iter_mut().zip(kind).filter(|(told, _)| told.is_none()) {
        *told = only(kind, &kinds);
    }
    told
}

/// What is true of one alone: the first of its facts that no other has; that it lacks what all others have; two of its facts,
/// or one that it has and one that it lacks, which is true of no other.
fn only(index: usize, facts: &[Vec<Fact>]) -> Option<Fact> {
    let sets: Vec<HashSet<&Fact>> = facts.iter().map(|facts| facts.iter().collect()).collect();
    let (own, set) = (&facts[index], &sets[index]);
    let others = || {
        let others = sets.iter().enumerate().filter(|(other, _)| *other != index);
        others.map(|(_, set)| set)
    };
    let lacked = |other: &usize| {
        let of_other = facts[*other].iter();
        of_other.filter(|fact| fact[0] == "with" && !set.contains(fact))
    };
    let without = |fact: &Fact| [&["without".to_owned()], &fact[1..]].concat();
    let single = own.iter().find(|fact| !others().any(|other| other.contains(fact)));
    let lacks = || {
        // What all others have the first of them has.
        let first = (0..facts.len()).find(|other| *other != index)?;
        let fact = lacked(&first).find(|fact| others().all(|other| other.contains(fact)))?;
        Some(without(fact))
    };
    let two = || {
        let mut pairs = own.iter().take(PAIRED).enumerate().flat_map(|(at, first)| {
            let rest = own.iter().take(PAIRED).skip(at + 1);
            rest.map(move |second| (first, second))
        });
        let (first, second) =
            pairs.find(|(first, second)| !others().any(|other| other.contains(first) && other.contains(second)))?;
        Some([&first[..], second].concat())
    };
    let has_and_lacks = || {
        let all = (0..facts.len()).filter(|other| *other != index);
        let lacked: Vec<&Fact> = all.flat_map(|other| lacked(&other)).take(PAIRED).collect();
        let has = own.iter().filter(|fact| fact[0] == "with").take(PAIRED);
        let mut pairs = has.flat_map(|has| lacked.iter().map(move |lacks| (has, *lacks)));
        let (has, lacks) =
            pairs.find(|(has, lacks)| !others().any(|other| other.contains(has) && !other.contains(lacks)))?;
        Some([&has[..], &without(lacks)].concat())
    };
    single.cloned().or_else(lacks).or_else(two).or_else(has_and_lacks)
}

fn fact(words: &[&str]) -> Fact {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Facts about what something holds, behind its name.
fn behind(name: &[String], facts: Vec<Fact>) -> impl Iterator<Item = Fact> {
    facts.into_iter().map(move |fact| [name, &fact].concat())
}

/// What can be said of a schema, what people look at first coming first.
fn facts(schemas: &Schemas, id: SchemaId) -> Vec<Fact> {
    let of = |words: Vec<String>| [fact(&["of"]), words].concat();
    let mut out = Vec::new();
    match schemas.shape(id) {
        Shape::Object(object) => {
            for property in &object.properties {
                let name = words(&property.name);
                if property.required {
                    out.push([fact(&["with"]), name.clone()].concat());
                }
                out.push([name.clone(), describe(schemas, property.schema, &[], 1)].concat());
                if let Shape::String(_) | Shape::Integer(_) | Shape::Number(_) | Shape::Enum(_) =
                    schemas.shape(property.schema)
                {
                    out.extend(behind(&name, facts(schemas, property.schema)));
                }
            }
            if let Additional::Schema(values) = object.additional {
                out.push(of(describe(schemas, values, &[], 1)));
            }
        }
        Shape::Array(array) => {
            out.extend(array.items.map(|items| of(describe(schemas, items, &[], 1))));
        }
        Shape::Tuple(tuple) => {
            out.push(of(words(&tuple.items.len().to_string())));
            let items = tuple.items.iter().take(4);
            out.push(of(items.flat_map(|item| describe(schemas, *item, &[], 1)).collect()));
        }
        Shape::String(shape) => text(shape, &mut out),
        Shape::Integer(shape) | Shape::Number(shape) => number(shape, &mut out),
        Shape::Enum(shape) => {
            out.extend(shape.values.iter().take(16).map(|value| match &value.value {
                Value::String(text) => words(text),
                other => words(&other.to_string()),
            }));
        }
        _ => {}
    }
    // A value may have no words, and several things may be said with the same.
    let mut said = HashSet::default();
    out.retain(|fact| !fact.is_empty() && said.insert(fact.clone()));
    out
}

/// What else can be said, where that is not enough.
///
/// `left` is how many schemas may still be looked at: what holds itself many times would be looked at many times that.
fn fine(schemas: &Schemas, id: SchemaId, depth: usize, left: &Cell<usize>) -> Vec<Fact> {
    let mut out = Vec::new();
    if depth > DEEPEST {
        return out;
    }
    let inside = |id: SchemaId| match left.get().checked_sub(1) {
        Some(rest) => {
            left.set(rest);
            [fine(schemas, id, depth + 1, left), facts(schemas, id)].concat()
        }
        None => Vec::new(),
    };
    match schemas.shape(id) {
        Shape::Object(object) => members(schemas, object, &inside, &mut out),
        Shape::Array(array) => list(array, &inside, &mut out),
        Shape::Tuple(tuple) => {
            for (item, ordinal) in tuple
                .items
                .iter()
                .zip(["first", "second", "third", "fourth", "fifth", "sixth"])
            {
                out.extend(behind(&fact(&[ordinal]), inside(*item)));
            }
        }
        Shape::Union(union) => {
            for variant in &union.variants {
                out.push([fact(&["with"]), describe(schemas, *variant, &[], 1)].concat());
            }
            union.variants.iter().for_each(|variant| out.extend(inside(*variant)));
        }
        _ => {}
    }
    out
}

fn members(schemas: &Schemas, object: &ObjectShape, inside: &dyn Fn(SchemaId) -> Vec<Fact>, out: &mut Vec<Fact>) {
    let with = |name: &[String]| [&fact(&["with"]), name].concat();
    out.extend(object.properties.iter().map(|property| with(&words(&property.name))));
    for property in &object.properties {
        let name = words(&property.name);
        let schema = schemas.get(property.schema);
        let said = [
            (!property.required, "optional"),
            (schema.nullable, "nullable"),
            (schema.access == Access::ReadOnly, "read_only"),
            (schema.access == Access::WriteOnly, "write_only"),
            (schema.default.is_some(), "default"),
            (schema.docs.deprecated, "deprecated"),
        ];
        let said = said.iter().filter(|(is_so, _)| *is_so);
        out.extend(said.map(|(_, word)| [&words(word), &name[..]].concat()));
        out.extend(behind(&name, inside(property.schema)));
    }
    match object.additional {
        Additional::Forbidden => out.push(fact(&["closed"])),
        Additional::Schema(values) => out.extend(inside(values)),
        Additional::Any => out.push(fact(&["with", "more"])),
        Additional::Unspecified => {}
    }
    out.extend(within(
        object.min_properties.map(|bound| bound.to_string()),
        object.max_properties.map(|bound| bound.to_string()),
    ));
}

fn list(array: &ArrayShape, inside: &dyn Fn(SchemaId) -> Vec<Fact>, out: &mut Vec<Fact>) {
    out.extend(array.items.map(inside).into_iter().flatten());
    out.extend(within(
        array.min_items.map(|bound| bound.to_string()),
        array.max_items.map(|bound| bound.to_string()),
    ));
    out.extend(array.unique.then(|| fact(&["unique"])));
}

fn text(shape: &StringShape, out: &mut Vec<Fact>) {
    out.extend(shape.format.as_deref().map(words));
    let [least, most] = [shape.min_length, shape.max_length].map(|bound| bound.map(|bound| bound.to_string()));
    out.extend(within(least, most));
}

fn number(shape: &NumericShape, out: &mut Vec<Fact>) {
    out.extend(shape.format.as_deref().map(words));
    let said = |number: &Option<_>| number.as_ref().map(ToString::to_string);
    let bounds = &shape.bounds;
    out.extend(within(said(&bounds.minimum), said(&bounds.maximum)));
    let beyond = [
        ("above", &bounds.exclusive_minimum),
        ("below", &bounds.exclusive_maximum),
    ];
    let beyond = beyond.map(|(word, bound)| (word, said(bound)));
    let several = ("multiple_of", said(&shape.multiple_of));
    for (word, number) in beyond.into_iter().chain([several]) {
        out.extend(number.map(|number| [words(word), words(&number)].concat()));
    }
}

/// The bounds of a length or value, in words.
fn within(least: Option<String>, most: Option<String>) -> Vec<Fact> {
    let bound = |word: &str, bound: Option<String>| Some([fact(&[word]), words(&bound?)].concat());
    match (least, most) {
        (Some(least), Some(most)) if least == most => bound("length", Some(most)).into_iter().collect(),
        (least, most) => [bound("max", most), bound("min", least)]
            .into_iter()
            .flatten()
            .collect(),
    }
}
