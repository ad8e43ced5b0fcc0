//! What the variants of a union are called.
//!
//! A variant that is a component is called after it, or after the discriminator's value where that is shorter; one
//! written inline after its title, its constant discriminating
//! member, the discriminator's value, or the kind of data it is, in this order of preference. The data of an event is
//! called after the event.

use std::collections::BTreeMap;

use crate::hash::HashMap;
use crate::value::Value;

use super::facts::apart;
use crate::api::{ObjectShape, SchemaId, Schemas, Shape};

use crate::lower::names::{Case, Claim, Scope, words};
use crate::lower::types::graph::{Alternative, Draft, Graph, Tag};
use crate::lower::types::ty::{NodeId, Ty};

/// The names of the variants of all unions.
pub struct VariantNames {
    names: HashMap<NodeId, Vec<String>>,
}

impl VariantNames {
    /// Names them; `name_of` are the names of components.
    pub fn of(graph: &Graph<'_>, name_of: &dyn Fn(NodeId) -> String) -> Self {
        let unions = graph.ids().filter_map(|id| match &graph.node(id).draft {
            Draft::Union { variants, tag, .. } => Some((id, name(graph, id, variants, tag.as_ref(), name_of))),
            _ => None,
        });
        VariantNames {
            names: unions.collect(),
        }
    }

    pub fn get(&self, union: NodeId, index: usize) -> &str {
        self.names
            .get(&union)
            .and_then(|names| names.get(index))
            .map_or("Variant", String::as_str)
    }
}

fn name(
    graph: &Graph<'_>,
    union: NodeId,
    variants: &[Alternative],
    tag: Option<&Tag>,
    name_of: &dyn Fn(NodeId) -> String,
) -> Vec<String> {
    let named = variants.iter().map(|variant| Alternative {
        tags: variant.tags.iter().map(|value| spoken(value, tag)).collect(),
        ty: variant.ty.clone(),
        rules: variant.rules.clone(),
        ..*variant
    });
    let variants = &named.collect::<Vec<_>>()[..];
    let pointer = |variant: &Alternative| &graph.schemas().get(variant.schema).pointer;
    let renamed: Vec<Option<&str>> = variants
        .iter()
        .map(|variant| graph.settings.variant_name(pointer(variant)))
        .collect();
    let mut scope = Scope::new(Case::Variant);
    renamed.iter().flatten().for_each(|name| scope.reserve(name));
    let own: Vec<Vec<String>> = variants
        .iter()
        .map(|variant| match &variant.ty {
            Ty::Node(_) if is_own(graph, variant) => own_members(graph, union, variant, name_of),
            // Of the events of a stream.
            _ if tag.is_none() && variant.tags.len() == 1 && !telling_tags(variant, variants).is_empty() => {
                words(&variant.tags[0])
            }
            Ty::Node(id) if graph.node(*id).component => component(&name_of(*id), &telling_tags(variant, variants)),
            _ => describe(graph.schemas(), variant.schema, &telling_tags(variant, variants), 0),
        })
        .collect();
    let qualifier = qualifiers(graph.schemas(), variants, &own);
    let claims: Vec<Claim> = variants
        .iter()
        .zip(own.iter().zip(qualifier))
        .zip(&renamed)
        .filter(|(_, renamed)| renamed.is_none())
        .map(|((variant, (words, qualifier)), _)| {
            let nameless = words.as_slice() == ["object"] && own.iter().filter(|other| *other == words).count() > 1;
            Claim {
                words: if nameless && !qualifier.is_empty() {
                    qualifier.clone()
                } else {
                    words.clone()
                },
                // The same schema may be listed for several values of the discriminator.
                spelling: format!("{} {}", pointer(variant).as_str(), variant.tags.join(" ")),
                qualifier: Some(if nameless { Vec::new() } else { qualifier }),
                ..Claim::default()
            }
        })
        .collect();
    let mut given = scope.assign(&claims).into_iter();
    renamed
        .into_iter()
        .map(|name| name.map(str::to_owned).or_else(|| given.next()).unwrap_or_default())
        .collect()
}

