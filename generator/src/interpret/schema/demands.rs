//! What schemas say that no shape has a place for, read completely, to be checked at run time.
//!
//! - A schema that is read here says what JSON Schema has it say of any value, whatever shape it has elsewhere in the model:
//!   a string passes `minimum`.
//! - Formats and contents are annotations (2020-12 validation, 7.2.1 and 8.1), so nothing is asked of them.
//! - A keyword is read in full or not at all: under a `not`, half of it would refuse what is right.

use super::SchemaBuilder;
use super::audit::Notes;
use super::enumeration;
use super::keywords::{Added, Group, Items, Keywords, Place, Places, Residue, Structure};
use super::reader;
use super::types::Types;
use super::union::only_nullable;
use crate::api::{Bounds, Demand, NumericShape, ObjectShape, StringShape, UnionKind};
use crate::diagnostics::Code;
use crate::pattern;
use crate::source::Pointer;
use crate::value::{Map, Value};

/// How many schemas one keyword may be made of; each is written out.
const SCHEMAS: usize = 200;
/// How deep schemas may stand in one another there.
const DEPTH: usize = 24;

/// Why something is not checked.
type Unchecked = String;

/// One keyword that is being read.
#[derive(Default)]
struct Reading {
    /// The schemas that this one stands in, by address.
    within: Vec<usize>,
    schemas: usize,
    /// Whether something further out asks which members and items have been looked at.
    tracked: bool,
}

impl<'d> SchemaBuilder<'d> {
    /// What is asked of the values of a node besides its shape. What cannot be checked is reported.
    pub(super) fn demands(&mut self, residue: Vec<Residue<'d>>) -> Vec<Demand> {
        let mut out = Vec::new();
        // What has been looked at depends on the whole object, which is read in full then.
        let whole: Vec<Pointer> = residue
            .iter()
            .filter_map(|rest| match rest {
                Residue::Keyword {
                    at,
                    key: "unevaluatedItems" | "unevaluatedProperties",
                    ..
                } => Some(at.clone()),
                _ => None,
            })
            .collect();
        for rest in residue {
            if matches!(&rest, Residue::Keyword { at, key, .. } if !key.starts_with("unevaluated") && whole.contains(at))
            {
                continue;
            }
            let mut reading = Reading::default();
            let (at, read) = match &rest {
                Residue::Keyword { at, object, key } => (at.child(key), self.keyword(at, object, key, &mut reading)),
                Residue::Group(group) => (group.pointer.clone(), self.group(group, &mut reading)),
                Residue::Never => (Pointer::root(), Ok(vec![Demand::Never])),
            };
            match read {
                Ok(demands) => out.extend(
                    demands
                        .into_iter()
                        .filter(|demand| !out.contains(demand))
                        .collect::<Vec<_>>(),
                ),
                Err(reason) => self.unchecked(&at, &reason),
            }
        }
        out
    }

