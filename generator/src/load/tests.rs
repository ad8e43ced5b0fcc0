//! Descriptions as people write them, right and wrong: what is read, and what is said about it.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use openapiv3::{OpenAPI, Parameter, ReferenceOr, StatusCode};
use serde_json::{Value, json};

use super::{Document, PathEntry, Version, load, place};
use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::source::Pointer;
use crate::source::Sources;

/// The document and its findings: `code pointer`, in the order of the text.
fn read_from(sources: &Sources) -> (Option<Document>, Vec<String>) {
    let mut diagnostics = Diagnostics::default();
    let document = load(sources, &mut diagnostics);
    if let Some(document) = &document {
        let mut items = document.path_items(&mut diagnostics);
        while items.next(&mut diagnostics).is_some() {}
    }
    let report = diagnostics.finish(sources, &Config::default());
    let findings = report.findings.iter().map(|finding| &finding.diagnostic);
    (
        document,
        findings
            .map(|found| format!("{} {}", found.code.as_str(), found.pointer.as_str()))
            .collect(),
    )
}

fn read(name: &str, text: &str) -> (Option<Document>, Vec<String>) {
    read_from(&Sources::new(name, text))
}

/// The path items, or the webhooks, by name.
fn items(document: &Document, webhooks: bool) -> IndexMap<&str, PathEntry<'_>> {
    let mut diagnostics = Diagnostics::default();
    let mut items = document.path_items(&mut diagnostics);
    let all = std::iter::from_fn(|| items.next(&mut diagnostics));
    all.filter(|entry| entry.is_webhook == webhooks)
        .map(|entry| (entry.name, entry))
        .collect()
}

fn at(text: &str) -> Pointer {
    Pointer::parse(text).unwrap()
}

/// A 3.0 description in YAML with these `paths` and further members.
fn described(rest: &str) -> (Document, Vec<String>) {
    let (document, findings) = read(
        "a.yaml",
        &format!("openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\n{rest}"),
    );
    (document.unwrap(), findings)
}

fn tree(name: &str, text: &str) -> (Value, Vec<String>) {
    let (document, findings) = read(name, text);
    (document.unwrap().root.to_json(), findings)
}

#[test]
fn versions() {
    for (text, version, findings) in [
        ("openapi: 3.0.3", Some(Version::V3_0), vec![]),
        ("openapi: 3.1.1", Some(Version::V3_1), vec![]),
        ("openapi: 3.2.0", Some(Version::V3_2), vec![]),
        ("openapi: 3.0.0-rc1", Some(Version::V3_0), vec![]),
        ("openapi: '3.1'", Some(Version::V3_1), vec!["wrong-type /openapi"]),
        ("openapi: 3.0", Some(Version::V3_0), vec!["wrong-type /openapi"]),
        ("openapi: 3", None, vec!["unsupported-version /openapi"]),
        ("openapi: 2.0.0", None, vec!["unsupported-version /openapi"]),
        ("openapi: {}", None, vec!["unsupported-version /openapi"]),
        ("swagger: '2.0'", None, vec!["unsupported-version /swagger"]),
        ("a: 1", None, vec!["unsupported-version "]),
        ("1", None, vec!["unsupported-version "]),
        ("", None, vec!["unsupported-version "]),
    ] {
        let text = match text.contains("openapi") {
            true => format!("{text}\ninfo: {{title: t, version: v}}\npaths: {{}}\n"),
            false => text.to_owned(),
        };
        let (document, found) = read("a.yaml", &text);
        assert_eq!(
            (document.map(|document| document.version), found),
            (version, findings.into_iter().map(str::to_owned).collect()),
            "{text}"
        );
    }
}

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: t, version: v}\n";

#[test]
fn yaml_is_read_with_the_core_schema() {
    let text = format!(
        "{HEAD}x-a: [on, yes, no, 2020-01-01, 12:30:45, 0123, 0o17, 0x1F, 1_000, ~, True, '1', 1.50, .5]\n\
         x-keys: {{200: a, on: b, null: c, 1.10: d, true: e}}\n\
         x-merge: &m {{a: 1, b: 2}}\nx-merged: {{<<: *m, b: 3}}\nx-list: {{<<: [{{a: 4}}, *m]}}\nx-tag: !thing {{a: !!str 1}}\n"
    );
    let (root, findings) = tree("a.yaml", &text);
    assert_eq!(
        root["x-a"],
        json!([
            "on",
            "yes",
            "no",
            "2020-01-01",
            "12:30:45",
            "0123",
            15,
            31,
            "1_000",
            null,
            true,
            "1",
            1.5,
            0.5
        ])
    );
    assert_eq!(
        root["x-keys"],
        json!({"200": "a", "on": "b", "null": "c", "1.10": "d", "true": "e"})
    );
    assert_eq!(root["x-merged"], json!({"b": 3, "a": 1}));
    assert_eq!(root["x-list"], json!({"a": 4, "b": 2}));
    assert_eq!(root["x-tag"], json!({"a": "1"}));
    assert_eq!(findings, ["yaml-tag /x-tag"]);
}

