//! Tables: a schema (`T`, among other components) → its shape, as [`dump`] prints it, and the findings.

use super::{SchemaBuilder, Source};
use crate::api::{Schemas, Shape, dump};
use crate::diagnostics::Diagnostics;
use crate::source::Pointer;
use crate::value;
use serde_json::{Map, Value, json};

struct Document {
    root: value::Value,
    old: bool,
}

impl Source for Document {
    fn root(&self) -> &value::Value {
        &self.root
    }
    fn resolve_ref(&self, text: &str, _: &Pointer) -> Option<Pointer> {
        let pointer = Pointer::parse(text.strip_prefix('#')?)?;
        self.root.pointer(pointer.as_str()).map(|_| pointer)
    }
    fn is_openapi_3_0(&self) -> bool {
        self.old
    }
    fn references_depend_on_place(&self) -> bool {
        false
    }
    fn dynamic_anchors(&self, _: &str) -> usize {
        1
    }
}

/// Builds every component; the findings are `code /pointer` without `/components/schemas`.
fn build(old: bool, components: Value) -> (Schemas, Vec<String>) {
    let names: Vec<String> = components
        .as_object()
        .map(|map| map.keys().cloned().collect())
        .unwrap_or_default();
    let document = Document {
        root: json!({"components": {"schemas": components}}).into(),
        old,
    };
    let mut builder = SchemaBuilder::new(&document);
    for name in names {
        builder.schema_at(&Pointer::root().child("components").child("schemas").child(&name));
    }
    let mut diagnostics = Diagnostics::default();
    let schemas = builder.finish(&mut diagnostics);
    let findings = diagnostics
        .iter()
        .map(|found| {
            let at = found.pointer.as_str();
            format!(
                "{} {}",
                found.code.as_str(),
                at.strip_prefix("/components/schemas").unwrap_or(at)
            )
        })
        // They are written shortly; what it is of is in the cases.
        .filter(|finding| !finding.starts_with("implied-type"))
        .collect();
    (schemas, findings)
}

fn shape_of(schemas: &Schemas, name: &str) -> String {
    let found = schemas
        .iter()
        .find(|(_, schema)| schema.component.as_deref() == Some(name));
    found.map_or_else(|| "missing".to_owned(), |(id, _)| dump(schemas, id))
}

#[track_caller]
fn check(old: bool, components: Value, expected: &str, findings: &[&str]) {
    let shown = components.to_string();
    let (schemas, found) = build(old, components);
    assert_eq!(shape_of(&schemas, "T"), expected, "{shown}");
    assert_eq!(found, findings, "{shown}");
}

/// As 3.1.
#[track_caller]
fn new(schema: Value, expected: &str, findings: &[&str]) {
    check(false, json!({"T": schema}), expected, findings);
}

/// As 3.0.
#[track_caller]
fn old(schema: Value, expected: &str, findings: &[&str]) {
    check(true, json!({"T": schema}), expected, findings);
}

/// As 3.1, with other components.
#[track_caller]
fn with(others: Value, schema: Value, expected: &str, findings: &[&str]) {
    check(false, beside(others, schema), expected, findings);
}