/// A value of the discriminator as words; a number or boolean says nothing without what it is of.
fn spoken(value: &str, tag: Option<&Tag>) -> String {
    match tag {
        Some(Tag { name, json: true, .. }) => match Value::parse(value) {
            Some(Value::String(text)) => text.to_string(),
            _ => format!("{name} {value}"),
        },
        _ => value.to_owned(),
    }
}

fn is_own(graph: &Graph<'_>, variant: &Alternative) -> bool {
    graph.schemas().get(variant.schema).itself.is_some()
}

/// A base that other schemas extend: in its own union, and in that of what it extends itself.
fn own_members(
    graph: &Graph<'_>,
    union: NodeId,
    variant: &Alternative,
    name_of: &dyn Fn(NodeId) -> String,
) -> Vec<String> {
    let base = graph.schemas().get(variant.schema).itself.unwrap_or(variant.schema);
    match graph.find(base, graph.node(union).form) {
        Some(found) if found == union || !graph.node(found).component => vec!["base".to_owned()],
        Some(found) => component(&name_of(found), &variant.tags),
        None => words(graph.schemas().get(base).component.as_deref().unwrap_or("base")),
    }
}

/// A component's own name, or the value of the discriminator where that is the shorter name: of
/// `ChatMessage::UserMessage` in a `ChatMessage`, `User`.
fn component(name: &str, tags: &[String]) -> Vec<String> {
    let own = words(name);
    let length = |words: &[String]| words.iter().map(String::len).sum::<usize>();
    match tags {
        [tag] if tag.starts_with(|c: char| c.is_alphabetic()) && length(&words(tag)) < length(&own) => words(tag),
        _ => own,
    }
}

/// The discriminator's values that mean this variant and no other.
fn telling_tags(variant: &Alternative, all: &[Alternative]) -> Vec<String> {
    let elsewhere = |tag: &String| {
        all.iter()
            .any(|other| other.schema != variant.schema && other.tags.contains(tag))
    };
    variant.tags.iter().filter(|tag| !elsewhere(tag)).cloned().collect()
}

/// What tells each variant from the others of its name. Where what is best to tell it by is said of another as well, the
/// first of its facts that none of the others has.
fn qualifiers(schemas: &Schemas, variants: &[Alternative], own: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut out: Vec<Vec<String>> = variants
        .iter()
        .map(|variant| qualifier(schemas, variant, variants))
        .collect();
    let mut namesakes: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (index, words) in own.iter().enumerate() {
        namesakes.entry(words).or_default().push(index);
    }
    for group in namesakes.into_values().filter(|group| group.len() > 1) {
        let mut wanted: HashMap<Vec<String>, usize> = HashMap::default();
        for index in &group {
            *wanted.entry(out[*index].clone()).or_default() += 1;
        }
        let is_told = |words: &Vec<String>| !words.is_empty() && wanted.get(words) == Some(&1);
        if group.iter().all(|index| is_told(&out[*index])) {
            continue;
        }
        let schemas_of: Vec<SchemaId> = group.iter().map(|index| variants[*index].schema).collect();
        for (index, words) in group.iter().zip(apart(schemas, &schemas_of)) {
            if let Some(words) = words.filter(|_| !is_told(&out[*index])) {
                out[*index] = words;
            }
        }
    }
    out
}

/// What tells a variant from another of its name: its discriminator's value, or the member that only it requires or has.
fn qualifier(schemas: &Schemas, variant: &Alternative, all: &[Alternative]) -> Vec<String> {
    if let Some(tag) = telling_tags(variant, all).first() {
        return words(tag);
    }
    meaningful(schemas, variant, all).unwrap_or_default()
}