#[test]
fn what_a_tree_cannot_say_is_noticed() {
    let (root, findings) = tree(
        "a.yaml",
        &format!(
            "{HEAD}x-a: {{b: 1, b: 2}}\nx-n: [18446744073709551616, -9223372036854775809, 18446744073709551615, 1e300, .nan, 99999999999999999999999999999999999999999]\n"
        ),
    );
    assert_eq!(root["x-a"], json!({"b": 2}));
    assert_eq!(
        root["x-n"],
        json!([
            18446744073709551616.0,
            -9223372036854775809.0,
            u64::MAX,
            1e300,
            null,
            1e41
        ])
    );
    assert_eq!(
        findings,
        [
            "duplicate-key /x-a/b",
            "large-integer /x-n/0",
            "large-integer /x-n/1",
            "unrepresentable-number /x-n/4",
            "large-integer /x-n/5"
        ]
    );

    let text = r#"{"openapi": "3.1.0", "info": {"title": "t", "version": "v"}, "x-n": [18446744073709551616, 1e20], "x-n": [1, 18446744073709551616, 1e20], "x-s": "\ud83d\ude00", "x-l": "[\ud800-\udfff]"}"#;
    let (root, findings) = tree("a.json", text);
    assert_eq!(root["x-s"], "\u{1F600}");
    assert_eq!(root["x-l"], "[\u{FFFD}-\u{FFFD}]");
    assert_eq!(findings, ["duplicate-key /x-n", "large-integer /x-n/1"]);
}

#[test]
fn json_is_known_by_its_name_or_its_look() {
    let json = r#"{"openapi": "3.1.0", "info": {"title": "\ud83d\ude00", "version": "v"}}"#;
    for name in ["a.json", "a", "a.yaml", "a.JSON"] {
        assert_eq!(tree(name, json).0["info"]["title"], "\u{1F600}", "{name}");
    }
    assert_eq!(
        tree("a.yaml", "{openapi: 3.1.0, info: {title: t, version: v}}").0["info"]["title"],
        "t"
    );
    assert_eq!(
        tree(
            "a.yaml",
            "openapi: 3.1.0\ninfo: {title: \"\\ud83d\\ude00\", version: v}"
        )
        .0["info"]["title"],
        "\u{1F600}"
    );
    assert_eq!(read("a.json", "openapi: 3.1.0").1, ["syntax "]);
}

