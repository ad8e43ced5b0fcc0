//! What one item of a sequential media type is: a line of JSON, or what is in the `data` of a server-sent event.
//!
//! By OpenAPI 3.2 ("Sequential Media Types"), `itemSchema` describes one item and `schema` the array of all of them;
//! most documents have an item's schema in `schema`, as no version before had another place for it. An event is
//! described as if it were a JSON object of its fields ("Special Considerations for Server-Sent Events"), but most
//! documents describe the JSON in its `data`. What is meant is told from the members, once references and `allOf` are
//! resolved: an event has `event`, `data`, `id` and `retry`, and no others.

use crate::api::{
    Discriminator, Docs, MediaKind, ObjectShape, Schema, SchemaId, Schemas, Shape, StringShape, UnionKind, UnionShape,
    Untyped,
};
use crate::diagnostics::Code;
use crate::hash::HashSet;
use crate::interpret::context::Context;
use crate::source::Pointer;
use crate::value::Value;

/// The fields of an event (HTML, section 9.2.6).
const FIELDS: [&str; 4] = ["event", "data", "id", "retry"];

/// How an item is described.
struct Described {
    id: SchemaId,
    /// Whether its place says that it is an item of the sequence, not of what is in it.
    surely: bool,
}

/// The schema of one item of the media type at `at`, whose `schema` is given; `None` where nothing is said of it.
pub fn build(cx: &mut Context<'_, '_>, kind: MediaKind, schema: Option<SchemaId>, at: &Pointer) -> Option<SchemaId> {
    let item = match kind {
        MediaKind::EventStream | MediaKind::JsonLines => described(cx, kind, schema, at)?,
        _ => return None,
    };
    match kind {
        MediaKind::EventStream => Some(data(cx, &item)),
        _ => Some(item.id),
    }
}

fn described(cx: &mut Context<'_, '_>, kind: MediaKind, schema: Option<SchemaId>, at: &Pointer) -> Option<Described> {
    if let Some(id) = cx.schema_at(&at.child("itemSchema")) {
        return Some(Described { id, surely: true });
    }
    let id = schema?;
    let schemas = cx.schemas.schemas();
    let whole = schemas.get(schemas.resolve(id));
    let pointer = whole.pointer.child("items");
    match &whole.shape {
        Shape::Array(array) => Some(Described {
            id: match array.items {
                Some(items) => items,
                None => add(cx, pointer, Docs::default(), Shape::Any(Untyped::Unspecified)),
            },
            surely: true,
        }),
        Shape::Tuple(_) => {
            cx.report(
                Code::WeakenedKeyword,
                &whole.pointer.clone(),
                "the items of this stream differ by their position, which is not carried; they are taken as any value",
                "give one schema for all items, with `oneOf` where there are several kinds",
            );
            Some(Described {
                id: add(cx, pointer, Docs::default(), Shape::Any(Untyped::Inexpressible)),
                surely: true,
            })
        }
        // The body as a whole is text, as any body is: what a line holds is not said.
        Shape::String(_) if kind == MediaKind::JsonLines => Some(Described {
            id: add(cx, pointer, Docs::default(), Shape::Any(Untyped::Unspecified)),
            surely: false,
        }),
        _ => Some(Described { id, surely: false }),
    }
}

/// A schema that the description does not have.
fn add(cx: &mut Context<'_, '_>, pointer: Pointer, docs: Docs, shape: Shape) -> SchemaId {
    cx.schemas.add(Schema {
        docs,
        ..Schema::new(pointer, shape)
    })
}

/// What a schema that may be an event's is to be read as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Event,
    /// As that of an event, but it may be meant of the data.
    Perhaps,
    /// As that of the data, but it may be meant of the event.
    PerhapsNot,
    Data,
}

/// What is said of the data of the events that have one of some names.
struct Event {
    /// Empty: of any name.
    names: Vec<String>,
    data: SchemaId,
    /// The schema that says so.
    from: SchemaId,
}