    /// What stands where in an array whose items have no places of their own in the shape.
    pub(super) fn positions(&mut self, at: &Pointer, prefix: &[Places<'d>], items: &Items<'d>) -> Vec<Demand> {
        let structure = Structure {
            prefix: prefix.to_vec(),
            items: items.clone(),
            ..Structure::default()
        };
        let mut out = Vec::new();
        if let Err(reason) = self.items(&structure, &mut out, &mut Reading::default()) {
            self.unchecked(&at.child("prefixItems"), &reason);
            return Vec::new();
        }
        // An item too many is counted.
        out.retain(|demand| {
            says_something(demand) && !matches!(demand, Demand::Items(_, of) if *of == [Demand::Never])
        });
        out
    }

    fn referred_to(&mut self, text: &'d str, dynamic: bool, at: &Pointer) -> Result<Place<'d>, Unchecked> {
        let target = self.referred(text, dynamic, at);
        target.map_err(|_| "where a reference in it leads is not known".to_owned())
    }

    /// What the patterns of a schema say of its texts, where that can be checked.
    pub(super) fn textual(&mut self, structure: &Structure<'d>) -> Vec<Demand> {
        let patterns: Vec<String> = structure
            .patterns
            .iter()
            .map(|pattern| pattern.clone().into())
            .collect();
        match patterns.is_empty() || patterns.iter().any(|pattern| checkable(pattern).is_err()) {
            true => Vec::new(),
            false => vec![Demand::String(StringShape {
                patterns,
                ..StringShape::default()
            })],
        }
    }

    /// What holds for all values of an enumeration that has others than those it lists, and no place for that.
    pub(super) fn limits(&mut self, at: &Pointer, structure: &Structure<'d>) -> Vec<Demand> {
        let types = structure.types.filter(|types| *types != Types::STRING);
        let mut out: Vec<Demand> = types
            .map(|types| Demand::Type(types.each_name().collect()))
            .into_iter()
            .collect();
        if let Err(reason) = scalars(&mut structure.clone(), &mut out) {
            self.unchecked(&at.child("pattern"), &reason);
        }
        out
    }

    fn unchecked(&mut self, at: &Pointer, reason: &str) {
        self.report(
            Code::IgnoredKeyword,
            at,
            format!("`{}` is not checked: {reason}", at.last().unwrap_or_default()),
            "say it with simpler keywords, or accept that the server checks it",
        );
    }

    fn all_of_places(&mut self, places: &Places<'d>, reading: &mut Reading) -> Result<Vec<Demand>, Unchecked> {
        let mut out = Vec::new();
        for place in places.iter() {
            out.extend(self.complete(place, reading)?);
        }
        Ok(out)
    }

    /// A schema of which something else is asked: what was looked at there does not count here.
    fn separately(&mut self, place: &Place<'d>, reading: &mut Reading) -> Result<Vec<Demand>, Unchecked> {
        let tracked = std::mem::replace(&mut reading.tracked, false);
        let read = self.complete(place, reading);
        reading.tracked = tracked;
        read
    }

    /// All that the schema at a place says.
    fn complete(&mut self, place: &Place<'d>, reading: &mut Reading) -> Result<Vec<Demand>, Unchecked> {
        let object = match place.value {
            Value::Object(object) => object,
            Value::Bool(false) => return Ok(vec![Demand::Never]),
            _ => return Ok(Vec::new()),
        };
        reading.schemas += 1;
        if reading.within.contains(&place.address()) {
            return Err("it leads back to itself".to_owned());
        }
        if reading.schemas > SCHEMAS || reading.within.len() > DEPTH {
            return Err("it is made of too many schemas".to_owned());
        }
        let keywords = self.keywords(place);
        let evaluates = object.contains_key("unevaluatedProperties") || object.contains_key("unevaluatedItems");
        let tracked = reading.tracked;
        reading.tracked |= evaluates;
        reading.within.push(place.address());
        let read = self.of_object(&place.pointer, object, keywords, reading);
        reading.within.pop();
        reading.tracked = tracked;
        let demands = read?;
        Ok(match evaluates {
            // It asks for what was looked at within itself alone.
            true => vec![Demand::AllOf(vec![demands])],
            false => demands,
        })
    }

    fn of_object(
        &mut self,
        at: &Pointer,
        object: &'d Map,
        mut keywords: Keywords<'d>,
        reading: &mut Reading,
    ) -> Result<Vec<Demand>, Unchecked> {
        let mut out = Vec::new();
        if let Some(text) = keywords.reference {
            let target = self.referred_to(text, keywords.dynamic, at)?;
            out.extend(self.complete(&target, reading)?);
        }
        for member in &keywords.all_of {
            out.extend(self.complete(member, reading)?);
        }
        if let Some(types) = keywords.structure.types {
            let null = keywords.null.is_yes().then_some("null");
            out.push(Demand::Type(types.each_name().chain(null).collect()));
        }
        out.extend(listed(object, &keywords));
        scalars(&mut keywords.structure, &mut out)?;
        out.extend(keywords.structure.min_items.map(Demand::MinItems));
        out.extend(keywords.structure.max_items.map(Demand::MaxItems));
        out.extend(keywords.structure.unique.then_some(Demand::UniqueItems));
        self.items(&keywords.structure, &mut out, reading)?;
        out.extend(keywords.structure.min_properties.map(Demand::MinProperties));
        out.extend(keywords.structure.max_properties.map(Demand::MaxProperties));
        if !keywords.structure.required.is_empty() {
            let names = keywords.structure.required.iter().map(|name| (*name).to_owned());
            out.push(Demand::Required(names.collect()));
        }
        self.properties(&keywords, &mut out, reading)?;
        self.other_properties(at, object, &mut out, reading)?;
        for group in &keywords.structure.groups {
            out.extend(self.group(group, reading)?);
        }
        for rest in &keywords.structure.residue {
            match rest {
                // Read with all else.
                Residue::Keyword {
                    key: "patternProperties" | "unevaluatedItems" | "unevaluatedProperties",
                    ..
                } => {}
                Residue::Keyword { at, object, key } => out.extend(self.keyword(at, object, key, reading)?),
                Residue::Group(group) => out.extend(self.group(group, reading)?),
                Residue::Never => out.push(Demand::Never),
            }
        }
        self.unevaluated(at, object, &mut out, reading)?;
        let tracked = reading.tracked;
        out.retain(|demand| tracked || says_something(demand));
        // Last, when everything else has been looked at.
        out.sort_by_key(|demand| matches!(demand, Demand::UnevaluatedItems(_) | Demand::UnevaluatedProperties(_)));
        Ok(out)
    }

    fn unevaluated(
        &mut self,
        at: &Pointer,
        object: &'d Map,
        out: &mut Vec<Demand>,
        reading: &mut Reading,
    ) -> Result<(), Unchecked> {
        for key in ["unevaluatedItems", "unevaluatedProperties"] {
            if let Some(value) = object.get(key) {
                let pointer = at.child(key);
                let of = self.separately(&Place { pointer, value }, reading)?;
                out.push(match key {
                    "unevaluatedItems" => Demand::UnevaluatedItems(of),
                    _ => Demand::UnevaluatedProperties(of),
                });
            }
        }
        Ok(())
    }

    fn items(
        &mut self,
        structure: &Structure<'d>,
        out: &mut Vec<Demand>,
        reading: &mut Reading,
    ) -> Result<(), Unchecked> {
        let prefix = &structure.prefix;
        if !prefix.is_empty() {
            let places = prefix.iter().map(|places| self.all_apart(places, reading));
            out.push(Demand::PrefixItems(places.collect::<Result<_, _>>()?));
        }
        match &structure.items {
            Items::Unspecified => {}
            Items::Forbidden => out.push(Demand::Items(prefix.len(), vec![Demand::Never])),
            Items::Schema(places) => out.push(Demand::Items(prefix.len(), self.all_apart(places, reading)?)),
        }
        Ok(())
    }

    fn all_apart(&mut self, places: &Places<'d>, reading: &mut Reading) -> Result<Vec<Demand>, Unchecked> {
        let tracked = std::mem::replace(&mut reading.tracked, false);
        let read = self.all_of_places(places, reading);
        reading.tracked = tracked;
        read
    }

    fn properties(
        &mut self,
        keywords: &Keywords<'d>,
        out: &mut Vec<Demand>,
        reading: &mut Reading,
    ) -> Result<(), Unchecked> {
        let mut known = Vec::new();
        for (name, places) in &keywords.structure.properties {
            known.push(((*name).to_owned(), self.all_apart(places, reading)?));
        }
        known.retain(|(_, of)| reading.tracked || !of.is_empty());
        out.extend((!known.is_empty()).then_some(Demand::Properties(known)));
        Ok(())
    }

    /// `patternProperties`, and `additionalProperties`, which is about what they and `properties` are not about.
    fn other_properties(
        &mut self,
        at: &Pointer,
        object: &'d Map,
        out: &mut Vec<Demand>,
        reading: &mut Reading,
    ) -> Result<(), Unchecked> {
        let mut patterns = Vec::new();
        for (pattern, place) in members_of(at, object, "patternProperties") {
            checkable(pattern)?;
            patterns.push((pattern.to_owned(), self.separately(&place, reading)?));
        }
        let additional = object.get("additionalProperties").map(|value| {
            let mut notes = Notes::new(at, self.dialect, None);
            reader::added("additionalProperties", value, &mut notes)
        });
        let of = match additional {
            None | Some(Added::Unspecified) => None,
            Some(Added::Any) => Some(Vec::new()),
            Some(Added::Forbidden) => Some(vec![Demand::Never]),
            Some(Added::Schema(places)) => Some(self.all_apart(&places, reading)?),
        };
        out.extend(of.map(|of| {
            Demand::AdditionalProperties {
                names: members_of(at, object, "properties")
                    .map(|(name, _)| name.to_owned())
                    .collect(),
                patterns: patterns.iter().map(|(pattern, _)| pattern.clone()).collect(),
                of,
            }
        }));
        out.extend((!patterns.is_empty()).then_some(Demand::PatternProperties(patterns)));
        Ok(())
    }

    fn group(&mut self, group: &Group<'d>, reading: &mut Reading) -> Result<Vec<Demand>, Unchecked> {
        let mut variants = Vec::with_capacity(group.variants.len());
        for variant in &group.variants {
            variants.push(match only_nullable(variant.value) {
                true => vec![Demand::Type(vec!["null"])],
                false => self.complete(variant, reading)?,
            });
        }
        Ok(vec![match group.kind {
            UnionKind::OneOf => Demand::OneOf(variants),
            UnionKind::AnyOf | UnionKind::Events => Demand::AnyOf(variants),
        }])
    }

    /// One keyword with those that belong to it.
    fn keyword(
        &mut self,
        at: &Pointer,
        object: &'d Map,
        key: &str,
        reading: &mut Reading,
    ) -> Result<Vec<Demand>, Unchecked> {
        let Some(value) = object.get(key) else {
            return Ok(Vec::new());
        };
        let this = Place {
            pointer: at.child(key),
            value,
        };
        Ok(match key {
            "not" => vec![Demand::Not(self.complete(&this, reading)?)],
            "if" => vec![self.condition(at, object, reading)?],
            "contains" => {
                let count = |key: &str| {
                    let count = object.get(key).and_then(Value::as_f64);
                    count.map(|count| count.max(0.0) as u64)
                };
                let (least, most) = (count("minContains").unwrap_or(1), count("maxContains"));
                if most.is_some_and(|most| least > most) {
                    self.contradictory(
                        at,
                        "`minContains` (1 where it is not said) is above `maxContains`; both are ignored",
                    );
                    return Ok(Vec::new());
                }
                vec![Demand::Contains {
                    of: self.separately(&this, reading)?,
                    least,
                    most,
                }]
            }
            "$dynamicRef" => {
                let text = value.as_str().unwrap_or_default();
                let target = self.referred_to(text, true, at)?;
                self.complete(&target, reading)?
            }
            "propertyNames" => vec![Demand::PropertyNames(self.separately(&this, reading)?)],
            "dependentRequired" | "dependentSchemas" | "dependencies" => {
                let members = members_of(at, object, key);
                let read = members.map(|(name, place)| self.dependency(name, &place, reading));
                read.collect::<Result<_, _>>()?
            }
            "patternProperties" => {
                let mut out = Vec::new();
                self.other_properties(at, object, &mut out, reading)?;
                out.retain(says_something);
                out
            }
            // What has been looked at depends on all that stands beside it.
            "unevaluatedItems" | "unevaluatedProperties" => {
                let value = self.root.pointer(at.as_str()).ok_or("it stands nowhere")?;
                let pointer = at.clone();
                self.complete(&Place { pointer, value }, reading)?
            }
            _ => Vec::new(),
        })
    }

    /// `if` with `then` and `else`.
    fn condition(&mut self, at: &Pointer, object: &'d Map, reading: &mut Reading) -> Result<Demand, Unchecked> {
        let mut branch = |key: &str| match object.get(key) {
            Some(value) => {
                let pointer = at.child(key);
                self.complete(&Place { pointer, value }, reading)
            }
            None => Ok(Vec::new()),
        };
        Ok(Demand::If {
            condition: branch("if")?,
            then: branch("then")?,
            otherwise: branch("else")?,
        })
    }

    /// What holds of an object that has this member: names that it has, too, or a schema.
    fn dependency(&mut self, name: &str, place: &Place<'d>, reading: &mut Reading) -> Result<Demand, Unchecked> {
        let then = match place.value {
            Value::Array(names) => {
                let names = names.iter().filter_map(Value::as_str).map(str::to_owned);
                vec![Demand::Required(names.collect())]
            }
            _ => self.complete(place, reading)?,
        };
        Ok(Demand::If {
            condition: vec![Demand::Type(vec!["object"]), Demand::Required(vec![name.to_owned()])],
            then,
            otherwise: Vec::new(),
        })
    }
}

/// What numbers and strings are held to.
fn scalars(structure: &mut Structure<'_>, out: &mut Vec<Demand>) -> Result<(), Unchecked> {
    if structure.bounds != Bounds::default() || structure.multiple_of.is_some() {
        out.push(Demand::Number(NumericShape {
            format: None,
            bounds: std::mem::take(&mut structure.bounds),
            multiple_of: structure.multiple_of.take(),
        }));
    }
    if !structure.patterns.is_empty() || structure.min_length.is_some() || structure.max_length.is_some() {
        let patterns: Vec<String> = structure.patterns.drain(..).map(Into::into).collect();
        patterns.iter().try_for_each(|pattern| checkable(pattern))?;
        out.push(Demand::String(StringShape {
            format: None,
            min_length: structure.min_length,
            max_length: structure.max_length,
            patterns,
        }));
    }
    Ok(())
}

fn members_of<'d>(at: &Pointer, object: &'d Map, key: &str) -> impl Iterator<Item = (&'d str, Place<'d>)> + use<'d> {
    let at = at.child(key);
    let members = object.get(key).and_then(Value::as_object);
    members.into_iter().flatten().map(move |(name, value)| {
        let pointer = at.child(name);
        (name.as_str(), Place { pointer, value })
    })
}