#[test]
fn hostile_texts_are_errors() {
    let bomb = |inner: &str| {
        let mut text = format!("openapi: 3.0.0\nx-0: &a0 {inner}\n");
        for level in 1..12 {
            text.push_str(&format!(
                "x-{level}: &a{level} [{}]\n",
                vec![format!("*a{}", level - 1); 12].join(", ")
            ));
        }
        text
    };
    let long = format!("&a {}", "y".repeat(1_000_000));
    let texts = [
        ("a.json", "[".repeat(10_000)),
        ("a.json", format!("{}1{}", "{\"a\":".repeat(10_000), "}".repeat(10_000))),
        ("a.yaml", "[".repeat(10_000)),
        ("a.yaml", "- ".repeat(10_000)),
        (
            "a.yaml",
            (0..1_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect(),
        ),
        ("a.yaml", bomb("lol")),
        ("a.yaml", bomb("[1, 2, 3]")),
        ("a.yaml", format!("x: {long}\ny: [{}]", vec!["*a"; 10_000].join(", "))),
        ("a.yaml", "a: &a [*a, *a]".to_owned()),
        ("a.yaml", "a: *b".to_owned()),
        ("a.yaml", "? [a, b]\n: c".to_owned()),
        ("a.yaml", "a: 'b".to_owned()),
        ("a.yaml", "\u{0}".to_owned()),
        ("a.json", "{} {}".to_owned()),
        ("a.json", " ".to_owned()),
    ];
    for (name, text) in texts {
        let (document, findings) = read(name, &text);
        assert!(document.is_none());
        assert_eq!(findings, ["syntax "], "{:.40}", text);
    }
    let (document, findings) = read_from(&Sources::new("a.yaml", b"openapi: 3.0.0\nx: \xFF\n"));
    assert!(document.is_none() && findings == ["syntax "]);
}

/// Everything that 3.0 has, written the way the specification wants it.
const COMPLETE: &str = r##"{
  "openapi": "3.0.3",
  "info": {"title": "t", "version": "1", "description": "d", "termsOfService": "s",
    "contact": {"name": "n", "url": "u", "email": "e", "x-c": 1}, "license": {"name": "MIT", "url": "l"}, "x-i": [1]},
  "servers": [{"url": "https://{a}.example", "description": "d", "variables": {"a": {"default": "b", "enum": ["b", "c"], "description": "v"}}}],
  "paths": {
    "x-p": {"a": 1},
    "/a/{b}": {
      "summary": "s", "description": "d", "servers": [{"url": "/p"}],
      "parameters": [{"name": "b", "in": "path", "required": true, "schema": {"type": "string"}, "style": "label", "explode": true}],
      "post": {
        "tags": ["t"], "summary": "s", "description": "d", "operationId": "o", "deprecated": true,
        "externalDocs": {"url": "u", "description": "d"},
        "parameters": [
          {"$ref": "#/components/parameters/P"},
          {"name": "h", "in": "header", "content": {"application/json": {"schema": {}}}, "example": 1},
          {"name": "c", "in": "cookie", "schema": {}, "deprecated": false, "x-d": null},
          {"name": "q", "in": "query", "schema": {}, "style": "deepObject", "allowReserved": true, "allowEmptyValue": false, "examples": {"e": {"$ref": "#/components/examples/E"}, "f": {"value": 1, "summary": "s"}}}
        ],
        "requestBody": {"required": true, "description": "d", "content": {
          "multipart/form-data": {"schema": {}, "encoding": {"a": {"contentType": "text/plain", "headers": {"X-A": {"$ref": "#/components/headers/H"}}, "style": "form"}}},
          "application/json": {"example": {"$ref": "x"}, "x-m": 1}
        }},
        "responses": {
          "200": {"description": "d", "headers": {"x-h": {"schema": {}, "required": true}}, "content": {"text/plain": {}}, "links": {"l": {"operationId": "o", "parameters": {"a": 1}, "requestBody": 2}, "m": {"$ref": "#/components/links/L"}}},
          "4XX": {"$ref": "#/components/responses/R"}, "default": {"description": ""}, "x-r": 1
        },
        "callbacks": {"c": {"{$request.body#/u}": {"put": {"responses": {"204": {"description": "n"}}}}}},
        "security": [{"k": []}, {"o": ["a", "b"], "i": []}, {}],
        "servers": [{"url": "/o"}],
        "x-o": true
      },
      "get": {"responses": {"200": {"$ref": "#/components/responses/R"}}, "security": []}
    },
    "/empty": {}
  },
  "components": {
    "schemas": {"S": {"type": "object"}},
    "responses": {"R": {"description": "r", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}}}},
    "parameters": {"P": {"name": "p", "in": "query", "schema": {"type": "integer"}}},
    "examples": {"E": {"value": [1], "description": "d", "externalValue": "u"}},
    "requestBodies": {"B": {"content": {}}},
    "headers": {"H": {"description": "h", "schema": {}, "deprecated": true, "example": 1}},
    "securitySchemes": {
      "k": {"type": "apiKey", "in": "header", "name": "X-K", "description": "d"},
      "h": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
      "o": {"type": "oauth2", "flows": {"implicit": {"authorizationUrl": "a", "scopes": {"a": "b"}, "refreshUrl": "r"},
        "password": {"tokenUrl": "t", "scopes": {}}, "clientCredentials": {"tokenUrl": "t", "scopes": {}}, "authorizationCode": {"authorizationUrl": "a", "tokenUrl": "t", "scopes": {}, "x-f": 1}}},
      "i": {"type": "openIdConnect", "openIdConnectUrl": "u", "x-s": 1}
    },
    "links": {"L": {"operationRef": "#/paths/~1empty", "server": {"url": "s"}, "description": "d"}},
    "callbacks": {"C": {"e": {"post": {"responses": {"default": {"description": ""}}}}}},
    "x-c": 1
  },
  "security": [{"h": []}],
  "tags": [{"name": "t", "description": "d", "externalDocs": {"url": "u"}, "x-t": 1}],
  "externalDocs": {"url": "u"},
  "x-root": 1
}"##;

/// Puts references where the skeleton has them, and leaves out what it leaves in the raw tree.
fn with_placeholders(node: &mut Value, at: &Pointer) {
    match node {
        Value::Object(members) => {
            let are_names = at.last().is_some_and(|name| name == "headers");
            members.retain(|name, _| are_names || !name.starts_with("x-"));
            for (name, member) in members {
                let at = at.child(name);
                match name.as_str() {
                    "schema" | "example" | "value" => *member = json!({ "$ref": at.reference() }),
                    _ => with_placeholders(member, &at),
                }
            }
        }
        Value::Array(items) => {
            items
                .iter_mut()
                .enumerate()
                .for_each(|(index, item)| with_placeholders(item, &at.item(index)));
        }
        _ => {}
    }
}