/// What is in the `data` of the events of a stream.
fn data(cx: &mut Context<'_, '_>, item: &Described) -> SchemaId {
    let schemas = cx.schemas.schemas();
    let root = schemas.resolve(item.id);
    let variants = flatten(schemas, root);
    let readings: Vec<Reading> = variants
        .iter()
        .map(|(id, _)| reading(schemas, *id, item.surely))
        .collect();
    let pointer = schemas.get(root).pointer.clone();
    let has = |wanted: &[Reading]| readings.iter().any(|reading| wanted.contains(reading));
    let event = has(&[Reading::Event, Reading::Perhaps]);
    let is_object = |(id, _): &(SchemaId, Vec<String>)| matches!(schemas.get(*id).shape, Shape::Object(_));
    let mixed = variants
        .iter()
        .zip(&readings)
        .any(|(variant, reading)| *reading == Reading::Data && is_object(variant));
    match (event, has(&[Reading::Event])) {
        (false, _) if has(&[Reading::PerhapsNot]) => report(
            cx,
            &pointer,
            "this may describe the events of the stream, or the JSON in their `data`; it is taken for the latter",
        ),
        (false, _) => {}
        (true, _) if mixed || has(&[Reading::PerhapsNot]) => report(
            cx,
            &pointer,
            "some of this describes the events of the stream, and some the JSON in their `data`",
        ),
        (true, false) => report(
            cx,
            &pointer,
            "this may describe the events of the stream, or the JSON in their `data`; it is taken for the former",
        ),
        (true, true) => {}
    }
    if !event {
        return item.id;
    }
    let events: Vec<Event> = variants
        .into_iter()
        .zip(readings)
        .map(|((id, tags), reading)| match reading {
            Reading::Data => Event {
                names: Vec::new(),
                data: id,
                from: id,
            },
            _ => event_of(cx, id, tags),
        })
        .collect();
    match events.as_slice() {
        // Of any name, or of that which events without one have.
        [only] if only.names.is_empty() || only.names == ["message"] => only.data,
        _ => union(cx, root, events),
    }
}

fn report(cx: &mut Context<'_, '_>, at: &Pointer, message: &str) {
    cx.report(
        Code::AmbiguousEvent,
        at,
        message,
        "describe events in `itemSchema`, with no other members than `event`, `data`, `id` and `retry`",
    );
}

/// The variants of a union and of those inside it, each with the values of a discriminator that is the event's name.
fn flatten(schemas: &Schemas, root: SchemaId) -> Vec<(SchemaId, Vec<String>)> {
    let mut seen: HashSet<(SchemaId, Vec<String>)> = HashSet::default();
    let mut found = Vec::new();
    // Unions nest as deep as references lead, so none is recursed into.
    let mut open = vec![(root, Vec::new())];
    while let Some((id, tags)) = open.pop() {
        let id = schemas.resolve(id);
        if !seen.insert((id, tags.clone())) {
            continue;
        }
        match &schemas.get(id).shape {
            Shape::Union(union) => {
                let by_name = union.discriminator.as_ref().filter(|told| told.property == "event");
                let texts = |values: &Vec<Value>| {
                    let texts = values.iter().filter_map(Value::as_str);
                    texts.map(str::to_owned).collect()
                };
                let tags_of = |index: usize| by_name.and_then(|told| told.values.get(index).map(texts));
                let variants = union.variants.iter().enumerate().rev();
                open.extend(
                    variants.map(|(index, variant)| (*variant, tags_of(index).unwrap_or_else(|| tags.clone()))),
                );
            }
            _ => found.push((id, tags)),
        }
    }
    found
}

fn reading(schemas: &Schemas, id: SchemaId, surely: bool) -> Reading {
    let Shape::Object(object) = &schemas.get(id).shape else {
        return Reading::Data;
    };
    let named = match property(object, "event") {
        Some(event) if !is_text(schemas, event) => return Reading::Data,
        event => event.is_some(),
    };
    let data = property(object, "data").is_some();
    let mut others = object
        .properties
        .iter()
        .filter(|property| !FIELDS.contains(&property.name.as_str()))
        .peekable();
    let alone = others.peek().is_none();
    match (alone, data, named) {
        (true, true, true) => Reading::Event,
        (true, true, false) if surely || property(object, "retry").is_some() => Reading::Event,
        (true, true, false) => Reading::Perhaps,
        // An event without data is none; one that is listed among others has some nobody describes.
        (true, false, true) if surely => Reading::Event,
        (true, false, true) => Reading::PerhapsNot,
        (false, true, true) if others.any(|property| property.required) => Reading::Data,
        (false, true, true) => Reading::PerhapsNot,
        _ => Reading::Data,
    }
}

