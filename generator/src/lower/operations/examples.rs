//! The examples of JSON responses, each with the type that decodes it: what a description says its answers look like
//! is the best test of the types that it becomes.

use std::collections::HashSet;

use serde_json::Value;

use crate::api::{Api, MediaKind, MediaType, SchemaId, Schemas};
use crate::library::{Rule, TypeRef};
use crate::lower::operations::responses::received;
use crate::lower::types::Types;
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
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    let responses = api.operations.iter().flat_map(|operation| &operation.responses);
    for media in responses.flat_map(|response| &response.content) {
        let (MediaKind::Json, Some(schema)) = (media.kind, media.schema) else {
            continue;
        };
        let place = &api.schemas.get(schema).pointer;
        for (index, (pointer, value)) in values(&api.schemas, media, schema).into_iter().enumerate() {
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

/// A media type's own examples override those of its schema (3.0, "Media Type Object").
fn values(schemas: &Schemas, media: &MediaType, schema: SchemaId) -> Vec<(Pointer, Value)> {
    if !media.examples.is_empty() {
        let examples = media.examples.iter();
        return examples
            .map(|(pointer, value)| (pointer.clone(), value.to_json()))
            .collect();
    }
    let mut said = schemas.chain(schema).map(|(_, schema)| schema);
    let Some(found) = said.find(|schema| !schema.docs.examples.is_empty()) else {
        return Vec::new();
    };
    let values = found.docs.examples.iter();
    values.map(|value| (found.pointer.clone(), value.to_json())).collect()
}