#[test]
fn a_flawless_document_is_what_serde_reads() {
    let (document, findings) = read("a.json", COMPLETE);
    let document = document.unwrap();
    assert_eq!(findings, [] as [&str; 0]);
    let mut tree = document.root.to_json();
    tree["components"]["schemas"] = json!({});
    with_placeholders(&mut tree, &Pointer::root());
    let expected: OpenAPI = serde_json::from_value(tree).unwrap();
    let paths = items(&document, false);
    let mut openapi = document.openapi.clone();
    for (name, entry) in &paths {
        let item = ReferenceOr::Item((*entry.item).clone());
        openapi.paths.paths.insert((*name).to_owned(), item);
    }
    assert_eq!(openapi, expected);
    // Every placeholder leads to a schema.
    let item = &paths["/a/{b}"].item;
    let Some((parameter, parameter_at)) = document.item(&item.parameters[0], &at("/paths/~1a~1{b}/parameters/0"))
    else {
        panic!()
    };
    assert_eq!(parameter_at, at("/paths/~1a~1{b}/parameters/0"));
    assert_eq!(
        document
            .resolve_ref(&format!("{}/schema", parameter_at), &parameter_at)
            .and_then(|at| document.json(&at)),
        Some(json!({"type": "string"}))
    );
    assert_eq!(parameter.parameter_data_ref().name, "b");
}

#[test]
fn mistakes_cost_no_more_than_themselves() {
    for (rest, expected) in [
        ("paths: {/a: {get: {}}}", vec!["missing-keyword /paths/~1a/get"]),
        (
            "paths: {/a: {get: {responses: {200: {}}}}}",
            vec!["missing-keyword /paths/~1a/get/responses/200"],
        ),
        ("", vec!["missing-keyword "]),
        ("paths: []", vec!["wrong-type /paths"]),
        ("paths: {/a: 1}", vec!["wrong-type /paths/~1a"]),
        ("paths: {a: {}}", vec!["invalid-value /paths/a"]),
        ("paths: {/a: {GET: {}}}", vec!["unknown-keyword /paths/~1a/GET"]),
        (
            "paths: {/a: {get: {responses: {}, tags: x, deprecated: 'true', summary: 5}}}",
            vec![
                "wrong-type /paths/~1a/get/tags",
                "wrong-type /paths/~1a/get/deprecated",
                "wrong-type /paths/~1a/get/summary",
            ],
        ),
        (
            "paths: {/a: {get: {responses: {2: {description: d}, 20X: {description: d}, OK: {description: d}, 2xx: {description: d}}}}}",
            vec![
                "invalid-status /paths/~1a/get/responses/2",
                "invalid-status /paths/~1a/get/responses/20X",
                "invalid-status /paths/~1a/get/responses/OK",
            ],
        ),
        (
            "paths: {/a: {get: {responses: {}, parameters: [{in: query}, {name: b}, {name: c, in: body}, {name: d, in: Query, schema: {}}, 1]}}}",
            vec![
                "missing-keyword /paths/~1a/get/parameters/0",
                "missing-keyword /paths/~1a/get/parameters/1",
                "invalid-value /paths/~1a/get/parameters/2/in",
                "invalid-value /paths/~1a/get/parameters/3/in",
                "wrong-type /paths/~1a/get/parameters/4",
            ],
        ),
        (
            "paths: {/a: {get: {responses: {}, parameters: [{name: b, in: query, schema: {}, content: {}, type: string}]}}}",
            vec![
                "invalid-value /paths/~1a/get/parameters/0/content",
                "unknown-keyword /paths/~1a/get/parameters/0/type",
            ],
        ),
        (
            "paths: {/a: {get: {responses: {200: {description: d, content: {a/b: {schema: {}, examples: [1]}, c/d: }}}}}}",
            vec!["wrong-type /paths/~1a/get/responses/200/content/a~1b/examples"],
        ),
        (
            "paths: {}\nsecurity: {a: []}\ntags: [x, {}]\nservers: [{}]\ncomponents: []",
            vec![
                "wrong-type /security",
                "wrong-type /tags/0",
                "missing-keyword /tags/1",
                "missing-keyword /servers/0",
                "wrong-type /components",
            ],
        ),
        (
            "paths: {}\ncomponents: {securitySchemes: {a: {type: basic}, b: {type: apiKey, name: x}, c: {}, d: {type: oauth2}, e: {type: http}}}",
            vec![
                "invalid-value /components/securitySchemes/a/type",
                "missing-keyword /components/securitySchemes/b",
                "missing-keyword /components/securitySchemes/c",
                "missing-keyword /components/securitySchemes/d",
                "missing-keyword /components/securitySchemes/e",
            ],
        ),
        ("paths:\ninfo2: 1", vec!["missing-keyword ", "unknown-keyword /info2"]),
    ] {
        let (_, findings) = described(rest);
        assert_eq!(findings, expected, "{rest}");
    }
}

