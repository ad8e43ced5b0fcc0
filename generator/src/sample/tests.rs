//! What is made of small schemas.

use serde_json::{Value, json};

use super::{Direction, Extent, Unmade, conforms, nth_sample, sample, variety};
use crate::api::{Api, SchemaId};
use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::interpret::build;
use crate::load::load;
use crate::source::Sources;

/// A description with these component schemas.
fn api(version: &str, schemas: &Value) -> Api {
    let description = json!({
        "openapi": version,
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    });
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::new("test.json", description.to_string());
    let document = load(&sources, &mut diagnostics).expect("the tests' descriptions are valid");
    build(&document, &Config::default(), &mut diagnostics)
}

fn component(api: &Api, name: &str) -> SchemaId {
    let (_, id) = api.components.iter().find(|(known, _)| known == name).expect(name);
    *id
}

fn made(schema: Value, extent: Extent) -> Result<Value, String> {
    let api = api("3.1.0", &json!({"T": schema}));
    let made = sample(&api.schemas, component(&api, "T"), Direction::Received, extent, &[]);
    made.map_err(|Unmade { reason, .. }| reason)
}

#[test]
fn values_conform_to_what_the_schema_says() {
    for (schema, minimal, full) in [
        (json!({"type": "boolean"}), json!(true), json!(true)),
        (json!({"type": "null"}), json!(null), json!(null)),
        (json!({}), json!("any"), json!("any")),
        (
            json!({"type": "integer", "minimum": 7, "multipleOf": 4}),
            json!(8),
            json!(8),
        ),
        (
            json!({"type": "integer", "exclusiveMaximum": -10}),
            json!(-11),
            json!(-11),
        ),
        (
            json!({"type": "integer", "maximum": 5, "default": 9}),
            json!(1),
            json!(1),
        ),
        (
            json!({"type": "integer", "maximum": 5, "default": 4}),
            json!(4),
            json!(4),
        ),
        (
            json!({"type": "number", "exclusiveMinimum": 0, "maximum": 0.25}),
            json!(0.25),
            json!(0.25),
        ),
        (
            json!({"type": "number", "multipleOf": 0.01, "minimum": 3}),
            json!(3),
            json!(3),
        ),
        (json!({"type": "string"}), json!("text"), json!("text")),
        (
            json!({"type": "string", "minLength": 6, "maxLength": 6}),
            json!("texttt"),
            json!("texttt"),
        ),
        (json!({"type": "string", "maxLength": 2}), json!("tt"), json!("tt")),
        (
            json!({"type": "string", "pattern": "^[A-Z]{2}[0-9]+$", "minLength": 5}),
            json!("AA000"),
            json!("AA000"),
        ),
        (
            json!({"type": "string", "format": "date", "example": "soon"}),
            json!("2024-01-01"),
            json!("2024-01-01"),
        ),
        (
            json!({"type": "string", "format": "date", "example": "2020-02-29"}),
            json!("2020-02-29"),
            json!("2020-02-29"),
        ),
        (json!({"enum": ["a", "b"], "default": "b"}), json!("b"), json!("b")),
        (
            json!({"type": "array", "items": {"type": "string"}}),
            json!([]),
            json!(["text", "text1"]),
        ),
        (
            json!({"type": "array", "items": {"enum": [1, 2]}, "minItems": 1, "uniqueItems": true}),
            json!([1]),
            json!([1, 2]),
        ),
        (
            json!({"type": "array", "items": {"type": "integer"}, "minItems": 3}),
            json!([1, 2, 3]),
            json!([1, 2, 3]),
        ),
        (
            json!({"type": "array", "items": {"type": "string"}, "example": ["x", "y"], "maxItems": 1}),
            json!([]),
            json!(["x"]),
        ),
        (
            json!({"type": "object", "required": ["b"], "properties": {"a": {"type": "integer"}, "b": {"type": "string"}}}),
            json!({"b": "text"}),
            json!({"a": 1, "b": "text"}),
        ),
        (
            json!({"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}, "minProperties": 1, "maxProperties": 1}),
            json!({"a": 1}),
            json!({"a": 1}),
        ),
        (
            json!({"type": "object", "properties": {"a": {"type": "integer"}}, "example": {"a": 5}}),
            json!({}),
            json!({"a": 5}),
        ),
        (
            json!({"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 1}),
            json!({"key": 1}),
            json!({"key": 1, "key1": 2}),
        ),
        (
            json!({"oneOf": [{"type": "object", "properties": {"a": {}}, "required": ["a"]}, {"type": "object", "properties": {"a": {}, "b": {}}, "required": ["a", "b"], "additionalProperties": false}]}),
            json!({"a": "any"}),
            json!({"a": "any"}),
        ),
        (
            json!({"oneOf": [{"type": "integer", "minimum": 10}, {"type": "integer", "minimum": 1}]}),
            json!(1),
            json!(1),
        ),
        (
            json!({"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "child": {"$ref": "#/components/schemas/T"}}}),
            json!({"name": "text"}),
            json!({"name": "text", "child": {"name": "text"}}),
        ),
    ] {
        let schema_text = schema.to_string();
        assert_eq!(made(schema.clone(), Extent::Minimal), Ok(minimal), "{schema_text}");
        assert_eq!(made(schema, Extent::Full), Ok(full), "{schema_text}");
    }
}

#[test]
fn what_cannot_be_made_is_told() {
    for (schema, reason) in [
        (
            json!({"type": "string", "pattern": r"^(a)\1$"}),
            r"no string was found that matches ^(a)\1$",
        ),
        (
            json!({"type": "string", "pattern": "^a$", "minLength": 2}),
            "no string was found that matches ^a$",
        ),
        (
            json!({"type": "integer", "minimum": 1, "maximum": 4, "multipleOf": 4.5}),
            "no integer within its limits was found",
        ),
        (
            json!({"type": "string", "minLength": 1_000_000}),
            "it is at least 1000000 characters long",
        ),
        (
            json!({"type": "array", "minItems": 1_000_000}),
            "it has at least 1000000 items",
        ),
        (
            json!({"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 1}, "minItems": 2, "uniqueItems": true}),
            "no 2 different items were found",
        ),
        (
            json!({"type": "object", "properties": {"a": {"type": "string", "writeOnly": true}}, "additionalProperties": false, "minProperties": 1}),
            "more members are required than there are",
        ),
        (
            json!({"type": "object", "required": ["t"], "properties": {"t": {"$ref": "#/components/schemas/T"}}}),
            "it holds itself",
        ),
        (
            json!({"oneOf": [{"type": "object", "properties": {"a": {}}}, {"type": "object", "properties": {"b": {}}}]}),
            "no value was found that only one of its alternatives allows",
        ),
    ] {
        assert_eq!(
            made(schema.clone(), Extent::Minimal),
            Err(reason.to_owned()),
            "{schema}"
        );
    }
}

#[test]
fn only_what_travels_that_way_is_in_it() {
    let api = api(
        "3.0.3",
        &json!({"T": {
            "type": "object",
            "required": ["id", "name", "password"],
            "properties": {
                "id": {"type": "integer", "readOnly": true},
                "name": {"type": "string"},
                "password": {"type": "string", "writeOnly": true},
            },
        }}),
    );
    let id = component(&api, "T");
    for (direction, expected) in [
        (Direction::Sent, json!({"name": "text", "password": "text"})),
        (Direction::Received, json!({"id": 1, "name": "text"})),
    ] {
        for extent in [Extent::Minimal, Extent::Full] {
            assert_eq!(sample(&api.schemas, id, direction, extent, &[]), Ok(expected.clone()));
        }
        assert!(conforms(&api.schemas, id, direction, &expected));
    }
    assert!(!conforms(
        &api.schemas,
        id,
        Direction::Received,
        &json!({"name": "text"})
    ));
}

#[test]
fn examples_come_first_where_they_conform() {
    let api = api(
        "3.1.0",
        &json!({"T": {
            "type": "object",
            "required": ["id"],
            "properties": {"id": {"type": "integer"}, "name": {"type": "string", "examples": ["Ann"]}, "more": {"type": "boolean"}},
        }}),
    );
    let id = component(&api, "T");
    let full = |examples: &[Value]| sample(&api.schemas, id, Direction::Sent, Extent::Full, examples);
    assert_eq!(
        full(&[json!({"id": 7})]),
        Ok(json!({"id": 7, "name": "Ann", "more": true}))
    );
    assert_eq!(
        full(&[json!({"id": "seven", "name": "Bob"})]),
        Ok(json!({"id": 1, "name": "Bob", "more": true}))
    );
    assert_eq!(full(&[json!(null)]), Ok(json!({"id": 1, "name": "Ann", "more": true})));
}

#[test]
fn every_alternative_is_shown_by_another_number() {
    let api = api(
        "3.0.3",
        &json!({
            "T": {
                "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {"propertyName": "kind", "mapping": {"dog": "#/components/schemas/Dog"}},
            },
            "Cat": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
            "Dog": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
        }),
    );
    let id = component(&api, "T");
    assert_eq!(variety(&api.schemas, id), 2);
    let nth = |nth| nth_sample(&api.schemas, id, Direction::Sent, Extent::Full, &[], nth);
    assert_eq!(nth(0), Ok(json!({"kind": "Cat"})));
    assert_eq!(nth(1), Ok(json!({"kind": "dog"})));
}

/// A schema whose alternatives multiply at every level, and one that is as wide as it is deep.
#[test]
fn values_are_bounded() {
    let branch = |name: &str| json!({"type": "object", "required": ["l", "r"], "properties": {"l": {"$ref": "#/components/schemas/N"}, "r": {"$ref": "#/components/schemas/N"}, "name": {"const": name}}});
    let mut members = serde_json::Map::new();
    for index in 0..200 {
        members.insert(format!("m{index}"), json!({"$ref": "#/components/schemas/Wide"}));
    }
    let api = api(
        "3.1.0",
        &json!({
            "N": {"oneOf": [branch("a"), branch("b"), branch("c"), {"type": "string"}]},
            "Endless": {"oneOf": [branch("a"), branch("b"), {"type": "object", "required": ["n"], "properties": {"n": {"$ref": "#/components/schemas/Endless"}}}]},
            "Wide": {"type": "object", "properties": members},
        }),
    );
    for name in ["N", "Endless", "Wide"] {
        let id = component(&api, name);
        for direction in [Direction::Sent, Direction::Received] {
            let value = sample(&api.schemas, id, direction, Extent::Full, &[]).expect(name);
            assert!(value.to_string().len() < 20_000, "{name}");
            assert!(conforms(&api.schemas, id, direction, &value), "{name}");
        }
    }
}

#[test]
fn what_is_asked_besides_the_shape_is_met() {
    for (schema, minimal) in [
        (
            json!({"type": "array", "items": {"type": "integer"}, "contains": {"minimum": 100}, "minContains": 2}),
            json!([100, 101]),
        ),
        (
            json!({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["other"]}),
            json!({"other": "any"}),
        ),
        (
            json!({"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 1, "propertyNames": {"pattern": "^[A-Z]{3}$"}}),
            json!({"AAA": 1}),
        ),
        (
            json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}, "dependentRequired": {"a": ["b"]}}),
            json!({"a": 1, "b": 1}),
        ),
        (json!({"type": "integer", "not": {"enum": [1, 2]}}), json!(3)),
        (
            json!({"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["x", "y"]}, "size": {"type": "integer"}}, "if": {"properties": {"kind": {"const": "x"}}}, "then": {"required": ["size"]}}),
            json!({"kind": "x", "size": 1}),
        ),
    ] {
        assert_eq!(made(schema.clone(), Extent::Minimal), Ok(minimal), "{schema}");
    }
    for different in [
        json!({"type": "array", "items": {"type": "integer"}, "contains": {"minimum": 5}, "minContains": 2, "uniqueItems": true, "minItems": 3}),
        json!({"type": "array", "items": {"type": "integer", "minimum": 5}, "contains": {"minimum": 5}, "minContains": 3, "uniqueItems": true}),
        json!({"type": "array", "items": {"type": "string"}, "contains": {"enum": ["a", "b", "text"]}, "minContains": 2, "uniqueItems": true, "minItems": 1}),
        json!({"type": "array", "items": {"type": "integer"}, "contains": {"minimum": 5}, "minContains": 2, "maxItems": 2}),
    ] {
        for extent in [Extent::Minimal, Extent::Full] {
            assert!(
                made(different.clone(), extent).is_ok(),
                "{different}: {:?}",
                made(different.clone(), extent)
            );
        }
    }
    let impossible = json!({"type": "string", "not": {"type": "string"}});
    assert!(made(impossible, Extent::Minimal).is_err());
}

/// Each of them holds all others, in more ways than anyone can try; one of itself adds no value.
#[test]
fn unions_that_hold_each_other_are_tried_as_far_as_it_goes() {
    let refers = |to: usize| json!({"$ref": format!("#/components/schemas/U{to}")});
    let union = |own: usize| {
        let others = (0..14).filter(|other| *other != own).map(refers);
        let end =
            json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "integer", "minimum": own}}});
        json!({"anyOf": others.chain([end]).collect::<Vec<_>>()})
    };
    let schemas: serde_json::Map<String, Value> = (0..14).map(|own| (format!("U{own}"), union(own))).collect();
    let many = api("3.1.0", &schemas.into());
    let first = component(&many, "U13");
    let sampled = sample(&many.schemas, first, Direction::Received, Extent::Full, &[]);
    assert!(sampled.is_ok(), "{sampled:?}");
    assert!(!conforms(&many.schemas, first, Direction::Received, &json!("a")));

    let itself = api(
        "3.1.0",
        &json!({"X": {"oneOf": [{"$ref": "#/components/schemas/X"}, {"type": "string"}]}}),
    );
    let x = component(&itself, "X");
    assert!(conforms(&itself.schemas, x, Direction::Sent, &json!("a")));
    assert!(!conforms(&itself.schemas, x, Direction::Sent, &json!(1)));
}
