//! No character that reviewers cannot see stands in a generated file, whichever string of a description has it; names that
//! differ in nothing else stay different.

use generator::{Colour, Config, Description, Package, Sources};
use serde_json::{Value, json};

/// One of each kind: soft hyphen, bidirectional mark, override and isolate, zero-width space and joiner, byte order mark,
/// interlinear mark, tag, private use of both kinds, line separator, and an escape sequence.
const UNSEEN: &str =
    "\u{ad}\u{61c}\u{202e}\u{2066}\u{200b}\u{200d}\u{200f}\u{feff}\u{fff9}\u{e0041}\u{f8ff}\u{f0000}\u{2028}\u{1b}";

/// Every kind of string of a description, each with all of them.
fn description() -> Value {
    let x = |text: &str| format!("{text}{UNSEEN}b");
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": x("title"), "summary": x("summary"), "description": x("about"), "version": x("1"),
            "termsOfService": x("https://terms.example/"),
            "contact": {"name": x("name"), "url": x("https://contact.example/"), "email": x("a@")},
            "license": {"name": x("MIT"), "url": x("https://license.example/")}
        },
        "servers": [{
            "url": "https://{where}.example", "description": x("server"),
            "variables": {"where": {"default": x("eu"), "enum": [x("eu"), x("us")], "description": x("region")}}
        }],
        "tags": [{"name": x("größe"), "description": x("tag"), "externalDocs": {"url": x("https://docs.example/"), "description": x("more")}}],
        "security": [{x("key"): []}, {"oauth": [x("read")]}],
        "paths": {
            x("/things/{id}/"): {
                "get": {
                    "operationId": x("list"), "tags": [x("größe")], "summary": x("summary"), "description": x("description"),
                    "externalDocs": {"url": x("https://docs.example/"), "description": x("more")},
                    "parameters": [
                        {"name": "id", "in": "path", "required": true, "description": x("id"), "schema": {"type": "string", "pattern": x("^a")}},
                        {"name": x("limit"), "in": "query", "description": x("limit"), "schema": {"type": "string", "default": x("d"), "example": x("e")}},
                        {"name": "limitb", "in": "query", "schema": {"type": "string", "const": x("c")}},
                        {"name": "limit\u{200d}b", "in": "query", "schema": {"type": "integer", "minimum": 1}}
                    ],
                    "responses": {
                        "200": {
                            "description": x("fine"),
                            "headers": {"X-A": {"description": x("header"), "schema": {"type": "string"}}},
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": "#/components/schemas/Thing"},
                                    "examples": {x("one"): {"summary": x("s"), "value": {x("name"): x("value")}}}
                                },
                                "text/plain": {"schema": {"type": "string"}}
                            }
                        },
                        "default": {"description": x("bad"), "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Other"}}}}
                    }
                },
                "post": {
                    "operationId": "add", "tags": ["größe"],
                    "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                    "requestBody": {
                        "description": x("body"), "required": true,
                        "content": {"multipart/form-data": {
                            "schema": {"type": "object", "properties": {x("file"): {"type": "string", "format": "binary"}, "n": {"type": "integer"}}},
                            "encoding": {"n": {"headers": {"X-B": {"schema": {"type": "string", "const": x("v")}}}}}
                        }}
                    },
                    "responses": {"204": {"description": x("done")}}
                }
            }
        },
        "components": {
            "securitySchemes": {
                x("key"): {"type": "apiKey", "in": "header", "name": "X-Key", "description": x("key")},
                "oauth": {"type": "oauth2", "description": x("oauth"), "flows": {"implicit": {"authorizationUrl": x("https://auth.example/"), "scopes": {x("read"): x("to read")}}}}
            },
            "schemas": {
                "Thing": {
                    "type": "object", "title": x("Thing"), "description": x("- list\n- of\n\n```\ncode\n```\n<b>x</b> `c` | "),
                    "required": ["kind", x("name")],
                    "properties": {
                        x("name"): {"type": "string", "title": x("t"), "description": x("d"), "pattern": x("^[a-z]"), "maxLength": 9, "default": x("d"), "examples": [x("e")]},
                        "nameb": {"type": "string"},
                        "name\u{200b}b": {"type": "string"},
                        "größe": {"type": "number"},
                        "kind": {"type": "string", "enum": [x("a"), "ab", "a\u{200d}b", "\u{200d}", "\u{f8ff}"], "x-enum-descriptions": [x("a"), "b", "c", "d", "e"]},
                        "level": {"type": "integer", "enum": [1, 2], "x-enum-varnames": [x("low"), "lowb"]},
                        "only": {"const": x("only")},
                        "any": {"default": {x("a"): x("b")}},
                        "either": {"oneOf": [{"$ref": "#/components/schemas/Thing"}, {"$ref": "#/components/schemas/Other"}], "discriminator": {"propertyName": "kind", "mapping": {x("m"): "#/components/schemas/Thing"}}}
                    },
                    "example": {x("name"): x("value")}
                },
                "Other": {"type": "object", "deprecated": true, "description": x("other"), "externalDocs": {"url": x("https://docs.example/"), "description": x("more")}, "properties": {"kind": {"type": "string"}}},
                x("Extra"): {"type": "string", "enum": [x("v")]}
            }
        }
    })
}

#[test]
fn nothing_unseen_stands_in_a_generated_file() {
    let unseen = regex::Regex::new(r"[\p{Cf}\p{Co}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cc}--\n]").expect("it is a pattern");
    let unseen = |text: &str| {
        unseen
            .find(text)
            .map(|found| found.as_str().escape_unicode().to_string())
    };
    let text = serde_json::to_vec(&description()).expect("it is JSON");
    let config = Config {
        package: Package::named("a\u{202e}b"),
        ..Config::default()
    };
    let outcome = Description::new(Sources::new(format!("größe{UNSEEN}.json"), text), config).generate();
    let findings = outcome.report.render(Colour::Plain);
    assert_eq!(unseen(&findings.replace('\n', "")), None, "{findings}");
    let files = outcome.files.expect(&findings);
    let mut all = String::new();
    for (path, text) in &files {
        for (number, line) in text.lines().enumerate() {
            assert_eq!(unseen(line), None, "{path}:{}: {line:?}", number + 1);
        }
        assert!(path.is_ascii(), "{path}");
        all.push_str(text);
    }
    // Letters stay readable.
    assert!(all.contains("größe"));
}

#[test]
fn names_that_differ_in_nothing_else_are_different() {
    let text = serde_json::to_vec(&description()).expect("it is JSON");
    let files = Description::new(Sources::new("a.json", text), Config::default())
        .generate()
        .files;
    let files = files.expect("there are no errors");
    let thing = files.get("src/types/thing.rs").expect("the type has a file");
    for line in [
        "pub nameb: Option<String>,",
        "pub nameb_u200b: Option<String> = \"name\\u{200b}b\",",
        "Ab = \"ab\",",
        "AbU200d = \"a\\u{200d}b\",",
        "U200d = \"\\u{200d}\",",
        "Uf8ff = \"\\u{f8ff}\",",
    ] {
        assert!(thing.contains(line), "{line}\n{thing}");
    }
}