#[test]
fn blank_members_are_absent_ones() {
    let (document, findings) = described(
        "paths:\n  /a:\n    get:\n      description:\n      parameters:\n      security:\n      responses:\n        200:\n          description: d\n          content:\n            a/b:\n  /b:\n",
    );
    assert_eq!(findings, [] as [&str; 0]);
    let paths = items(&document, false);
    let operations = paths.values().flat_map(|entry| entry.item.iter());
    assert_eq!(operations.count(), 1);
    assert_eq!(paths.len(), 2);
}

#[test]
fn references_to_components_stay_and_others_are_followed() {
    let (document, findings) = described(
        "paths:\n  /a:\n    get: &g\n      parameters: [{$ref: '#/components/parameters/A'}, {$ref: '#/components/parameters/B', description: mine}, {$ref: '#/components/parameters/No'}]\n      \
         responses: {200: {$ref: '#/paths/~1b/get/responses/200'}, 201: {$ref: '#/components/responses/R', headers: {}}, 202: {$ref: '#/components/schemas/S'}}\n  \
         /b:\n    get: {responses: {200: {description: d, content: {a/b: {schema: {type: string}}}}}}\n  \
         /c: {$ref: '#/paths/~1a', description: mine}\n  \
         /d: {$ref: '#/paths/~1b'}\n  \
         /e: {$ref: '#/paths/~1e'}\n  \
         /f: {$ref: '#/paths/~1g', get: {responses: {}}}\n  \
         /g: {$ref: '#/paths/~1f'}\n\
         components:\n  parameters: {A: {$ref: '#/components/parameters/B'}, B: {name: b, in: query, schema: {}}, C: {$ref: '#/components/parameters/C'}}\n  responses: {R: {description: r}}\n  schemas: {S: {description: s}}\n",
    );
    assert_eq!(
        findings,
        [
            "unresolved-reference /paths/~1a/get/parameters/2",
            "ignored-sibling /paths/~1a/get/responses/201/headers",
            "wrong-reference /paths/~1a/get/responses/202",
            "reference-cycle /paths/~1e",
            "reference-cycle /paths/~1f",
            "reference-cycle /paths/~1g",
            "reference-cycle /components/parameters/C",
        ]
    );
    let paths = items(&document, false);
    let path = |name: &str| &paths[name].item;
    let get = path("/a").get.as_ref().unwrap();
    assert_eq!(get.parameters[0], ReferenceOr::ref_("#/components/parameters/B"));
    let (own, own_at) = document
        .item(&get.parameters[1], &at("/paths/~1a/get/parameters/1"))
        .unwrap();
    assert_eq!(
        (own.parameter_data_ref().description.as_deref(), own_at.as_str()),
        (Some("mine"), "/components/parameters/B")
    );
    let (response, response_at) = document
        .item(
            &get.responses.responses[&StatusCode::Code(200)],
            &at("/paths/~1a/get/responses/200"),
        )
        .unwrap();
    assert_eq!(response_at, at("/paths/~1b/get/responses/200"));
    assert_eq!(
        response.content["a/b"].schema,
        Some(ReferenceOr::ref_("#/paths/~1b/get/responses/200/content/a~1b/schema"))
    );
    assert_eq!(path("/c").description.as_deref(), Some("mine"));
    let places = |name: &str| -> Vec<String> {
        paths[name]
            .operations(path(name), &at("/paths").child(name))
            .into_iter()
            .map(|(method, _, at)| format!("{method} {}", at.as_str()))
            .collect()
    };
    assert_eq!(places("/c"), ["GET /paths/~1a/get"]);
    assert_eq!(places("/d"), ["GET /paths/~1b/get"]);
    assert_eq!(places("/f"), ["GET /paths/~1f/get"]);
    assert_eq!(places("/g"), ["GET /paths/~1f/get"]);
}

#[test]
fn circles_and_towers_of_callbacks_end() {
    let circle = "paths: {/a: {get: {responses: {}, callbacks: {c: {$ref: '#/components/callbacks/C'}}}}}\ncomponents: {callbacks: {C: {e: {post: {responses: {}, callbacks: {c: {$ref: '#/components/callbacks/C'}}}}}}}";
    assert!(
        described(circle)
            .1
            .iter()
            .all(|finding| finding.starts_with("reference-cycle "))
    );
    let mut tower = "paths: {}\ncomponents:\n  callbacks:\n".to_owned();
    for level in 0..60 {
        let next = level + 1;
        tower.push_str(&format!("    C{level}: {{e: {{post: {{responses: {{}}, callbacks: {{a: {{$ref: '#/components/callbacks/C{next}'}}, b: {{$ref: '#/components/callbacks/C{next}'}}}}}}}}}}\n"));
    }
    tower.push_str("    C60: {}\n");
    assert!(
        described(&tower)
            .1
            .iter()
            .all(|finding| finding.starts_with("too-large "))
    );
}

