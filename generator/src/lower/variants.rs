//! What the variants of a union are called.
//!
//! A variant that is a component is called after it; one written inline after its title, its constant discriminating
//! member, the discriminator's value, or the kind of data it is, in this order of preference.

use serde_json::Value;

use crate::model::{ObjectShape, SchemaId, Schemas, Shape};

use super::graph::{Draft, Graph, NodeId, Ty};
use super::names::{Claim, words};

/// Words for a variant as far as they do not depend on the names of types; `None` for a component.
pub fn own_words(graph: &Graph<'_>, union: NodeId, index: usize) -> Option<Vec<String>> {
    let Draft::Union { variants, .. } = &graph.node(union).draft else {
        return None;
    };
    let variant = variants.get(index)?;
    match &variant.ty {
        Ty::Node(id) if graph.node(*id).component => None,
        _ => Some(describe(graph.schemas(), variant.schema, &variant.tags, 0)),
    }
}

/// Words for the type of a variant that is written inline.
pub fn inline_words(graph: &Graph<'_>, union: NodeId, index: usize) -> Vec<String> {
    own_words(graph, union, index).unwrap_or_else(|| vec!["variant".to_owned()])
}

/// The wishes for the variants' names, with the names of components known.
pub fn claims(graph: &Graph<'_>, union: NodeId, name_of: &dyn Fn(NodeId) -> String) -> Vec<Claim> {
    let Draft::Union { variants, .. } = &graph.node(union).draft else {
        return Vec::new();
    };
    variants
        .iter()
        .enumerate()
        .map(|(index, variant)| {
            let list = match (own_words(graph, union, index), &variant.ty) {
                (Some(list), _) => list,
                (None, Ty::Node(id)) => words(&name_of(*id)),
                (None, _) => vec!["variant".to_owned()],
            };
            Claim {
                words: list,
                // The same schema may be listed for several values of the discriminator.
                spelling: format!(
                    "{} {}",
                    graph.schemas().get(variant.schema).pointer.as_str(),
                    variant.tags.join(" ")
                ),
                apart: apart(graph.schemas(), variant.schema, &variant.tags),
            }
        })
        .collect()
}

/// What tells a variant from another of its name: its discriminator's value, or the member only it must have.
fn apart(schemas: &Schemas, id: SchemaId, tags: &[String]) -> Option<Vec<String>> {
    if let Some(tag) = tags.first() {
        return Some(words(tag));
    }
    let schema = schemas.get(schemas.resolve(id));
    match &schema.shape {
        Shape::Object(object) => {
            let telling = object
                .properties
                .iter()
                .find(|property| property.required)
                .or(object.properties.first())?;
            Some([vec!["with".to_owned()], words(&telling.name)].concat())
        }
        Shape::String(shape) => Some(words(
            shape.format.as_deref().or(shape.patterns.first().map(|_| "pattern"))?,
        )),
        Shape::Integer(shape) | Shape::Number(shape) => Some(words(shape.format.as_deref()?)),
        Shape::Enum(shape) => Some(words(shape.values.first()?.value.as_str()?)),
        _ => None,
    }
}

fn describe(schemas: &Schemas, id: SchemaId, tags: &[String], depth: usize) -> Vec<String> {
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
            (None, [tag, ..]) => words(tag),
            (None, []) if object.properties.is_empty() => word("map"),
            (None, []) => word("object"),
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
            _ => word("string"),
        },
        Shape::Integer(_) => word("integer"),
        Shape::Number(_) => word("number"),
        Shape::Boolean => word("boolean"),
        Shape::Tuple(_) => word("tuple"),
        Shape::Union(_) => word("choice"),
        Shape::Any(_) | Shape::Null | Shape::Reference(_) => word("any"),
    }
}

/// A title that is a name and not a sentence.
fn title_words(title: &str) -> Option<Vec<String>> {
    let short = title.len() <= 48 && !title.trim().is_empty() && !title.contains(['.', ',', '`', '\n', ':']);
    let list = short.then(|| words(title))?;
    (list.len() <= 5).then_some(list)
}

/// The value of the first required member that has only one.
fn constant(schemas: &Schemas, object: &ObjectShape) -> Option<String> {
    object
        .properties
        .iter()
        .filter(|property| property.required)
        .find_map(|property| match &schemas.get(schemas.resolve(property.schema)).shape {
            Shape::Enum(shape) => match shape.values.as_slice() {
                [only] => only.value.as_str().map(str::to_owned),
                _ => None,
            },
            _ => None,
        })
}