fn property(object: &ObjectShape, name: &str) -> Option<SchemaId> {
    let found = object.properties.iter().find(|property| property.name == name)?;
    Some(found.schema)
}

fn is_text(schemas: &Schemas, id: SchemaId) -> bool {
    match schemas.shape(id) {
        Shape::String(_) | Shape::Any(_) => true,
        Shape::Enum(shape) => shape.values.iter().all(|value| value.value.is_string()),
        _ => false,
    }
}

fn event_of(cx: &mut Context<'_, '_>, id: SchemaId, tags: Vec<String>) -> Event {
    let schemas = cx.schemas.schemas();
    let (name, data) = match &schemas.get(id).shape {
        Shape::Object(object) => (property(object, "event"), property(object, "data")),
        _ => (None, None),
    };
    let names = match name.map(|name| schemas.shape(name)) {
        Some(Shape::Enum(shape)) if !shape.open => {
            let texts = shape.values.iter().filter_map(|value| value.value.as_str());
            texts.map(str::to_owned).collect()
        }
        _ => tags,
    };
    let data = match data {
        Some(data) => {
            let resolved = schemas.resolve(data);
            match cx.schemas.content(data) {
                Some(content) => content,
                None => cx.schemas.content(resolved).unwrap_or(data),
            }
        }
        None => {
            let pointer = schemas.get(id).pointer.child("properties").child("data");
            add(cx, pointer, Docs::default(), Shape::String(StringShape::default()))
        }
    };
    Event { names, data, from: id }
}

/// The data of several events: a union whose variants are told apart by the event's name.
fn union(cx: &mut Context<'_, '_>, root: SchemaId, events: Vec<Event>) -> SchemaId {
    let mut variants = Vec::with_capacity(events.len());
    let mut values: Vec<Vec<String>> = Vec::with_capacity(events.len());
    for event in events {
        let schemas = cx.schemas.schemas();
        let shape = &schemas.get(event.data).shape;
        // What needs a type of its own is named after its variant, so it must not be several.
        let named_here = !matches!(
            shape,
            Shape::Reference(_)
                | Shape::String(_)
                | Shape::Any(_)
                | Shape::Boolean
                | Shape::Integer(_)
                | Shape::Number(_)
        );
        if named_here || event.from == event.data {
            variants.push(event.data);
            values.push(event.names);
            continue;
        }
        // A place of its own holds what is said of the event.
        let documented = schemas.get(event.from);
        let (pointer, docs) = (schemas.get(event.data).pointer.clone(), of_data(&documented.docs));
        let mut each: Vec<Vec<String>> = event.names.into_iter().map(|name| vec![name]).collect();
        if each.is_empty() {
            each.push(Vec::new());
        }
        for names in each {
            variants.push(add(cx, pointer.clone(), docs.clone(), Shape::Reference(event.data)));
            values.push(names);
        }
    }
    let root = cx.schemas.schemas().get(root);
    let (pointer, docs) = (root.pointer.child("properties").child("data"), of_data(&root.docs));
    let discriminator = Discriminator {
        property: "event".to_owned(),
        default: None,
        values: values
            .into_iter()
            .map(|names| names.iter().map(|name| Value::from(name.as_str())).collect())
            .collect(),
    };
    add(
        cx,
        pointer,
        docs,
        Shape::Union(UnionShape {
            kind: UnionKind::Events,
            variants,
            discriminator: Some(discriminator),
            several: false,
        }),
    )
}

/// What is said of an event, as far as it is true of its data.
fn of_data(docs: &Docs) -> Docs {
    Docs {
        examples: Vec::new(),
        ..docs.clone()
    }
}