#[test]
fn younger_versions_say_more() {
    let text = r##"
openapi: 3.2.0
info: {title: t, version: v, summary: s, license: {name: MIT, identifier: MIT}}
tags: [{name: t, kind: nav, parent: p, summary: s}]
webhooks:
  new: {post: {}}
  old: {$ref: '#/components/pathItems/I'}
paths:
  /a:
    query: {operationId: q}
    additionalOperations: {COPY: {operationId: c}}
    get:
      parameters:
        - {name: s, in: querystring, content: {application/x-www-form-urlencoded: {schema: {}}}}
        - {name: k, in: cookie, style: cookie, schema: {}}
        - {name: p, in: header, allowReserved: true, schema: {}}
      responses:
        200: {summary: s, content: {application/jsonl: {itemSchema: {}}, a/b: {$ref: '#/components/mediaTypes/M'}}}
  /b: {$ref: '#/paths/~1a'}
components:
  pathItems: {I: {get: {}}}
  mediaTypes: {M: {schema: {}}}
  securitySchemes: {m: {type: mutualTLS}, o: {type: oauth2, flows: {deviceAuthorization: {deviceAuthorizationUrl: d, tokenUrl: t, scopes: {}}}}}
"##;
    let (document, findings) = read("a.yaml", text);
    let document = document.unwrap();
    assert_eq!(findings, [] as [&str; 0]);
    assert_eq!(document.openapi.info.extensions["summary"], "s");
    assert_eq!(document.openapi.tags[0].extensions["parent"], "p");
    let (paths, webhooks) = (items(&document, false), items(&document, true));
    assert_eq!(webhooks.keys().collect::<Vec<_>>(), [&"new", &"old"]);
    assert_eq!(
        place(&webhooks["old"].item.extensions, &Pointer::root()),
        at("/components/pathItems/I")
    );
    for (path, prefix) in [("/a", "/paths/~1a"), ("/b", "/paths/~1a")] {
        let operations = paths[path].operations(&paths[path].item, &at("/paths").child(path));
        let found: Vec<_> = operations
            .iter()
            .map(|(method, _, at)| (method.as_str(), at.as_str().strip_prefix(prefix).unwrap()))
            .collect();
        assert_eq!(
            found,
            [
                ("GET", "/get"),
                ("QUERY", "/query"),
                ("COPY", "/additionalOperations/COPY")
            ]
        );
    }
    let get = paths["/a"].item.get.as_ref().unwrap();
    let extension = |index: usize, name: &str| {
        let parameter: &Parameter = get.parameters[index].as_item().unwrap();
        parameter.parameter_data_ref().extensions[name].clone()
    };
    assert_eq!(
        [extension(0, "in"), extension(1, "style"), extension(2, "allowReserved")],
        [json!("querystring"), json!("cookie"), json!(true)]
    );
    let content = &get.responses.responses[&StatusCode::Code(200)]
        .as_item()
        .unwrap()
        .content;
    assert_eq!(
        content["application/jsonl"].extensions["itemSchema"]["$ref"],
        "#/paths/~1a/get/responses/200/content/application~1jsonl/itemSchema"
    );
    assert_eq!(
        content["a/b"].schema,
        Some(ReferenceOr::ref_("#/components/mediaTypes/M/schema"))
    );

    // The same in an older document is understood, and said.
    let (_, findings) = read("a.yaml", &text.replace("3.2.0", "3.0.0"));
    for expected in [
        "newer-keyword /webhooks",
        "newer-keyword /paths/~1a/query",
        "newer-keyword /paths/~1a/additionalOperations",
    ] {
        assert!(findings.iter().any(|finding| finding == expected), "{expected}");
    }
}

fn files(list: &[(&str, &str)]) -> Sources {
    let files: BTreeMap<String, Vec<u8>> = list
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let root = list[0];
    Sources::new(root.0, root.1).with_files(files)
}