fn meaningful(schemas: &Schemas, variant: &Alternative, all: &[Alternative]) -> Option<Vec<String>> {
    match schemas.shape(variant.schema) {
        Shape::Object(object) => {
            let others: Vec<&ObjectShape> = all
                .iter()
                .filter(|other| other.schema != variant.schema)
                .filter_map(|other| match schemas.shape(other.schema) {
                    Shape::Object(object) => Some(object),
                    _ => None,
                })
                .collect();
            let named = |name: &str, required: bool| {
                let same = |object: &&ObjectShape| {
                    object
                        .properties
                        .iter()
                        .any(|property| property.name == name && (property.required || !required))
                };
                others.iter().any(same)
            };
            let required = object
                .properties
                .iter()
                .find(|property| property.required && !named(&property.name, true));
            let meaningful =
                required.or_else(|| object.properties.iter().find(|property| !named(&property.name, false)))?;
            Some([vec!["with".to_owned()], words(&meaningful.name)].concat())
        }
        Shape::String(shape) => Some(words(
            shape.format.as_deref().or(shape.patterns.first().map(|_| "pattern"))?,
        )),
        Shape::Integer(shape) | Shape::Number(shape) => Some(words(shape.format.as_deref()?)),
        Shape::Enum(shape) => Some(words(shape.values.first()?.value.as_str()?)),
        _ => None,
    }
}

/// What kind of data a schema is.
pub fn describe(schemas: &Schemas, id: SchemaId, tags: &[String], depth: usize) -> Vec<String> {
    let schema = schemas.get(id);
    if let Some(component) = schema.component.as_deref().filter(|_| depth > 0) {
        return words(component);
    }
    if let Some(title) = schema.docs.title.as_deref().and_then(title_words) {
        return title;
    }
    let word = |text: &str| vec![text.to_owned()];
    match &schema.shape {
        Shape::Reference(next) if depth < 8 => describe(schemas, *next, tags, depth + 1),
        Shape::Object(object) => match (constant(schemas, object), tags) {
            (_, [tag]) => words(tag),
            (Some(value), _) => words(&value),
            (None, [tag, _]) => words(tag),
            (None, _) if object.properties.is_empty() => word("map"),
            (None, _) => word("object"),
        },
        Shape::Array(array) => match array.items {
            Some(items) if depth < 8 => [describe(schemas, items, &[], depth + 1), word("list")].concat(),
            _ => word("list"),
        },
        Shape::Enum(shape) => match shape.values.as_slice() {
            [only] => match &only.value {
                Value::String(text) => words(text),
                Value::Bool(true) => word("true"),
                Value::Bool(false) => word("false"),
                other => words(&other.to_string()),
            },
            values if values.iter().all(|value| value.value.is_string()) => word("keyword"),
            _ => word("scalar"),
        },
        Shape::String(shape) => match shape.format.as_deref() {
            Some(
                format @ ("date-time" | "date" | "time" | "duration" | "uuid" | "uri" | "email" | "ipv4" | "ipv6"),
            ) => words(format),
            Some("binary") => word("file"),
            _ => word("string"),
        },
        Shape::Integer(_) => word("integer"),
        Shape::Number(_) => word("number"),
        Shape::Boolean => word("boolean"),
        Shape::Tuple(_) => word("tuple"),
        Shape::Union(union) if union.variants.len() <= 3 && depth < 3 => {
            let each: Vec<String> = union
                .variants
                .iter()
                .map(|variant| describe(schemas, *variant, &[], depth + 1).join("_"))
                .collect();
            words(&each.join("_or_"))
        }
        Shape::Union(_) => word("choice"),
        Shape::Any(_) | Shape::Null | Shape::Reference(_) => word("any"),
    }
}

/// A title that is a name and not a sentence.
pub fn title_words(title: &str) -> Option<Vec<String>> {
    let short = title.len() <= 48 && !title.trim().is_empty() && !title.contains(['.', ',', '`', '\n', ':']);
    let list = short.then(|| words(title))?;
    (list.len() <= 5).then_some(list)
}

/// The value of the first member that has only one, a required member if possible.
fn constant(schemas: &Schemas, object: &ObjectShape) -> Option<String> {
    let only = |required: bool| {
        object
            .properties
            .iter()
            .filter(move |property| property.required == required)
            .find_map(|property| match schemas.shape(property.schema) {
                Shape::Enum(shape) => match shape.values.as_slice() {
                    [only] => only.value.as_str().map(str::to_owned),
                    _ => None,
                },
                _ => None,
            })
    };
    only(true).or_else(|| only(false))
}