/// `enum` and `const`, as they are written; a list that says of itself that it is open asks for nothing.
fn listed(object: &Map, keywords: &Keywords<'_>) -> Vec<Demand> {
    let open = keywords.structure.choices.iter().flatten().any(|choice| choice.open);
    let mut out = Vec::new();
    if let (Some(Value::Array(values)), false) = (object.get("enum"), open)
        && !values.is_empty()
    {
        let mut values = values.to_vec();
        if keywords.null.is_yes() && object.contains_key("nullable") && !values.contains(&Value::Null) {
            values.push(Value::Null);
        }
        if let Some(types) = keywords.structure.types {
            let meant = values
                .iter()
                .filter_map(|value| enumeration::coerce(value, types))
                .collect::<Vec<_>>();
            values.extend(
                meant
                    .into_iter()
                    .filter(|value| !values.contains(value))
                    .collect::<Vec<_>>(),
            );
        }
        out.push(Demand::Enum(values));
    }
    out.extend(object.get("const").map(|value| Demand::Enum(vec![value.clone()])));
    out
}

/// Whether there is a value that does not pass.
fn says_something(demand: &Demand) -> bool {
    match demand {
        Demand::PrefixItems(items) => items.iter().any(|of| !of.is_empty()),
        Demand::Items(_, of) | Demand::PropertyNames(of) => !of.is_empty(),
        Demand::Contains { least, most, .. } => *least > 0 || most.is_some(),
        Demand::AdditionalProperties { of, .. } => !of.is_empty(),
        Demand::PatternProperties(patterns) => patterns.iter().any(|(_, of)| !of.is_empty()),
        Demand::AllOf(all) => all.iter().any(|of| !of.is_empty()),
        Demand::AnyOf(variants) => variants.iter().all(|of| !of.is_empty()),
        Demand::If { then, otherwise, .. } => !then.is_empty() || !otherwise.is_empty(),
        Demand::UnevaluatedItems(of) | Demand::UnevaluatedProperties(of) => !of.is_empty(),
        _ => true,
    }
}

/// Whether it names a member that may be there and that the object does not list.
pub(super) fn names_more(demand: &Demand, object: &ObjectShape) -> bool {
    let any = |of: &[Demand]| of.iter().any(|demand| names_more(demand, object));
    let unlisted = |name: &String| object.properties.iter().all(|property| property.name != *name);
    match demand {
        Demand::Required(names) => names.iter().any(unlisted),
        Demand::Properties(members) => members
            .iter()
            .any(|(name, of)| unlisted(name) && *of != [Demand::Never]),
        Demand::PatternProperties(_) => true,
        Demand::AllOf(each) | Demand::AnyOf(each) | Demand::OneOf(each) => each.iter().any(|of| any(of)),
        Demand::Not(of) => any(of),
        Demand::If {
            condition,
            then,
            otherwise,
        } => any(condition) || any(then) || any(otherwise),
        _ => false,
    }
}

fn checkable(pattern: &str) -> Result<(), Unchecked> {
    match pattern::compile(pattern).unsupported() {
        None => Ok(()),
        Some(reason) => Err(format!("of the pattern `{pattern}` ({reason})")),
    }
}