#[test]
fn several_files_are_one_tree() {
    let sources = files(&[
        (
            "api/root.yaml",
            "openapi: 3.1.0\ninfo: {$ref: info.json}\npaths:\n  /a: {$ref: 'paths/a%20b.yaml'}\n  /b: {$ref: '../other.yaml#/paths/~1b'}\ncomponents:\n  parameters: {$ref: parameters.yaml}\n  schemas:\n    A: {$ref: 'schemas.yaml#/A', x-keep: {$ref: no.yaml}}\n    D: {discriminator: {propertyName: p, mapping: {a: 'schemas.yaml#/A', b: B}}, example: {$ref: no.yaml}, properties: {example: {$ref: 'schemas.yaml#n'}}}\n",
        ),
        ("api/info.json", "{\"title\": \"t\", \"version\": \"v\"}"),
        (
            "api/paths/a b.yaml",
            "get:\n  parameters: [{$ref: '../parameters.yaml#/P'}]\n  responses:\n    '200': {description: d, content: {a/b: {schema: {$ref: '../schemas.yaml#/A'}}}}\n    '201': {$ref: '../root.yaml#/components/responses/R'}\n",
        ),
        (
            "api/parameters.yaml",
            "P: {name: p, in: query, schema: {$ref: 'schemas.yaml#/A'}}\n",
        ),
        (
            "api/schemas.yaml",
            "A: {properties: {next: {$ref: '#/A'}, self: {$ref: '#'}, named: {$ref: '#n'}}}\nN: {$anchor: n}\n",
        ),
        (
            "other.yaml",
            "paths:\n  /b: {get: {responses: {default: {descripton: x}}}}\n",
        ),
    ]);
    let (document, findings) = read_from(&sources);
    let document = document.unwrap();
    assert_eq!(
        document.files,
        [
            "api/info.json",
            "api/paths/a b.yaml",
            "other.yaml",
            "api/parameters.yaml",
            "api/schemas.yaml"
        ]
    );
    assert_eq!(
        findings,
        [
            "misplaced-reference /info/$ref",
            "misplaced-reference /components/parameters/$ref",
            "unresolved-reference /x-files/api~1paths~1a b.yaml/get/responses/201",
            "missing-keyword /x-files/other.yaml/paths/~1b/get/responses/default",
            "unknown-keyword /x-files/other.yaml/paths/~1b/get/responses/default/descripton",
        ]
        .map(str::to_owned)
    );
    assert_eq!(document.openapi.info.title, "t");
    let paths = items(&document, false);
    let (_, get, get_at) = paths["/a"].operations(&paths["/a"].item, &at("/paths/~1a")).remove(0);
    assert_eq!(get_at, at("/x-files/api~1paths~1a b.yaml/get"));
    assert_eq!(
        document.item(&get.parameters[0], &get_at).map(|(_, at)| at),
        Some(at("/x-files/api~1parameters.yaml/P"))
    );
    let schema = |pointer: &str| document.json(&at(pointer)).unwrap_or_default();
    assert_eq!(
        schema("/x-files/api~1paths~1a b.yaml/get/responses/200/content/a~1b/schema"),
        json!({"$ref": "#/x-files/api~1schemas.yaml/A"})
    );
    assert_eq!(
        schema("/x-files/api~1schemas.yaml/A/properties/next"),
        json!({"$ref": "#/x-files/api~1schemas.yaml/A"})
    );
    assert_eq!(
        schema("/x-files/api~1schemas.yaml/A/properties/self"),
        json!({"$ref": "#/x-files/api~1schemas.yaml"})
    );
    assert_eq!(
        document.resolve_ref("#n", &at("/x-files/api~1schemas.yaml/A/properties/named")),
        Some(at("/x-files/api~1schemas.yaml/N"))
    );
    assert_eq!(
        schema("/components/schemas/A"),
        json!({"$ref": "#/x-files/api~1schemas.yaml/A", "x-keep": {"$ref": "no.yaml"}})
    );
    assert_eq!(
        schema("/components/schemas/D/discriminator/mapping"),
        json!({"a": "#/x-files/api~1schemas.yaml/A", "b": "B"})
    );
    assert_eq!(schema("/components/schemas/D/example"), json!({"$ref": "no.yaml"}));
    let anchored = schema("/components/schemas/D/properties/example/$ref");
    assert_eq!(
        document.resolve_ref(anchored.as_str().unwrap(), &Pointer::root()),
        Some(at("/x-files/api~1schemas.yaml/N"))
    );
    // A way through a reference, as components of other files are often referred to.
    assert_eq!(
        document.resolve_ref("#/components/parameters/P", &Pointer::root()),
        Some(at("/x-files/api~1parameters.yaml/P"))
    );
    assert_eq!(
        document.file_of(&at("/x-files/api~1schemas.yaml/A")),
        (Some("api/schemas.yaml"), at("/A"))
    );
    assert_eq!(document.file_of(&at("/paths")), (None, at("/paths")));
}