fn beside(others: Value, schema: Value) -> Value {
    let mut components = match others {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    components.insert("T".to_owned(), schema);
    Value::Object(components)
}

#[test]
fn types_that_keywords_imply_are_mentioned_once_for_each_kind() {
    let schemas = json!({
        "Arrays": {"items": {"anyOf": [{"type": "object"}, {"type": "string"}]}},
        "Arrays2": {"minItems": 1},
        "Integers": {"format": "int64"},
        "Listed": {"enum": ["a", "b"]},
        "None": {"description": "any"},
        "Numbers": {"minimum": 1},
        "Numbers2": {"maximum": 1, "multipleOf": 2},
        "Objects": {"additionalProperties": {"type": "string"}},
        "Objects2": {"properties": {"a": {"type": "string"}}},
        "Said": {"type": ["string", "array"], "minItems": 1, "pattern": "^a"},
        "Texts": {"format": "date-time"},
        "Texts2": {"pattern": "^a", "required": []},
    });
    let document = Document {
        root: json!({"components": {"schemas": schemas.clone()}}).into(),
        old: false,
    };
    let mut builder = SchemaBuilder::new(&document);
    for name in schemas.as_object().into_iter().flat_map(Map::keys) {
        builder.schema_at(&Pointer::root().child("components").child("schemas").child(name));
    }
    let mut diagnostics = Diagnostics::default();
    builder.finish(&mut diagnostics);
    let found: Vec<String> = diagnostics
        .iter()
        .map(|found| format!("{} {} {}", found.code.as_str(), found.pointer, found.message))
        .collect();
    let taken = "here and elsewhere: another kind of JSON is no value of it";
    let expected = [
        ("Arrays", "items", "array"),
        ("Integers", "format", "integer"),
        ("Numbers", "minimum", "number"),
        ("Objects", "additionalProperties", "object"),
        ("Texts", "format", "string"),
    ]
    .map(|(name, keyword, kind)| {
        format!(
            "implied-type #/components/schemas/{name} it has `{keyword}` and no `type`, so it is taken as `type: {kind}`, {taken}"
        )
    });
    assert_eq!(found, expected);
}

#[test]
fn nullable_in_every_spelling() {
    for schema in [
        json!({"type": "string", "nullable": true}),
        json!({"type": "string", "x-nullable": true}),
        json!({"nullable": true, "allOf": [{"type": "string"}]}),
        json!({"allOf": [{"type": "string"}, {"nullable": true}]}),
        json!({"oneOf": [{"type": "string"}], "nullable": true}),
        json!({"anyOf": [{"type": "string"}, {"nullable": true}]}),
        json!({"anyOf": [{"type": "string"}, {"enum": [null]}]}),
    ] {
        old(schema, "string?", &[]);
    }
    for schema in [
        json!({"type": ["string", "null"]}),
        json!({"type": ["null", "string"]}),
        json!({"anyOf": [{"type": "string"}, {"type": "null"}]}),
        json!({"oneOf": [{"type": ["null"]}, {"type": "string"}]}),
        json!({"anyOf": [{"type": "string"}, {"const": null}]}),
        json!({"anyOf": [{"anyOf": [{"type": "null"}, {"type": "string"}]}]}),
        json!({"anyOf": [{"type": ["string", "null"]}]}),
        json!({"type": "string", "anyOf": [{"type": ["string", "null"]}, {"type": "null"}]}),
    ] {
        new(schema, "string?", &[]);
    }
    new(json!({"enum": ["a", null]}), r#"enum("a")?"#, &[]);
    new(json!({"type": ["string", "null"], "enum": ["a"]}), r#"enum("a")?"#, &[]);
    new(
        json!({"type": "string", "nullable": true}),
        "string?",
        &["older-keyword /T/nullable"],
    );
    old(
        json!({"type": ["string", "null"]}),
        "string?",
        &["newer-keyword /T/type"],
    );
    old(
        json!({"type": "string", "nullable": "true"}),
        "string?",
        &["wrong-type /T/nullable"],
    );
    new(json!({"type": "null"}), "null?", &[]);
    new(json!({"const": null}), "null?", &[]);
    new(json!({"anyOf": [{"type": "null"}]}), "null?", &[]);
    new(
        json!({"nullable": false, "type": "string"}),
        "string",
        &["older-keyword /T/nullable"],
    );
    // All members must agree; a reference's own null is its target's.
    new(
        json!({"allOf": [{"type": ["string", "null"]}, {"type": "string", "minLength": 1}]}),
        "string(1..)",
        &[],
    );
    new(
        json!({"allOf": [{"type": ["string", "null"]}, {"minLength": 1}]}),
        "string(1..)?",
        &[],
    );
    with(
        json!({"N": {"type": "null"}}),
        json!({"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/N"}]}),
        "string?",
        &[],
    );
    // What is said beside it may take it back.
    for refused in [
        json!({"not": {"enum": [null]}}),
        json!({"not": {"const": null}}),
        json!({"not": {"type": "null"}}),
        json!({"not": {"type": ["null", "integer"]}}),
        json!({"not": {"anyOf": [{"type": "null"}, {"const": "x"}]}}),
        json!({"not": {"not": {"type": "string"}}}),
        json!({"if": {"type": "null"}, "then": false}),
        json!({"if": {"type": "string"}, "else": {"const": "x"}}),
        json!({"allOf": [{"not": {"type": "null"}}]}),
    ] {
        let mut schema = refused.clone();
        schema["type"] = json!(["string", "null"]);
        let keyword = if schema["if"].is_object() { "if" } else { "not" };
        new(schema, &format!("string & {keyword}"), &[]);
    }
    for admitted in [
        json!({"not": {"const": "x"}}),
        json!({"not": {"type": "integer"}}),
        json!({"if": {"type": "null"}, "else": {"minLength": 1}}),
        // It would take `null` for what it is not about.
        json!({"not": {"maxLength": 3}}),
    ] {
        let mut schema = admitted.clone();
        schema["type"] = json!(["string", "null"]);
        let keyword = if schema["if"].is_object() { "if" } else { "not" };
        new(schema, &format!("string? & {keyword}"), &[]);
    }
}

#[test]
fn types() {
    new(json!({"type": ["string", "integer"]}), "anyOf(string | integer)", &[]);
    new(json!({"type": ["number", "integer"]}), "number", &[]);
    new(
        json!({"type": ["string", "integer", "null"], "minLength": 1, "minimum": 2}),
        "anyOf(string(1..) | integer(>=2))?",
        &[],
    );
    new(
        json!({"type": ["string", "number", "boolean", "object", "array", "null"]}),
        "any(unspecified)",
        &[],
    );
    new(
        json!({"type": ["object", "array"], "properties": {"a": true}, "items": {"type": "string"}}),
        "anyOf([string] | {a: any(unspecified)})",
        &[],
    );
    new(json!({}), "any(unspecified)", &[]);
    new(json!(true), "any(unspecified)", &[]);
    new(json!(false), "any(inexpressible) & false", &[]);
    new(json!("text"), "any(malformed)", &["wrong-type /T"]);
    new(json!(null), "any(malformed)", &["wrong-type /T"]);
    new(json!({"type": "String"}), "string", &["unknown-type /T/type"]);
    new(json!({"type": "file"}), "string(binary)", &["unknown-type /T/type"]);
    new(
        json!({"type": "datetime"}),
        "string(date-time)",
        &["unknown-type /T/type"],
    );
    new(json!({"type": "int64"}), "integer(int64)", &["unknown-type /T/type"]);
    new(json!({"type": "any"}), "any(unspecified)", &["unknown-type /T/type"]);
    new(
        json!({"type": "whatever"}),
        "any(unspecified)",
        &["unknown-type /T/type"],
    );
    new(json!({"type": 5}), "any(unspecified)", &["wrong-type /T/type"]);
    // Inferred.
    new(json!({"properties": {"a": {"type": "string"}}}), "{a: string}", &[]);
    new(json!({"items": {"type": "string"}}), "[string]", &[]);
    new(json!({"minLength": 3}), "string(3..)", &[]);
    new(json!({"pattern": "a"}), "string(/a/)", &[]);
    new(json!({"minimum": 3}), "number(>=3)", &[]);
    new(json!({"format": "date-time"}), "string(date-time)", &[]);
    new(json!({"format": "int32", "minimum": 1}), "integer(int32 >=1)", &[]);
    new(json!({"format": "curious"}), "any(unspecified)", &[]);
    new(json!({"additionalProperties": {"type": "integer"}}), "{..integer}", &[]);
    // Formats of any type are kept.
    new(json!({"type": "object", "format": "uri-map"}), "{}", &[]);
    new(json!({"type": "boolean", "format": "x"}), "boolean", &[]);
    new(
        json!({"type": "string", "contentEncoding": "base64"}),
        "string(byte)",
        &[],
    );
    new(
        json!({"type": "string", "contentMediaType": "application/octet-stream"}),
        "string(binary)",
        &[],
    );
    for media_type in ["application/pdf", "application/zip", "image/svg+xml"] {
        new(
            json!({"type": "string", "contentMediaType": media_type}),
            "string(binary)",
            &[],
        );
    }
    for media_type in ["application/xml", "text/html"] {
        new(json!({"type": "string", "contentMediaType": media_type}), "string", &[]);
    }
    new(
        json!({"type": "string", "contentMediaType": "image/png", "contentEncoding": "base64"}),
        "string(byte)",
        &[],
    );
    new(
        json!({"type": "string", "contentMediaType": "application/json"}),
        "string",
        &[],
    );
}

#[test]
fn numbers() {
    new(
        json!({"type": "integer", "minimum": 0, "maximum": 18446744073709551615u64}),
        "integer(>=0 <=18446744073709551615)",
        &[],
    );
    new(
        json!({"type": "integer", "minimum": -9.3e18}),
        "integer(>=-9.3e+18)",
        &[],
    );
    new(
        json!({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1.5}),
        "number(>0 <1.5)",
        &[],
    );
    old(
        json!({"type": "number", "minimum": 0, "exclusiveMinimum": true}),
        "number(>0)",
        &[],
    );
    old(
        json!({"type": "number", "minimum": 0, "exclusiveMinimum": false}),
        "number(>=0)",
        &[],
    );
    old(
        json!({"type": "number", "exclusiveMinimum": true}),
        "number",
        &["ignored-keyword /T/exclusiveMinimum"],
    );
    old(
        json!({"type": "number", "exclusiveMinimum": 0}),
        "number(>0)",
        &["newer-keyword /T/exclusiveMinimum"],
    );
    new(
        json!({"type": "number", "maximum": 5, "exclusiveMaximum": true}),
        "number(<5)",
        &["older-keyword /T/exclusiveMaximum"],
    );
    new(json!({"type": "integer", "multipleOf": 5}), "integer(*5)", &[]);
    new(
        json!({"type": "integer", "multipleOf": 0}),
        "integer",
        &["ignored-keyword /T/multipleOf"],
    );
    new(
        json!({"type": "integer", "minimum": 5, "maximum": 1}),
        "integer",
        &["contradictory-bounds /T"],
    );
    // What no value keeps is not held against all of them.
    let a = || json!({"a": {"type": "string"}, "b": {"type": "string"}});
    // One member that no request has, and one that no answer has.
    let ways = || json!({"a": {"type": "string"}, "id": {"type": "string", "readOnly": true}, "pw": {"type": "string", "writeOnly": true}});
    for (schema, expected) in [
        (json!({"type": "number", "minimum": 5, "exclusiveMaximum": 5}), "number"),
        (
            json!({"type": "number", "exclusiveMinimum": 5, "minimum": 4, "maximum": 5, "exclusiveMaximum": 9}),
            "number",
        ),
        (
            json!({"type": "number", "exclusiveMinimum": 5.5, "maximum": 5.25}),
            "number",
        ),
        (
            json!({"type": "integer", "exclusiveMinimum": 4, "exclusiveMaximum": 5}),
            "integer",
        ),
        (json!({"type": "integer", "minimum": 0.2, "maximum": 0.9}), "integer"),
        (
            json!({"type": "integer", "exclusiveMinimum": 1.0, "exclusiveMaximum": 2.0}),
            "integer",
        ),
        (
            json!({"type": "integer", "minimum": 1, "maximum": 4, "multipleOf": 5.0}),
            "integer(*5.0)",
        ),
        (
            json!({"type": "array", "uniqueItems": true, "items": {"enum": ["x", "y"]}, "minItems": 3}),
            r#"[enum("x" | "y"); unique]"#,
        ),
        (
            json!({"type": "array", "uniqueItems": true, "items": {"type": "boolean"}, "minItems": 3}),
            "[boolean; unique]",
        ),
        (
            json!({"type": "integer", "format": "int8", "minimum": 200}),
            "integer(>=200)",
        ),
        (
            json!({"type": "integer", "format": "uint64", "exclusiveMaximum": 0}),
            "integer(<0)",
        ),
        (
            json!({"type": "integer", "minimum": 11, "maximum": 19, "multipleOf": 10}),
            "integer(*10)",
        ),
        (
            json!({"type": "object", "properties": a(), "additionalProperties": false, "minProperties": 3}),
            "{a: string, b: string, ..none}",
        ),
        (
            json!({"type": "object", "additionalProperties": false, "minProperties": 1}),
            "{..none}",
        ),
        (
            json!({"type": "object", "properties": a(), "required": ["a", "b"], "maxProperties": 1}),
            "{a!: string, b!: string}",
        ),
        (
            json!({"type": "object", "properties": ways(), "required": ["a", "id"], "maxProperties": 1}),
            "{a!: string, id!: read-only string, pw: write-only string}",
        ),
        (
            json!({"type": "object", "properties": ways(), "additionalProperties": false, "minProperties": 3}),
            "{a: string, id: read-only string, pw: write-only string, ..none}",
        ),
        (
            json!({"type": "object", "required": ["a", "b"], "additionalProperties": true, "maxProperties": 1}),
            "{a: any(unspecified), b: any(unspecified), ..any} & required",
        ),
        (
            json!({"type": "array", "contains": {"const": 1}, "minContains": 2, "maxContains": 1}),
            "[any]",
        ),
        (json!({"type": "array", "items": false, "minItems": 1}), "[any; ..=0]"),
        (
            json!({"type": "array", "prefixItems": [{"type": "string"}], "items": false, "minItems": 2}),
            "[string; ..=1]",
        ),
    ] {
        let mut found = build(false, json!({"T": schema.clone()})).1;
        found.retain(|finding| !finding.starts_with("undefined-required"));
        assert_eq!(found, ["contradictory-bounds /T"], "{schema}");
        assert_eq!(
            shape_of(&build(false, json!({"T": schema.clone()})).0, "T"),
            expected,
            "{schema}"
        );
    }
    for possible in [
        json!({"type": "number", "minimum": 5, "maximum": 5}),
        json!({"type": "number", "exclusiveMinimum": 4, "maximum": 4.5}),
        json!({"type": "integer", "minimum": -9223372036854775808_i64, "maximum": 18446744073709551615_u64}),
        json!({"type": "integer", "minimum": -1e300, "maximum": 1e300}),
        json!({"type": "integer", "minimum": -19, "maximum": -10, "multipleOf": 10}),
        json!({"type": "integer", "minimum": 0.5, "exclusiveMaximum": 1.5}),
        json!({"type": "integer", "format": "int8", "minimum": 127}),
        json!({"type": "array", "uniqueItems": true, "items": {"enum": ["x", "y", null]}, "minItems": 3}),
        json!({"type": "array", "items": {"enum": ["x"]}, "minItems": 3}),
        json!({"type": "array", "uniqueItems": true, "prefixItems": [{"type": "integer"}], "items": {"type": "boolean"}, "minItems": 3}),
        json!({"type": "integer", "format": "uint64", "maximum": 0}),
        json!({"type": "integer", "format": "int32", "minimum": 3_000_000_000_u64}),
        json!({"type": "object", "properties": a(), "additionalProperties": false, "minProperties": 2, "maxProperties": 2, "required": ["a", "b"]}),
        json!({"type": "object", "properties": a(), "minProperties": 3}),
        json!({"type": "object", "properties": ways(), "required": ["a", "id", "pw"], "maxProperties": 2}),
        json!({"type": "object", "properties": ways(), "additionalProperties": false, "minProperties": 2}),
        json!({"type": "object", "additionalProperties": false, "patternProperties": {"^x": {"type": "string"}}, "minProperties": 3}),
        json!({"type": "array", "prefixItems": [{"type": "string"}], "items": false, "minItems": 1}),
    ] {
        assert_eq!(
            build(false, json!({"T": possible.clone()})).1,
            [] as [&str; 0],
            "{possible}"
        );
    }
}

#[test]
fn odd_values() {
    new(
        json!({"type": "string", "minLength": "5"}),
        "string(5..)",
        &["wrong-type /T/minLength"],
    );
    new(json!({"type": "string", "minLength": 5.0}), "string(5..)", &[]);
    new(
        json!({"type": "string", "minLength": -1, "maxLength": null}),
        "string",
        &["wrong-type /T/minLength", "wrong-type /T/maxLength"],
    );
    new(
        json!({"type": "integer", "minimum": "x", "maximum": "7"}),
        "integer(<=7)",
        &["wrong-type /T/minimum", "wrong-type /T/maximum"],
    );
    new(
        json!({"type": "object", "required": "a", "properties": {"a": {"type": "string"}}}),
        "{a!: string}",
        &["wrong-type /T/required"],
    );
    new(
        json!({"type": "object", "properties": {"a": {"type": "string", "required": true}}}),
        "{a!: string}",
        &["wrong-type /T/properties/a/required"],
    );
    new(
        json!({"type": "object", "properties": {"a": {"type": "string", "required": false}}}),
        "{a: string}",
        &["wrong-type /T/properties/a/required"],
    );
    new(
        json!({"type": "object", "properties": []}),
        "{}",
        &["wrong-type /T/properties"],
    );
    new(
        json!({"type": "object", "properties": {"a": null}}),
        "{a: any(malformed)}",
        &["wrong-type /T/properties/a"],
    );
    new(
        json!({"type": "object", "additionalProperties": "false", "properties": {"a": {}}}),
        "{a: any(unspecified), ..none}",
        &["wrong-type /T/additionalProperties"],
    );
    new(
        json!({"type": "array", "items": "string"}),
        "[any]",
        &["wrong-type /T/items"],
    );
    new(
        json!({"type": "array", "uniqueItems": "true"}),
        "[any; unique]",
        &["wrong-type /T/uniqueItems"],
    );
    new(
        json!({"description": 5, "title": null, "type": "string"}),
        "string",
        &["wrong-type /T/description", "wrong-type /T/title"],
    );
    new(json!({"allOf": {"type": "string"}}), "string", &["wrong-type /T/allOf"]);
    new(json!({"oneOf": []}), "any(unspecified)", &["ignored-keyword /T/oneOf"]);
    new(
        json!({"type": "string", "minimum": 1, "properties": {"a": {}}, "minItems": 0}),
        "string",
        &["ignored-keyword /T/minimum", "ignored-keyword /T/properties"],
    );
    new(
        json!({"type": "string", "minLenght": 1}),
        "string",
        &["unknown-keyword /T/minLenght"],
    );
    new(
        json!({"type": "string", "x-min": 1, "$comment": "", "xml": {}}),
        "string",
        &[],
    );
}

#[test]
fn arrays() {
    new(json!({"type": "array"}), "[any]", &[]);
    new(json!({"type": "array", "items": false}), "[any; ..=0]", &[]);
    new(json!({"type": "array", "items": {}}), "[any(unspecified)]", &[]);
    new(
        json!({"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3, "uniqueItems": true}),
        "[string; 1..=3; unique]",
        &[],
    );
    new(
        json!({"type": "array", "items": {"type": "string"}, "contains": {"const": "a"}}),
        "[string] & contains",
        &[],
    );
}

#[test]
fn tuples() {
    // Of one length.
    for fixed in [
        json!({"prefixItems": [{"type": "string"}, {"type": "integer"}], "items": false, "minItems": 2}),
        json!({"prefixItems": [{"type": "string"}, {"type": "integer"}], "minItems": 2, "maxItems": 2}),
        json!({"prefixItems": [{"type": "string"}, {"type": "integer"}, {"type": "boolean"}], "minItems": 2, "maxItems": 2}),
        json!({"prefixItems": [{"type": "string"}], "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}),
    ] {
        new(fixed, "(string, integer)", &[]);
    }
    // Shorter ones and longer ones are as good.
    let list = "[anyOf(string | integer)";
    for (schema, expected) in [
        (
            json!({"prefixItems": [{"type": "string"}, {"type": "integer"}], "items": false}),
            format!("{list}; ..=2] & prefixItems"),
        ),
        (
            json!({"prefixItems": [{"type": "string"}], "items": {"type": "integer"}}),
            format!("{list}] & prefixItems & items"),
        ),
        (
            json!({"prefixItems": [{"type": "string"}, {"type": "integer"}], "minItems": 1, "maxItems": 2}),
            format!("{list}; 1..=2] & prefixItems"),
        ),
        (
            json!({"prefixItems": [{"type": "string"}], "items": {"type": "string"}}),
            "[string]".to_owned(),
        ),
    ] {
        new(schema, &expected, &[]);
    }
    new(
        json!({"prefixItems": [{"type": "string"}, {"type": "integer"}]}),
        "[any] & prefixItems",
        &["weakened-keyword /T/prefixItems"],
    );
    new(
        json!({"type": "array", "items": [{"type": "string"}], "additionalItems": {"type": "integer"}}),
        &format!("{list}] & prefixItems & items"),
        &["older-keyword /T/items"],
    );
}

#[test]
fn objects() {
    new(json!({"type": "object"}), "{}", &[]);
    new(json!({"type": "object", "properties": {}}), "{}", &[]);
    new(
        json!({"type": "object", "additionalProperties": false}),
        "{..none}",
        &[],
    );
    new(
        json!({"type": "object", "additionalProperties": {"not": {}}, "properties": {"a": {"type": "string"}}}),
        "{a: string, ..none}",
        &[],
    );
    new(
        json!({"type": "object", "additionalProperties": true, "properties": {"a": {"type": "string"}}}),
        "{a: string, ..any}",
        &[],
    );
    new(
        json!({"type": "object", "additionalProperties": {"description": "x"}}),
        "{..any}",
        &[],
    );
    new(
        json!({"type": "object", "unevaluatedProperties": false, "properties": {"a": {"type": "string"}}}),
        "{a: string, ..none}",
        &[],
    );
    new(
        json!({"type": "object", "minProperties": 1, "maxProperties": 2}),
        "{..any; 1..=2}",
        &[],
    );
    new(
        json!({"type": "object", "patternProperties": {"^x-": {"type": "integer"}}}),
        "{..any} & patternProperties",
        &[],
    );
    new(
        json!({"type": "object", "patternProperties": {".*": {"type": "integer"}}}),
        "{..integer}",
        &[],
    );
    new(
        json!({"type": "object", "patternProperties": {"^x-": {"type": "integer"}}, "additionalProperties": false}),
        "{..integer} & additionalProperties & patternProperties",
        &[],
    );
    new(
        json!({"type": "object", "patternProperties": {"^x-": {"type": "integer"}, "^y-": {"type": "string"}}, "additionalProperties": false}),
        "{..any} & additionalProperties & patternProperties",
        &[],
    );
    new(
        json!({"type": "object", "propertyNames": {"pattern": "^a"}}),
        "{..any} & propertyNames",
        &[],
    );
    new(
        json!({"type": "object", "propertyNames": {"type": "string"}}),
        "{}",
        &[],
    );
    new(
        json!({"type": "object", "properties": {"k": {"type": "string"}}, "if": {"required": ["k"]}, "then": {"properties": {"a": {"type": "string"}, "k": {"const": "x"}}}, "else": {"properties": {"b": {"type": "integer"}}}}),
        "{k: string, a: any(inexpressible), b: any(inexpressible)} & if",
        &[],
    );
    new(
        json!({"type": "object", "dependentSchemas": {"k": {"properties": {"a": {"type": "string"}}}}, "dependentRequired": {"a": ["b"]}}),
        "{a: any(inexpressible), ..any} & if & if",
        &[],
    );
    new(json!({"not": {"type": "string"}}), "any(inexpressible) & not", &[]);
    new(
        json!({"type": "object", "properties": {"Id": {"type": "string"}}, "required": ["id", "x"]}),
        "{Id: string, x: any(unspecified)} & required",
        &["undefined-required /T/required", "undefined-required /T/required"],
    );
    new(
        json!({"type": "object", "required": ["a"], "additionalProperties": {"type": "string"}}),
        "{a!: string, ..string}",
        &[],
    );
    new(
        json!({"type": "object", "properties": {"a": false, "b": {"type": "string"}}}),
        "{b: string} & properties",
        &[],
    );
    new(
        json!({"type": "object", "properties": {"a": {"type": "string", "readOnly": true}, "b": {"type": "string", "writeOnly": true, "deprecated": true}}}),
        "{a: read-only string, b: write-only deprecated string}",
        &[],
    );
}

#[test]
fn enumerations() {
    new(json!({"type": "string", "enum": ["a", "b"]}), r#"enum("a" | "b")"#, &[]);
    new(json!({"enum": [1, 2]}), "enum(1 | 2)", &[]);
    new(json!({"enum": [1, "a", true]}), r#"enum(1 | "a" | true)"#, &[]);
    new(json!({"const": "a"}), r#"enum("a")"#, &[]);
    new(json!({"const": "a", "enum": ["a", "b"]}), r#"enum("a")"#, &[]);
    old(json!({"const": "a"}), r#"enum("a")"#, &["newer-keyword /T/const"]);
    old(
        json!({"type": "object", "dependentSchemas": {"k": {"required": ["a"]}}}),
        "{..any} & if",
        &["newer-keyword /T/dependentSchemas"],
    );
    new(
        json!({"type": "integer", "contentSchema": {"type": "string"}}),
        "integer",
        &["ignored-keyword /T/contentSchema"],
    );
    new(
        json!({"type": "string", "enum": ["a", "b", "a"]}),
        r#"enum("a" | "b")"#,
        &["duplicate-enum-value /T/enum"],
    );
    new(
        json!({"type": "string", "enum": [1, true, 1.5, "a"]}),
        r#"enum("1" | "true" | "1.5" | "a")"#,
        &["enum-value-type /T/enum"],
    );
    new(
        json!({"type": "integer", "enum": ["1", "2"]}),
        "enum(1 | 2)",
        &["enum-value-type /T/enum"],
    );
    new(
        json!({"type": "integer", "enum": ["a"]}),
        "integer",
        &["enum-value-type /T/enum"],
    );
    new(
        json!({"type": "integer", "enum": ["a", 1]}),
        "enum(1)",
        &["enum-value-type /T/enum"],
    );
    new(
        json!({"type": "object", "enum": ["a"]}),
        r#"enum("a")"#,
        &["enum-value-type /T/enum"],
    );
    new(
        json!({"type": "array", "items": {"type": "string"}, "enum": ["a"]}),
        "[string]",
        &["enum-value-type /T/enum"],
    );
    new(json!({"type": "boolean", "enum": [true]}), "enum(true)", &[]);
    new(json!({"type": "boolean", "enum": [true, false]}), "boolean", &[]);
    new(
        json!({"type": "boolean", "enum": ["true", "false"]}),
        "boolean",
        &["enum-value-type /T/enum"],
    );
    new(
        json!({"type": "string", "enum": []}),
        "string",
        &["ignored-keyword /T/enum"],
    );
    new(
        json!({"type": "string", "enum": "a"}),
        r#"enum("a")"#,
        &["wrong-type /T/enum"],
    );
    new(
        json!({"type": "string", "enum": {"a": 1}}),
        "string",
        &["wrong-type /T/enum"],
    );
    new(
        json!({"type": "integer", "enum": [0, 1], "x-enum-varnames": ["Off", "On"], "x-enum-descriptions": ["o", ""]}),
        "enum(0 as Off (o) | 1 as On)",
        &[],
    );
    new(
        json!({"enum": ["a"], "x-enum-varnames": ["A", "B"]}),
        r#"enum("a")"#,
        &["ignored-keyword /T/x-enum-varnames"],
    );
    new(
        json!({"enum": ["a"], "x-enumDescriptions": {"a": "first"}}),
        r#"enum("a" (first))"#,
        &[],
    );
    new(
        json!({"type": "string", "x-extensible-enum": ["a", "b"]}),
        r#"enum("a" | "b" | ..)"#,
        &[],
    );
    new(
        json!({"enum": ["a"], "x-ms-enum": {"modelAsString": true, "values": [{"value": "a", "name": "First", "description": "d"}]}}),
        r#"enum("a" as First (d) | ..)"#,
        &[],
    );
}

#[test]
fn references() {
    let pet = || json!({"Pet": {"type": "object", "properties": {"a": {"type": "string"}}}});
    let pet_ref = || json!({"$ref": "#/components/schemas/Pet"});
    with(pet(), pet_ref(), "->Pet", &[]);
    for same in [
        json!({"allOf": [pet_ref()], "description": "d", "nullable": false, "x-a": 1}),
        json!({"type": "object", "allOf": [pet_ref()]}),
        json!({"allOf": [pet_ref(), {"description": "d"}]}),
        json!({"allOf": [{"allOf": [pet_ref()]}]}),
        json!({"oneOf": [pet_ref()]}),
        json!({"anyOf": [{"allOf": [pet_ref()]}]}),
        json!({"oneOf": [pet_ref(), pet_ref()]}),
        json!({"type": "object", "oneOf": [pet_ref()]}),
    ] {
        check(true, beside(pet(), same), "->Pet", &[]);
    }
    with(pet(), json!({"anyOf": [pet_ref(), {"type": "null"}]}), "->Pet?", &[]);
    check(
        true,
        beside(pet(), json!({"allOf": [pet_ref()], "nullable": true, "default": {}})),
        "->Pet? = {}",
        &[],
    );
    with(
        pet(),
        json!({"$ref": "#/components/schemas/Pet", "description": "d"}),
        "->Pet",
        &[],
    );
    with(
        pet(),
        json!({"$ref": "#/components/schemas/Pet", "required": ["a"]}),
        "{a!: string}",
        &[],
    );
    let siblings = json!({"$ref": "#/components/schemas/Pet", "description": "d", "nullable": true, "required": ["a"]});
    check(
        true,
        beside(pet(), siblings),
        "->Pet?",
        &["reference-siblings /T/$ref", "ignored-sibling /T/$ref"],
    );
    with(
        pet(),
        json!({"$ref": "#/components/schemas/Pet/properties/a"}),
        "->#/components/schemas/Pet/properties/a",
        &[],
    );
    new(
        json!({"$ref": "#/components/schemas/Nope"}),
        "any(unresolved-reference)",
        &["unresolved-reference /T/$ref"],
    );
    new(
        json!({"type": "object", "properties": {"next": {"$ref": "#"}}}),
        "{next: ->T}",
        &[],
    );
    new(
        json!({"$ref": "#/components/schemas/T"}),
        "any(unresolved-reference)",
        &["reference-cycle /T"],
    );
    let (schemas, found) = build(
        false,
        json!({"T": {"$ref": "#/components/schemas/U"}, "U": {"$ref": "#/components/schemas/T"}}),
    );
    assert_eq!(found, ["reference-cycle /T"]);
    assert_eq!(
        (shape_of(&schemas, "T"), shape_of(&schemas, "U")),
        ("any(unresolved-reference)".into(), "->T".into())
    );
}

#[test]
fn all_of() {
    let base = || json!({"Base": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"]}});
    let base_ref = || json!({"$ref": "#/components/schemas/Base"});
    with(
        base(),
        json!({"allOf": [base_ref(), {"type": "object", "properties": {"c": {"type": "string"}}, "required": ["b", "c"]}]}),
        "{a!: string, b!: integer, c!: string}",
        &[],
    );
    with(
        base(),
        json!({"allOf": [base_ref(), {"required": ["b"]}]}),
        "{a!: string, b!: integer}",
        &[],
    );
    with(
        base(),
        json!({"allOf": [base_ref()], "required": ["b"]}),
        "{a!: string, b!: integer}",
        &[],
    );
    with(base(), json!({"allOf": [base_ref()], "required": ["a"]}), "->Base", &[]);
    with(
        base(),
        json!({"allOf": [base_ref(), {"additionalProperties": false}]}),
        "{a!: string, b: integer, ..none}",
        &["weakened-keyword /T"],
    );
    // Whichever comes first, and through a reference.
    with(
        json!({"Base": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": false}}),
        json!({"allOf": [base_ref(), {"properties": {"c": {"type": "string"}}}]}),
        "{a: string, c: string, ..none}",
        &["weakened-keyword /T"],
    );
    // Its own members alone are not at odds with it.
    with(
        base(),
        json!({"allOf": [base_ref(), {"properties": {"a": {}, "b": {}}, "additionalProperties": false}]}),
        "{a!: ->#/components/schemas/Base/properties/a, b: ->#/components/schemas/Base/properties/b, ..none}",
        &[],
    );
    with(
        base(),
        json!({"allOf": [base_ref(), base_ref()], "properties": {"c": {}}}),
        "{a!: string, b: integer, c: any(unspecified)}",
        &[],
    );
    // A narrowed property is the narrower schema, where it stands.
    with(
        base(),
        json!({"allOf": [base_ref(), {"properties": {"a": {"type": "string", "enum": ["x"]}, "b": {"description": "d"}}}]}),
        "{a!: ->#/components/schemas/T/allOf/1/properties/a, b: ->#/components/schemas/Base/properties/b}",
        &[],
    );
    with(
        base(),
        json!({"allOf": [base_ref()], "properties": {"a": {"minLength": 2}, "b": {"minimum": 2}}}),
        "{a!: ->#/components/schemas/T/properties/a, b: integer(>=2)}",
        &[],
    );
    // A subtype that contradicts its base means its own.
    with(
        base(),
        json!({"allOf": [base_ref()], "properties": {"a": {"type": "integer"}}}),
        "{a!: ->#/components/schemas/T/properties/a, b: integer}",
        &["all-of-conflict /T/properties/a"],
    );
    new(
        json!({"allOf": [{"type": "string", "minLength": 1, "maxLength": 9}, {"minLength": 3, "pattern": "a"}, {"maxLength": 5, "pattern": "b"}]}),
        "string(3..=5 /a/ /b/)",
        &[],
    );
    new(
        json!({"allOf": [{"type": "integer", "minimum": 1}, {"type": "number", "minimum": 2.5, "maximum": 9}]}),
        "integer(>=2.5 <=9)",
        &[],
    );
    new(
        json!({"allOf": [{"enum": ["a", "b", "c"]}, {"enum": ["c", "b"]}]}),
        r#"enum("b" | "c")"#,
        &[],
    );
    new(
        json!({"allOf": [{"enum": ["a"]}, {"enum": ["b"]}]}),
        r#"enum("b")"#,
        &["all-of-conflict /T"],
    );
    new(
        json!({"allOf": [{"type": "string"}, {"type": "object"}]}),
        "any(conflict)",
        &["all-of-conflict /T"],
    );
    new(
        json!({"allOf": [{"type": "string", "format": "a"}, {"format": "b"}]}),
        "string(b)",
        &["all-of-conflict /T"],
    );
    new(
        json!({"allOf": [{"type": "array", "items": {"type": "string"}}, {"minItems": 1}]}),
        "[string; 1..]",
        &[],
    );
    new(
        json!({"allOf": [{"additionalProperties": {"type": "string"}}, {"additionalProperties": true, "type": "object"}]}),
        "{..string}",
        &[],
    );
    new(json!({"allOf": []}), "any(unspecified)", &["ignored-keyword /T/allOf"]);
    new(
        json!({"allOf": [{"$ref": "#/components/schemas/No"}, {"properties": {"a": {"type": "string"}}}]}),
        "{a: string}",
        &["unresolved-reference /T/allOf/0/$ref"],
    );
    // The outer words win; inline members' words are better than none.
    let (schemas, _) = build(
        false,
        beside(
            base(),
            json!({"description": "outer", "allOf": [base_ref(), {"title": "inner", "description": "x", "properties": {"c": {}}}]}),
        ),
    );
    let found = schemas
        .iter()
        .find(|(_, schema)| schema.component.as_deref() == Some("T"));
    let docs = found.map(|(_, schema)| (schema.docs.title.clone(), schema.docs.description.clone()));
    assert_eq!(docs, Some((Some("inner".into()), Some("outer".into()))));
}

#[test]
fn subtypes() {
    let ref_to = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    // A base that lists its subtypes.
    let listing = json!({
        "Pet": {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"],
            "oneOf": [ref_to("Cat"), ref_to("Dog")], "discriminator": {"propertyName": "kind"}},
        "Cat": {"allOf": [ref_to("Pet"), {"properties": {"lives": {"type": "integer"}}}]},
        "Dog": {"allOf": [ref_to("Pet"), {"properties": {"bark": {"type": "string"}}}]},
    });
    let (schemas, found) = build(true, listing);
    assert_eq!(found, [""; 0]);
    assert_eq!(shape_of(&schemas, "Pet"), r#"oneOf<kind>("Cat": ->Cat | "Dog": ->Dog)"#);
    assert_eq!(shape_of(&schemas, "Cat"), "{kind!: string, lives: integer}");
    // A base that only names the member.
    let naming = json!({
        "Pet": {"type": "object", "properties": {"kind": {"type": "string"}}, "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}}},
        "Cat": {"allOf": [ref_to("Pet"), {"properties": {"lives": {"type": "integer"}}}]},
    });
    let (schemas, found) = build(true, naming);
    assert_eq!(found, [""; 0]);
    assert_eq!(
        shape_of(&schemas, "Pet"),
        r#"anyOf<kind>("cat": {kind: string, lives: integer} | : {kind: string, ..any})"#
    );
    assert_eq!(shape_of(&schemas, "Cat"), "{kind: string, lives: integer}");
    // One that nothing extends.
    let (schemas, found) = build(
        true,
        json!({"Pet": {"type": "object", "properties": {"kind": {"type": "string"}}, "discriminator": {"propertyName": "kind"}}}),
    );
    assert_eq!(found, ["weakened-discriminator /Pet/discriminator"]);
    assert_eq!(shape_of(&schemas, "Pet"), "{kind: string, ..any}");
    // Recursion through properties is no cycle; through allOf it is.
    with(
        json!({"B": {"properties": {"t": ref_to("T")}}}),
        json!({"allOf": [ref_to("B"), {"properties": {"x": {}}}]}),
        "{t: ->T, x: any(unspecified)}",
        &[],
    );
    new(
        json!({"allOf": [ref_to("T"), {"properties": {"x": {"type": "string"}}}]}),
        "{x: string}",
        &["reference-cycle /T"],
    );
    new(
        json!({"allOf": [ref_to("T")]}),
        "any(unresolved-reference)",
        &["reference-cycle /T"],
    );
    // Two recursive schemas that hold together.
    let (schemas, found) = build(
        false,
        json!({"A": {"properties": {"next": ref_to("A"), "a": {"type": "string"}}}, "B": {"properties": {"next": ref_to("B"), "b": {"type": "string"}}}, "T": {"allOf": [ref_to("A"), ref_to("B")]}}),
    );
    assert_eq!(found, [""; 0]);
    assert_eq!(
        shape_of(&schemas, "T"),
        "{next: {next: …, a: string, b: string}, a: string, b: string}"
    );
}

#[test]
fn null_passes_where_all_that_hold_together_let_it() {
    let one = || json!({"oneOf": [{"type": "null"}, {"type": "object", "properties": {"x": {"type": "string"}}}]});
    let other = |types: Value| json!({"type": types, "properties": {"y": {"type": "string"}}});
    new(
        json!({"allOf": [one(), other(json!("object"))]}),
        "{y: string, x: string}",
        &[],
    );
    new(
        json!({"allOf": [one(), other(json!(["object", "null"]))]}),
        "{y: string, x: string}?",
        &[],
    );
    new(
        json!({"allOf": [one(), {"anyOf": [{"type": "object", "properties": {"y": {"type": "string"}}}]}]}),
        "{x: string, y: string}",
        &[],
    );
    new(one(), "{x: string}?", &[]);
}

#[test]
fn unions() {
    let pets = || {
        json!({
            "Cat": {"type": "object", "properties": {"kind": {"const": "cat"}, "a": {"type": "string"}}, "required": ["kind"]},
            "Dog": {"type": "object", "properties": {"kind": {"const": "dog"}, "b": {"type": "string"}}, "required": ["kind"]},
        })
    };
    let (cat, dog) = (
        || json!({"$ref": "#/components/schemas/Cat"}),
        || json!({"$ref": "#/components/schemas/Dog"}),
    );
    // Told apart by a constant, whatever the components are called.
    with(
        pets(),
        json!({"oneOf": [cat(), dog()]}),
        r#"oneOf<kind>("cat": ->Cat | "dog": ->Dog)"#,
        &[],
    );
    with(
        pets(),
        json!({"oneOf": [cat(), dog()], "discriminator": {"propertyName": "kind"}}),
        r#"oneOf<kind>("cat": ->Cat | "dog": ->Dog)"#,
        &[],
    );
    with(
        pets(),
        json!({"oneOf": [cat(), dog()], "discriminator": {"propertyName": "kind", "mapping": {"c": "Cat", "k": "#/components/schemas/Cat", "d": "./Dog.yaml", "x": "Nope"}}}),
        r#"oneOf<kind>("cat": ->Cat | "dog": ->Dog)"#,
        &["discriminator-mapping /T/discriminator/mapping/x"],
    );
    with(
        json!({"Cat": {"properties": {"kind": {"type": "string"}}}, "Dog": {"properties": {"kind": {"type": "string"}}}}),
        json!({"oneOf": [cat(), dog()], "discriminator": {"propertyName": "kind", "mapping": {"c": "Cat", "k": "#/components/schemas/Cat", "d": "./Dog.yaml"}}}),
        r#"oneOf<kind>("c", "k": ->Cat | "d": ->Dog)"#,
        &[],
    );
    with(
        pets(),
        json!({"oneOf": [cat(), dog()], "discriminator": {"propertyName": "kind", "defaultMapping": "Dog", "maping": {}, "x-a": 1}}),
        r#"oneOf<kind>("cat": ->Cat | "dog", else: ->Dog)"#,
        &["unknown-keyword /T/discriminator/maping"],
    );
    with(
        pets(),
        json!({"oneOf": [cat(), dog()], "discriminator": {"propertyName": "kind", "defaultMapping": "Nope"}}),
        r#"oneOf<kind>("cat": ->Cat | "dog": ->Dog)"#,
        &["discriminator-mapping /T/discriminator/defaultMapping"],
    );
    with(
        pets(),
        json!({"anyOf": [cat(), {"anyOf": [dog(), {"type": "null"}]}, cat()]}),
        r#"anyOf<kind>("cat": ->Cat | "dog": ->Dog)?"#,
        &[],
    );
    // What stands beside is merged into each.
    with(
        pets(),
        json!({"type": "object", "properties": {"id": {"type": "string"}}, "oneOf": [cat(), dog()]}),
        r#"oneOf<kind>("cat": {id: string, kind!: enum("cat"), a: string} | "dog": {id: string, kind!: enum("dog"), b: string})"#,
        &[],
    );
    with(
        pets(),
        json!({"type": "object", "oneOf": [cat(), dog()], "required": ["kind"]}),
        r#"oneOf<kind>("cat": ->Cat | "dog": ->Dog)"#,
        &[],
    );
    // One is all there is.
    new(
        json!({"properties": {"id": {"type": "string"}}, "oneOf": [{"title": "One", "properties": {"a": {"type": "string"}}}]}),
        "{id: string, a: string}",
        &[],
    );
    // Only what is required differs.
    new(
        json!({"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["b"], "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}),
        "{a: string, b!: string} & anyOf",
        &[],
    );
    new(
        json!({"type": "object", "properties": {"a": {"type": "string"}}, "oneOf": [{"required": ["a"]}, {"not": {"required": ["a"]}}]}),
        "{a: string} & oneOf",
        &[],
    );
    new(
        json!({"type": "object", "properties": {"a": {"type": "string"}}, "anyOf": [{}, {"properties": {"b": {}}}]}),
        "{a: string}",
        &["weakened-union /T/anyOf"],
    );
    // Any value last.
    new(
        json!({"anyOf": [{}, {"type": "string"}]}),
        "anyOf(string | any(unspecified))?",
        &[],
    );
    new(json!({"anyOf": [{}, {"type": "null"}]}), "any(unspecified)?", &[]);
    // Strings and numbers are joined.
    new(
        json!({"anyOf": [{"type": "string"}, {"enum": ["a", "b"]}]}),
        r#"enum("a" | "b" | ..)"#,
        &[],
    );
    new(
        json!({"anyOf": [{"enum": ["a"]}, {"const": "b"}]}),
        r#"enum("a" | "b")"#,
        &[],
    );
    new(
        json!({"oneOf": [{"const": 1, "title": "One", "description": "first"}, {"const": 2, "description": "second"}]}),
        "enum(1 as One (first) | 2 (second))",
        &[],
    );
    new(
        json!({"type": "string", "oneOf": [{"const": "a", "title": "A"}, {"const": "b"}]}),
        r#"enum("a" as A (A) | "b")"#,
        &[],
    );
    new(
        json!({"oneOf": [{"const": 1}, {"const": "a"}]}),
        r#"enum(1 | "a")"#,
        &[],
    );
    new(
        json!({"anyOf": [{"type": "string", "maxLength": 9}, {"enum": [""]}]}),
        "string(..=9)",
        &[],
    );
    new(
        json!({"anyOf": [{"type": "string", "format": "uuid"}, {"type": "string"}]}),
        "string",
        &[],
    );
    new(
        json!({"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}),
        "string",
        &["weakened-union /T"],
    );
    new(
        json!({"type": "string", "anyOf": [{"format": "ipv4"}, {"format": "ipv6"}]}),
        "string",
        &["weakened-union /T"],
    );
    new(
        json!({"oneOf": [{"type": "string", "pattern": "^a$"}, {"type": "string", "pattern": "^(b)$"}]}),
        "string(/(?:^a$)|(?:^(b)$)/)",
        &[],
    );
    new(
        json!({"oneOf": [{"type": "string", "pattern": "^a$"}, {"type": "string", "pattern": "^(b)\\1$"}]}),
        "string",
        &["ignored-keyword /T"],
    );
    new(
        json!({"oneOf": [{"type": "integer", "format": "int32"}, {"type": "number"}]}),
        "number",
        &[],
    );
    new(
        json!({"oneOf": [{"type": "integer"}, {"type": "string"}]}),
        "oneOf(integer | string)",
        &[],
    );
    new(
        json!({"oneOf": [{"const": "auto"}, {"const": "none"}, {"type": "object", "properties": {"a": {}}}]}),
        r#"oneOf(enum("auto" | "none") | {a: any(unspecified)})"#,
        &[],
    );
    new(
        json!({"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
        "oneOf(string | [string])",
        &[],
    );
    new(
        json!({"type": "object", "additionalProperties": {"properties": {"a": {"type": "string"}}, "anyOf": [{"required": ["a"]}, {"type": "object", "maxProperties": 0}]}}),
        "{..{a: string} & anyOf}",
        &[],
    );
    new(
        json!({"oneOf": [{"type": ["string", "null"]}, {"type": ["integer", "null"]}]}),
        "oneOf(string | integer)?",
        &[],
    );
    with(
        pets(),
        json!({"oneOf": [cat(), dog(), {"type": "string"}]}),
        r#"oneOf<kind>("cat": ->Cat | "dog": ->Dog | : string)"#,
        &[],
    );
    // Narrowed from outside.
    with(
        json!({"K": {"oneOf": [{"const": "a"}, {"const": "b"}]}}),
        json!({"enum": ["b"], "allOf": [{"$ref": "#/components/schemas/K"}]}),
        r#"enum("b")"#,
        &[],
    );
    // `type` is wrong; the variant says more.
    new(
        json!({"type": "object", "oneOf": [{"type": "string"}, {"type": "object", "properties": {"a": {}}}]}),
        "oneOf(string | {a: any(unspecified)})",
        &["all-of-conflict /T/oneOf/0"],
    );
    // Two unions beside one another.
    new(
        json!({"oneOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"b": {"type": "string"}}}], "anyOf": [{"properties": {"c": {"type": "string"}}}, {"properties": {"d": {"type": "string"}}}]}),
        "oneOf({a: string, c: string} | {a: string, d: string} | {b: string, c: string} | {b: string, d: string})",
        &["weakened-union /T/oneOf"],
    );
}

#[test]
fn objects_of_which_one_forbids_what_the_other_demands_do_not_overlap() {
    let closed = |name: &str, way: Value| json!({"type": "object", "additionalProperties": false, "required": [name], "properties": {"id": {"type": "string"}, name: way}});
    let text = || json!({"type": "string"});
    new(
        json!({"oneOf": [closed("x", text()), closed("y", text())]}),
        "oneOf({id: string, x!: string, ..none} | {id: string, y!: string, ..none})",
        &[],
    );
    // What is only read need not be there where it is sent.
    let read = || json!({"type": "string", "readOnly": true});
    new(
        json!({"oneOf": [closed("x", read()), closed("y", read())]}),
        "oneOf({id: string, x!: read-only string, ..none} | {id: string, y!: read-only string, ..none})",
        &["weakened-union /T/oneOf"],
    );
}

#[test]
fn variants_that_contradict_what_stands_beside_them_are_left_out() {
    let variant = |kind: &str| json!({"type": "object", "required": ["kind"], "properties": {"kind": {"const": kind}, kind: {"type": "string"}}});
    let others = json!({"A": variant("a"), "B": variant("b"), "C": variant("c")});
    let either = json!({"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]});
    with(
        others,
        json!({"allOf": [either, {"$ref": "#/components/schemas/B"}]}),
        r#"{kind!: enum("b"), b: string}"#,
        &[],
    );
}

#[test]
fn pairs_that_no_value_can_be_are_left_out() {
    let list = json!({"type": "array", "items": {"type": "string"}});
    new(
        json!({"allOf": [{"oneOf": [{"type": "string"}, list]}, {"oneOf": [{"type": "string"}, {"type": "array", "minItems": 1}]}]}),
        "oneOf(string | [string; 1..])",
        &[],
    );
}

#[test]
fn defaults() {
    new(json!({"type": "integer", "default": 5}), "integer = 5", &[]);
    new(
        json!({"type": "integer", "default": "5"}),
        "integer",
        &["invalid-default /T/default"],
    );
    new(
        json!({"type": "string", "default": null}),
        "string",
        &["invalid-default /T/default"],
    );
    new(
        json!({"type": ["string", "null"], "default": null}),
        "string? = null",
        &[],
    );
    new(
        json!({"enum": ["a"], "default": "b"}),
        r#"enum("a")"#,
        &["invalid-default /T/default"],
    );
    new(
        json!({"anyOf": [{"type": "string"}, {"enum": ["a"]}], "default": "b"}),
        r#"enum("a" | ..) = "b""#,
        &[],
    );
    new(
        json!({"type": "array", "items": {"type": "string"}, "default": ["a", 1]}),
        "[string]",
        &["invalid-default /T/default"],
    );
    with(
        json!({"E": {"enum": ["a"]}}),
        json!({"allOf": [{"$ref": "#/components/schemas/E"}], "default": "a"}),
        "->E = \"a\"",
        &[],
    );
    with(
        json!({"E": {"enum": ["a"]}}),
        json!({"anyOf": [{"$ref": "#/components/schemas/E"}, {"type": "null"}], "default": null}),
        "->E? = null",
        &[],
    );
}

/// Many components, of which the last is `T`.
fn chain(length: usize, link: impl Fn(usize) -> Value, end: Value) -> Value {
    let mut components = Map::new();
    for index in 0..length {
        components.insert(format!("C{index}"), link(index));
    }
    components.insert(format!("C{length}"), end);
    components.insert("T".to_owned(), json!({"$ref": "#/components/schemas/C0"}));
    Value::Object(components)
}

#[test]
fn hostile() {
    let next = |index: usize| json!({"$ref": format!("#/components/schemas/C{}", index + 1)});
    // A chain of 10,000 references.
    let (schemas, found) = build(false, chain(10_000, next, json!({"type": "string"})));
    assert_eq!(found, [""; 0]);
    for (id, _) in schemas.iter() {
        assert!(matches!(schemas.shape(id), Shape::String(_)));
    }
    // The same through allOf: merged as deep as the limit, and said so.
    let (schemas, found) = build(
        false,
        chain(
            1_000,
            |index| json!({"allOf": [next(index), {"properties": {format!("p{index}"): {}}}]}),
            json!({"type": "object"}),
        ),
    );
    assert!(
        found.iter().all(|found| found.starts_with("too-deep")) && found.len() > 500,
        "{}",
        found.len()
    );
    assert!(schemas.len() < 10_000, "{}", schemas.len());
    // 2^40 members.
    let (schemas, _) = build(
        false,
        chain(
            40,
            |index| json!({"allOf": [next(index), next(index), {"allOf": [next(index)]}]}),
            json!({"type": "string"}),
        ),
    );
    assert_eq!(shape_of(&schemas, "C0"), "->C1");
    let bomb = chain(
        60,
        |index| json!({"allOf": [next(index), next(index)], "properties": {format!("p{index}"): next(index)}}),
        json!({"type": "object"}),
    );
    let (schemas, _) = build(false, bomb);
    assert!(schemas.len() < 10_000, "{}", schemas.len());
    // Unions that multiply.
    let variants: Vec<Value> = (0..20)
        .map(|index| json!({"properties": {format!("v{index}"): {}}}))
        .collect();
    let members: Vec<Value> = (0..10).map(|_| json!({"anyOf": variants})).collect();
    let (schemas, _) = build(false, json!({"T": {"allOf": members, "oneOf": variants}}));
    assert!(schemas.len() < 10_000, "{}", schemas.len());
    // A union whose variants lead back to it, with something to merge into each.
    let (schemas, _) = build(
        false,
        json!({"T": {"properties": {"a": {}}, "oneOf": [{"$ref": "#/components/schemas/T"}, {"$ref": "#/components/schemas/U"}]}, "U": {"properties": {"b": {}}, "anyOf": [{"$ref": "#/components/schemas/T"}, {"properties": {"c": {}}}, {"$ref": "#/components/schemas/U"}]}}),
    );
    assert!(schemas.len() < 10_000, "{}", schemas.len());
    // Unions of unions of themselves, all with something to merge.
    let to = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let union = |own: &str| {
        json!({
            "properties": {own: {}},
            "allOf": [{"anyOf": [to("T"), to("U"), {"properties": {"p": to("V")}}]}, {"oneOf": [to("U"), {"allOf": [to("V")], "nullable": true}]}],
            "oneOf": [to("V"), {"properties": {"q": {}}, "anyOf": [to("T"), to("V")]}, to("U")],
        })
    };
    let (schemas, _) = build(false, json!({"T": union("t"), "U": union("u"), "V": union("v")}));
    assert!(schemas.len() < 10_000, "{}", schemas.len());
    assert!(shape_of(&schemas, "T").len() < 100_000);
    // Properties that must be merged at every level.
    let levels = chain(
        200,
        |index| json!({"allOf": [{"properties": {"x": next(index), "y": next(index)}}, {"properties": {"x": {"allOf": [next(index)], "properties": {format!("q{index}"): {}}}, "y": next(index)}}]}),
        json!({"type": "object"}),
    );
    let (schemas, _) = build(false, levels);
    assert!(schemas.len() < 10_000, "{}", schemas.len());
}

#[test]
fn every_keyword_of_the_table_has_a_reader() {
    for key in crate::vocabulary::names() {
        let (_, findings) = build(false, json!({"T": {key: {}}}));
        let unknown = findings.iter().any(|finding| finding.starts_with("unknown-keyword"));
        assert!(!unknown, "{key}: {findings:?}");
    }
}
