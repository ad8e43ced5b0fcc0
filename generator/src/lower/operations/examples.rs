//! The examples of JSON responses, each with the type that decodes it: what a description says its answers look like
//! is the best test of the types that it becomes.

use serde_json::Value;

use crate::api::{Api, MediaKind, MediaType, SchemaId, Schemas};
use crate::hash::{HashMap, HashSet};
use crate::library::{ExampleItem, Group, Rule, TypeRef};
use crate::lower::operations::responses::received;
use crate::lower::types::Types;
use crate::sample::{Direction, conforms};
use crate::source::Pointer;

/// One example of a response body.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Where it stands; for an example of a schema, the schema.
    pub pointer: Pointer,
    /// The schema that it is an example of.
    pub schema: Pointer,
    pub ty: TypeRef,
    /// The constraints that the type does not express.
    pub rules: Vec<Rule>,
    pub value: Value,
}

/// The examples of all documented responses, successes and errors. One that is referred to from several places appears
/// once for each schema.
pub fn of(api: &Api, types: &Types<'_>) -> Vec<Example> {
    let mut seen = HashSet::default();
    let mut out = Vec::new();
    let responses = api.operations.iter().flat_map(|operation| &operation.responses);
    for media in responses.flat_map(|response| &response.content) {
        let (MediaKind::Json, Some(schema)) = (media.kind, media.schema) else {
            continue;
        };
        let place = &api.schemas.get(schema).pointer;
        for (index, (pointer, value)) in values(&api.schemas, media, Some(schema)).into_iter().enumerate() {
            // A schema's examples share a pointer.
            if seen.insert((pointer.clone(), index, place)) {
                out.push(Example {
                    pointer,
                    schema: place.clone(),
                    ty: received(Some(schema), types),
                    rules: types.rules(schema),
                    value,
                });
            }
        }
    }
    out
}

/// Those that a crate has for its test doubles: of each documented status the first that is no larger than so many bytes and that
/// conforms to its schema.
pub fn answers(api: &Api, groups: &[Group], most: usize) -> Vec<ExampleItem> {
    let operations = groups.iter().flat_map(|group| &group.operations);
    let ids: HashMap<&Pointer, &str> = operations.map(|item| (&item.origin, item.id.as_str())).collect();
    let mut found = Vec::new();
    for operation in &api.operations {
        let Some(id) = ids.get(&operation.pointer).filter(|id| !id.contains(char::is_control)) else {
            continue;
        };
        for response in &operation.responses {
            let mut contents = response.content.iter();
            let answer = contents.find_map(|media| answer(&api.schemas, media, most));
            found.extend(answer.map(|(media_type, body)| ExampleItem {
                operation: (*id).to_owned(),
                status: response.status,
                media_type,
                body,
            }));
        }
    }
    found
}

/// Its media type and its text.
fn answer(schemas: &Schemas, media: &MediaType, most: usize) -> Option<(String, String)> {
    let is_text = match media.kind {
        MediaKind::Json => false,
        MediaKind::Text | MediaKind::EventStream | MediaKind::JsonLines => true,
        MediaKind::Form | MediaKind::Multipart | MediaKind::Binary => return None,
    };
    // What is sent by a range has no name, and lines end at what a name cannot have.
    if media.name.contains(|char: char| char == '*' || char.is_control()) {
        return None;
    }
    // The items of a stream are not told apart in a text.
    let is_item = !matches!(media.kind, MediaKind::Json | MediaKind::Text);
    let schema = media.schema.filter(|_| !is_item);
    let mut texts = said(schemas, media, media.schema).into_iter().filter_map(|(_, value)| {
        let text = serde_json::to_string(value).ok()?;
        let fits = text.len() <= most && (!is_text || value.is_string());
        let conforms = |schema| conforms(schemas, schema, Direction::Received, &value.to_json());
        (fits && schema.is_none_or(conforms)).then_some(text)
    });
    Some((media.name.clone(), texts.next()?))
}

/// The examples as they are handed out.
fn values(schemas: &Schemas, media: &MediaType, schema: Option<SchemaId>) -> Vec<(Pointer, Value)> {
    let said = said(schemas, media, schema).into_iter();
    said.map(|(pointer, value)| (pointer.clone(), value.to_json()))
        .collect()
}

/// A media type's own examples override those of its schema (3.0, "Media Type Object").
fn said<'a>(
    schemas: &'a Schemas,
    media: &'a MediaType,
    schema: Option<SchemaId>,
) -> Vec<(&'a Pointer, &'a crate::value::Value)> {
    if !media.examples.is_empty() {
        return media.examples.iter().map(|(pointer, value)| (pointer, value)).collect();
    }
    let mut said = schema
        .into_iter()
        .flat_map(|schema| schemas.chain(schema))
        .map(|(_, schema)| schema);
    let Some(found) = said.find(|schema| !schema.docs.examples.is_empty()) else {
        return Vec::new();
    };
    let values = found.docs.examples.iter();
    values.map(|value| (&found.pointer, value)).collect()
}