#[test]
fn files_that_cannot_be_used_are_named() {
    let sources = files(&[
        (
            "a.yaml",
            "openapi: 3.0.0\ninfo: {title: t, version: v}\npaths:\n  /a: {$ref: ../out.yaml}\n  /b: {$ref: /etc/passwd}\n  /c: {$ref: missing.yaml}\n  /d: {$ref: 'https://example.com/d.yaml#/x'}\n  /e: {$ref: 'broken.yaml#/x'}\n  /f: {$ref: 'broken.yaml#/y'}\n",
        ),
        ("broken.yaml", "a: b: c\n"),
    ]);
    let (document, findings) = read_from(&sources);
    assert!(document.is_some());
    assert_eq!(
        findings,
        [
            "unreadable-file /paths/~1a",
            "unreadable-file /paths/~1b",
            "unreadable-file /paths/~1c",
            "remote-reference /paths/~1d",
            "unresolved-reference /paths/~1e",
            "unresolved-reference /paths/~1f",
            "syntax /x-files/broken.yaml",
        ]
    );
}

#[test]
fn identifiers_of_other_files_are_not_remote() {
    let sources = files(&[
        (
            "a.yaml",
            "openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {}\ncomponents: {schemas: {A: {$ref: 'https://ids.example/dog'}, B: {$ref: dog.yaml}, C: {$ref: 'https://ids.example/cat'}}}\n",
        ),
        ("dog.yaml", "$id: https://ids.example/dog\ntype: object\n"),
    ]);
    let (document, findings) = read_from(&sources);
    assert_eq!(findings, ["remote-reference /components/schemas/C"]);
    let at = document
        .expect("it is read")
        .resolve_ref("https://ids.example/dog", &Pointer::root());
    assert_eq!(at.as_ref().map(Pointer::as_str), Some("/x-files/dog.yaml"));
}

/// Whichever file is read first; `$id` goes before a file that is called like its last segment.
#[test]
fn relative_references_lead_to_identifiers_in_any_order() {
    let base = "$id: https://ids.example/a\nproperties: {b: {$ref: b}, c: {$ref: 'c.yaml#/$defs/n'}, file: {$ref: file.yaml}, none: {$ref: none}}\n\
                discriminator: {propertyName: p, mapping: {b: './b', x: x.yaml}}\n";
    let others = [
        ("bee.yaml", "$id: https://ids.example/b\n"),
        ("c.yaml", "$id: https://ids.example/other\n"),
        (
            "sea.yaml",
            "$id: https://ids.example/c.yaml\n$defs: {n: {type: integer}}\n",
        ),
        ("file.yaml", "type: string\n"),
        ("ex.yaml", "$id: https://ids.example/x.yaml\n"),
    ];
    let mut schemas = [
        "A: {$ref: a.yaml}",
        "B: {$ref: bee.yaml}",
        "C: {$ref: sea.yaml}",
        "X: {$ref: ex.yaml}",
    ];
    for _ in 0..2 {
        let root = format!(
            "openapi: 3.1.0\ninfo: {{title: t, version: v}}\npaths: {{}}\ncomponents: {{schemas: {{{}}}}}\n",
            schemas.join(", ")
        );
        let mut all = vec![("root.yaml", root.as_str()), ("a.yaml", base)];
        all.extend(others);
        let (document, findings) = read_from(&files(&all));
        assert_eq!(findings, ["unreadable-file /x-files/a.yaml/properties/none"]);
        let document = document.expect("it is read");
        for (at, expected) in [
            ("/properties/b/$ref", Some("/x-files/bee.yaml")),
            ("/properties/c/$ref", Some("/x-files/sea.yaml/$defs/n")),
            ("/properties/file/$ref", Some("/x-files/file.yaml")),
            ("/properties/none/$ref", None),
            ("/discriminator/mapping/b", Some("/x-files/bee.yaml")),
            ("/discriminator/mapping/x", Some("/x-files/ex.yaml")),
        ] {
            let at = format!("/x-files/a.yaml{at}");
            let text = document
                .root
                .pointer(&at)
                .and_then(|text| text.as_str())
                .expect("it is a text");
            let found = document.resolve_ref(text, &Pointer::parse(&at).expect("it is one"));
            assert_eq!(found.as_ref().map(Pointer::as_str), expected, "{at}, {root}");
        }
        schemas.reverse();
    }
}

#[test]
fn identifiers_are_not_files() {
    let (document, findings) = read(
        "a.yaml",
        &format!(
            "{HEAD}components:\n  schemas:\n    A: {{$id: 'https://example.com/a', $defs: {{B: {{$anchor: b}}}}}}\n    C: {{$ref: 'https://example.com/a#b'}}\n"
        ),
    );
    let document = document.unwrap();
    assert_eq!(findings, [] as [&str; 0]);
    assert_eq!(
        document.resolve_ref("https://example.com/a#b", &Pointer::root()),
        Some(at("/components/schemas/A/$defs/B"))
    );
}
