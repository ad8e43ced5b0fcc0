//! Small descriptions, and what becomes of them.

use crate::api::{
    Api, Location, MediaKind, OAuthFlow, OAuthGrant, OAuthScope, Operation, Parameter, ParameterEncoding, PathPart,
    Requirement, SchemeKind, Status, Style,
};
use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::load;
use crate::source::Sources;

/// What a description becomes, and the findings as `code pointer`.
fn built_with(config: &str, body: &str) -> (Api, Vec<String>) {
    let text = format!("openapi: 3.1.1\ninfo: {{title: t, version: '1'}}\n{body}");
    let config = Config::parse(config).unwrap();
    let mut diagnostics = Diagnostics::default();
    let document = load::load(&Sources::new("api.yaml", text), &mut diagnostics).unwrap();
    let api = super::build(&document, &config, &mut diagnostics);
    let found = diagnostics
        .iter()
        .map(|finding| format!("{} {}", finding.code.as_str(), finding.pointer.as_str()))
        .collect();
    (api, found)
}

fn built(body: &str) -> (Api, Vec<String>) {
    built_with("", body)
}

/// One operation `METHOD path` with these members, on one line.
fn operation(method: &str, path: &str, members: &str) -> (Operation, Vec<String>) {
    let body = format!("paths: {{'{path}': {{{method}: {{responses: {{}}, {members}}}}}}}");
    let (api, found) = built(&body);
    (api.operations.into_iter().next().unwrap(), found)
}

fn codes(found: &[String]) -> Vec<&str> {
    found
        .iter()
        .map(|finding| finding.split(' ').next().unwrap_or_default())
        .collect()
}

/// `location name! style*+` with `!` for required, `*` for explode and `+` for allowReserved.
fn shown(parameter: &Parameter) -> String {
    let mark = |on: bool, mark: &'static str| if on { mark } else { "" };
    let encoding = match &parameter.encoding {
        ParameterEncoding::Style {
            style,
            explode,
            allow_reserved,
        } => {
            format!("{style:?}{}{}", mark(*explode, "*"), mark(*allow_reserved, "+"))
        }
        ParameterEncoding::Content(kind) => format!("{kind:?}"),
    };
    let (location, name) = (parameter.location, &parameter.name);
    format!("{location:?} {name}{} {encoding}", mark(parameter.required, "!"))
}

fn parameters(operation: &Operation) -> Vec<String> {
    operation.parameters.iter().map(shown).collect()
}

fn path(operation: &Operation) -> String {
    let part = |part: &PathPart| match part {
        PathPart::Literal(text) => text.clone(),
        PathPart::Parameter(index) => {
            assert_eq!(operation.parameters[*index].location, Location::Path);
            format!("<{}>", operation.parameters[*index].name)
        }
    };
    operation.parts.iter().map(part).collect()
}

#[test]
fn styles_and_their_defaults() {
    for (parameter, expected) in [
        ("{in: path, name: a, required: true, schema: {}}", "Path a! Simple"),
        (
            "{in: path, name: a, required: true, schema: {}, style: label}",
            "Path a! Label",
        ),
        (
            "{in: path, name: a, required: true, schema: {}, style: matrix, explode: true}",
            "Path a! Matrix*",
        ),
        ("{in: query, name: q, schema: {}}", "Query q Form*"),
        (
            "{in: query, name: q, schema: {}, explode: false, required: true}",
            "Query q! Form",
        ),
        (
            "{in: query, name: q, schema: {}, style: spaceDelimited}",
            "Query q SpaceDelimited",
        ),
        (
            "{in: query, name: q, schema: {}, style: pipeDelimited, explode: true}",
            "Query q PipeDelimited*",
        ),
        (
            "{in: query, name: q, schema: {}, style: deepObject, explode: false}",
            "Query q DeepObject*",
        ),
        (
            "{in: query, name: q, schema: {}, allowReserved: true}",
            "Query q Form*+",
        ),
        (
            "{in: query, name: q, content: {application/json: {schema: {}}}}",
            "Query q Json",
        ),
        ("{in: header, name: X-A, schema: {}}", "Header X-A Simple"),
        (
            "{in: header, name: X-A, schema: {}, explode: true}",
            "Header X-A Simple*",
        ),
        ("{in: cookie, name: c, schema: {}}", "Cookie c Form*"),
    ] {
        let path = if parameter.contains("in: path") { "/{a}" } else { "/" };
        let (operation, found) = operation("get", path, &format!("parameters: [{parameter}]"));
        assert_eq!(
            (parameters(&operation), found),
            (vec![expected.to_owned()], vec![]),
            "{parameter}"
        );
    }
}

#[test]
fn odd_parameters_degrade_with_a_finding() {
    for (path, list, expected, code) in [
        (
            "/{a}",
            "{in: path, name: a, schema: {}}",
            &["Path a! Simple"][..],
            "optional-path-parameter",
        ),
        (
            "/{a}",
            "{in: path, name: A, required: true, schema: {}}",
            &["Path A! Simple"],
            "path-parameter-mismatch",
        ),
        (
            "/{a}",
            "{in: query, name: a, schema: {}}",
            &["Path a! Simple"],
            "path-parameter-mismatch",
        ),
        ("/{a}", "", &["Path a! Simple"], "undeclared-path-parameter"),
        (
            "/",
            "{in: path, name: a, required: true, schema: {}}",
            &[],
            "unused-path-parameter",
        ),
        (
            "/",
            "{in: query, name: q, style: simple, schema: {}}",
            &["Query q Form*"],
            "invalid-value",
        ),
        ("/", "{in: query, name: q}", &["Query q Form*"], "missing-schema"),
        ("/", "{in: header, name: Accept, schema: {}}", &[], "ignored-header"),
        (
            "/",
            "{in: header, name: content-type, schema: {}}",
            &[],
            "ignored-header",
        ),
        ("/", "{in: header, name: 'a b', schema: {}}", &[], "invalid-header-name"),
        (
            "/",
            "{in: query, name: q, content: {a/b: {schema: {}}, c/d: {schema: {}}}}",
            &["Query q Binary"],
            "parameter-content",
        ),
        (
            "/",
            "{in: query, name: q, schema: {}}, {in: query, name: q, explode: false, schema: {}}",
            &["Query q Form*"],
            "duplicate-parameter",
        ),
        (
            "/{+a}",
            "{in: path, name: a, required: true, schema: {}}",
            &["Path a! Simple+"],
            "path-template",
        ),
    ] {
        let (operation, found) = operation("get", path, &format!("parameters: [{list}]"));
        assert_eq!(parameters(&operation), expected, "{path} {list}");
        assert!(codes(&found).contains(&code), "{path} {list}: {found:?}");
    }
}

/// A number that goes out as text is a string that nothing checks, also where it can go out as JSON.
#[test]
fn numbers_that_are_sent_as_text_are_mentioned() {
    let found = |text: &str| {
        let content = format!("application/json: {{schema: {{type: integer}}}}, text/plain: {{schema: {text}}}");
        operation("post", "/", &format!("requestBody: {{content: {{{content}}}}}")).1
    };
    for text in [
        "{type: integer}",
        "{type: boolean}",
        "{type: number, minimum: 1}",
        "{enum: [1, 2]}",
    ] {
        assert_eq!(codes(&found(text)), ["untyped-content"], "{text}");
    }
    for text in ["{type: string}", "{enum: [a]}", "{type: object}", "{}"] {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}

/// Of a parameter's content, and of the parts and fields that `encoding` gives a media type: nothing is written in one that the
/// generator cannot write, and never without a word.
#[test]
fn structures_in_media_types_that_cannot_be_written_are_mentioned() {
    let object = "{type: object, properties: {a: {type: string}}}";
    let list = "{type: array, items: {type: string}}";
    let (lists, objects) = (
        format!("{{type: array, items: {list}}}"),
        format!("{{type: array, items: {object}}}"),
    );
    let either = format!("{{oneOf: [{{type: string}}, {object}]}}");
    let text = ParameterEncoding::Content(MediaKind::Text);
    let json = ParameterEncoding::Content(MediaKind::Json);
    let form = ParameterEncoding::Content(MediaKind::Form);
    for (media, schema, encoding, found) in [
        ("application/json", object, &json, &[][..]),
        ("application/x-www-form-urlencoded", object, &form, &[]),
        ("'*/*'", object, &json, &[]),
        ("application/xml", object, &text, &["untyped-content"]),
        ("text/plain", list, &text, &["untyped-content"]),
        ("text/csv", &either, &text, &["untyped-content"]),
        ("text/plain", "{type: string}", &text, &[]),
        ("text/plain", "{type: integer}", &text, &[]),
    ] {
        let members = format!("parameters: [{{name: p, in: query, content: {{{media}: {{schema: {schema}}}}}}}]");
        let (operation, findings) = operation("get", "/", &members);
        assert_eq!(&operation.parameters[0].encoding, encoding, "{media} {schema}");
        assert_eq!(codes(&findings), found, "{media} {schema}");
    }
    for (content_type, schema, is_written) in [
        ("application/json", object, true),
        ("'application/xml, application/vnd.a+json'", object, true),
        ("'image/png, */*'", object, true),
        ("application/x-www-form-urlencoded", object, true),
        ("application/xml", "{type: string}", true),
        ("application/xml", list, true),
        ("application/xml", "{}", true),
        ("application/xml", object, false),
        ("text/plain", &objects, false),
        ("text/plain", &lists, false),
        ("image/png", &either, false),
    ] {
        for media in ["multipart/form-data", "application/x-www-form-urlencoded"] {
            let body = format!("{{type: object, properties: {{p: {schema}}}}}");
            let encoding = format!("{{p: {{contentType: {content_type}}}}}");
            let members = format!("requestBody: {{content: {{{media}: {{schema: {body}, encoding: {encoding}}}}}}}");
            let found = operation("post", "/", &members).1;
            let expected: &[&str] = if is_written { &[] } else { &["untyped-content"] };
            assert_eq!(codes(&found), expected, "{media} {content_type} {schema}");
        }
    }
    // Where a style is said, the content type of a field is not looked at.
    for said in ["style: deepObject", "explode: true", "allowReserved: true"] {
        let body = format!("{{type: object, properties: {{p: {object}}}}}");
        let encoding = format!("{{p: {{contentType: text/plain, {said}}}}}");
        let content = format!("application/x-www-form-urlencoded: {{schema: {body}, encoding: {encoding}}}");
        let (operation, found) = operation("post", "/", &format!("requestBody: {{content: {{{content}}}}}"));
        assert_eq!(found, Vec::<String>::new(), "{said}");
        let body = operation.body.unwrap();
        assert_eq!(body.content[0].encodings[0].content_type, None, "{said}");
    }
    // Schemas that all refer to each other are each looked at once.
    let all: Vec<String> = (0..40)
        .map(|to| format!("p{to}: {{$ref: '#/components/schemas/S{to}'}}"))
        .collect();
    let schemas: Vec<String> = (0..40)
        .map(|schema| format!("S{schema}: {{type: object, properties: {{{}}}}}", all.join(", ")))
        .collect();
    let content = "multipart/form-data: {schema: {type: object, properties: {m: {$ref: '#/components/schemas/S0'}}}, \
                   encoding: {m: {contentType: text/plain}}}";
    let paths = format!("paths: {{/: {{post: {{responses: {{}}, requestBody: {{content: {{{content}}}}}}}}}}}");
    let found = built(&format!("{paths}\ncomponents: {{schemas: {{{}}}}}", schemas.join(", "))).1;
    assert_eq!(codes(&found), ["untyped-content"]);
}

/// What is nested deeper than a style goes is sent all the same, and never without a word.
#[test]
fn what_no_style_writes_is_mentioned() {
    let object = |member: &str| format!("{{type: object, properties: {{a: {member}}}}}");
    let (range, list) = (object("{type: string}"), "{type: array, items: {type: string}}");
    let lists = format!("{{type: array, items: {list}}}");
    let objects = format!("{{type: array, items: {range}}}");
    let found = |style: &str, location: &str, schema: &str| {
        let parameter = format!("parameters: [{{name: p, in: {location}, required: true, {style} schema: {schema}}}]");
        let path = if location == "path" { "/{p}" } else { "/" };
        let found = operation("get", path, &parameter).1;
        found
            .iter()
            .filter(|finding| finding.starts_with("undefined-style"))
            .count()
    };
    for (style, location) in [
        ("", "query"),
        ("style: form, explode: false,", "query"),
        ("style: pipeDelimited,", "query"),
        ("", "path"),
        ("", "header"),
        ("style: form,", "cookie"),
        ("style: deepObject,", "query"),
    ] {
        let deep = style.contains("deep");
        for (schema, is_nested) in [
            ("{type: string}", false),
            (list, deep),
            (&range, false),
            ("{type: object, additionalProperties: {type: integer}}", false),
            // Nothing is known of what is in it.
            ("{}", false),
            (&object("{}"), false),
            (&objects, true),
            (&lists, true),
            (&object(&range), true),
            (&object(&objects), true),
            (&object("{oneOf: [{type: string}, {type: object}]}"), true),
            (&object("{type: [object, 'null']}"), true),
            (&object("{allOf: [{type: object, required: [b]}]}"), true),
            (&format!("{{oneOf: [{{type: string}}, {}]}}", object(&range)), true),
            (&format!("{{type: object, additionalProperties: {range}}}"), true),
        ] {
            assert_eq!(
                found(style, location, schema),
                usize::from(is_nested),
                "{style} {location} {schema}"
            );
        }
    }
    // Only with `explode` does a member's list repeat the member's name.
    let member = object(list);
    for (style, is_nested) in [
        ("", false),
        ("style: spaceDelimited, explode: true,", false),
        ("explode: false,", true),
        ("style: deepObject,", true),
    ] {
        assert_eq!(found(style, "query", &member), usize::from(is_nested), "{style}");
    }
    assert_eq!(found("", "header", &member), 1);
    // A field of a form is JSON by default, which is a style of its own.
    let form = |encoding: &str| {
        let media = format!(
            "application/x-www-form-urlencoded: {{schema: {}, encoding: {{{encoding}}}}}",
            object(&object(&range))
        );
        codes(&operation("post", "/", &format!("requestBody: {{content: {{{media}}}}}")).1).len()
    };
    assert_eq!(form(""), 0);
    assert_eq!(form("a: {contentType: application/json}"), 0);
    assert_eq!(form("a: {style: deepObject}"), 1);
    assert_eq!(form("a: {style: form, explode: true}"), 1);
    // How brackets are written is said once, a text that may be none of what is read for each place.
    let parameters = |style: &str| {
        let one = |name: &str| format!("{{name: {name}, in: query, {style} schema: {}}}", object(&range));
        let parameters = format!("parameters: [{}, {}]", one("p"), one("q"));
        codes(&operation("get", "/", &parameters).1).len()
    };
    assert_eq!(parameters("style: deepObject,"), 1);
    assert_eq!(parameters(""), 2);
}

#[test]
fn path_parameters_follow_the_path() {
    let (operation, found) = operation(
        "get",
        "/{b}/x/{a}.{b}/",
        "parameters: [{in: query, name: q, schema: {}}, {in: path, name: a, required: true, schema: {}}, \
         {in: path, name: b, required: true, schema: {}}]",
    );
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(
        parameters(&operation),
        ["Path b! Simple", "Path a! Simple", "Query q Form*"]
    );
    assert_eq!(path(&operation), "/<b>/x/<a>.<b>/");
}

#[test]
fn credentials_are_no_parameters() {
    let (api, found) = built(
        "components:\n  securitySchemes:\n    key: {type: apiKey, in: query, name: api_key}\n\
         security: [{key: []}]\n\
         paths:\n  /a:\n    parameters:\n\
         \x20     - {in: query, name: api_key, schema: {}}\n\
         \x20     - {in: header, name: Authorization, schema: {}}\n\
         \x20   get: {responses: {}}\n\
         \x20   put: {security: [], responses: {}}\n",
    );
    let of = |index: usize| parameters(&api.operations[index]);
    assert_eq!(of(0), Vec::<String>::new());
    // Without security in force the documented header is the only way.
    assert_eq!(of(1), ["Query api_key Form*", "Header Authorization Simple"]);
    assert_eq!(
        found,
        [
            "credential-parameter /paths/~1a/parameters/0",
            "ignored-header /paths/~1a/parameters/1"
        ]
    );
}

#[test]
fn security_in_force() {
    let (api, found) = built(
        "components:\n  securitySchemes:\n\
         \x20   a: {type: http, scheme: BASIC}\n\
         \x20   b: {type: http, scheme: bearer, bearerFormat: JWT}\n\
         \x20   c: {type: http, scheme: digest}\n\
         \x20   d: {type: mutualTLS}\n\
         \x20   e: {type: openIdConnect, openIdConnectUrl: 'https://e.example/'}\n\
         \x20   f: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://f.example/t', scopes: {r: reads, w: ''}}}}\n\
         security: [{a: []}]\n\
         paths:\n\
         \x20 /inherits: {get: {responses: {}}}\n\
         \x20 /removes: {get: {security: [], responses: {}}}\n\
         \x20 /alternatives: {get: {security: [{a: [], b: []}, {f: [r]}, {}], responses: {}}}\n\
         \x20 /unknown: {get: {security: [{x: []}, {a: [], y: []}], responses: {}}}\n",
    );
    let kinds: Vec<String> = api
        .security_schemes
        .values()
        .map(|scheme| format!("{:?}", scheme.kind))
        .collect();
    assert_eq!(kinds[0], "Basic");
    assert_eq!(kinds[1], "Bearer { format: Some(\"JWT\") }");
    assert_eq!(kinds[2], "Http { scheme: \"digest\" }");
    assert_eq!(kinds[3], "MutualTls");
    assert_eq!(kinds[4], "OpenIdConnect { url: \"https://e.example/\" }");
    let scope = |name: &str, description: &str| OAuthScope {
        name: name.to_owned(),
        description: description.to_owned(),
    };
    assert_eq!(
        api.security_schemes["f"].kind,
        SchemeKind::OAuth2 {
            flows: vec![OAuthFlow {
                grant: OAuthGrant::ClientCredentials,
                authorization_url: None,
                device_authorization_url: None,
                token_url: Some("https://f.example/t".to_owned()),
                refresh_url: None,
                scopes: vec![scope("r", "reads"), scope("w", "")],
            }],
            metadata_url: None,
        }
    );
    let security = |index: usize| -> Vec<String> {
        let operation: &Operation = &api.operations[index];
        let alternatives = operation.security.iter().map(|requirement| {
            let schemes = requirement
                .schemes
                .iter()
                .map(|scheme| format!("{}{}", scheme.name, scheme.scopes.join(",")));
            schemes.collect::<Vec<_>>().join("+")
        });
        alternatives.collect()
    };
    assert_eq!(security(0), ["a"]);
    assert_eq!(security(1), Vec::<String>::new());
    assert_eq!(security(2), ["a+b", "fr", ""]);
    assert_eq!(security(3), ["a"]);
    assert_eq!(
        found,
        [
            "conflicting-credentials /paths/~1alternatives/get/security/0/b",
            "unknown-security-scheme /paths/~1unknown/get/security/0/x",
            "unknown-security-scheme /paths/~1unknown/get/security/1/y",
            "unused-security-scheme /components/securitySchemes/c",
            "unused-security-scheme /components/securitySchemes/d",
            "unused-security-scheme /components/securitySchemes/e",
        ]
    );
}

#[test]
fn schemes_that_nothing_mentions_are_optional_everywhere() {
    let (api, found) = built(
        "components: {securitySchemes: {key: {type: apiKey, in: header, name: Authorization}, \
         basic: {type: http, scheme: basic}}}\n\
         paths: {/open: {get: {responses: {}}}}\n",
    );
    let names = |requirement: &Requirement| requirement.schemes.iter().map(|scheme| scheme.name.clone()).collect();
    let alternatives: Vec<Vec<String>> = api.operations[0].security.iter().map(names).collect();
    assert_eq!(alternatives, [vec!["key".to_owned()], vec!["basic".to_owned()], vec![]]);
    assert_eq!(found, ["unused-security-scheme /components/securitySchemes"]);
}

#[test]
fn servers_at_three_levels() {
    let (api, found) = built(
        "servers:\n\
         \x20 - url: https://{region}.example/{base}\n\
         \x20   variables: {region: {default: us, enum: [eu]}, port: {default: '80'}}\n\
         paths:\n\
         \x20 /a:\n    servers: [{url: /path}]\n    get: {responses: {}}\n\
         \x20   put: {servers: [{url: ''}], responses: {}}\n\
         \x20 /b: {get: {responses: {}}}\n",
    );
    let urls = |index: usize| -> Vec<&str> {
        api.operations[index]
            .servers
            .iter()
            .map(|server| server.url.as_str())
            .collect()
    };
    assert_eq!((urls(0), urls(1), urls(2)), (vec!["/path"], vec!["/"], vec![]));
    let variables: Vec<(&str, &str)> = api.servers[0]
        .variables
        .iter()
        .map(|variable| (variable.name.as_str(), variable.default.as_str()))
        .collect();
    assert_eq!(variables, [("region", "us"), ("base", "")]);
    assert_eq!(
        found,
        [
            "server-default /servers/0/variables/region",
            "unused-server-variable /servers/0/variables/port",
            "undeclared-server-variable /servers/0/url",
        ]
    );
    assert_eq!(built("paths: {}").0.servers[0].url, "/");
}

#[test]
fn bodies() {
    for (method, body, kinds, code) in [
        (
            "post",
            "content: {application/json: {schema: {}}}",
            &[MediaKind::Json][..],
            "",
        ),
        (
            "delete",
            "content: {application/json: {schema: {}}}",
            &[MediaKind::Json],
            "",
        ),
        (
            "get",
            "content: {application/json: {schema: {}}}",
            &[MediaKind::Json],
            "unusual-body",
        ),
        ("post", "content: {}", &[], "empty-body"),
        ("post", "content: {nonsense: {}}", &[], "invalid-media-type"),
        (
            "post",
            "content: {json: {}, 'text/plain': {}}",
            &[MediaKind::Json, MediaKind::Text],
            "invalid-media-type",
        ),
        (
            "post",
            "content: {text/plain: {encoding: {a: {}}}}",
            &[MediaKind::Text],
            "ignored-encoding",
        ),
    ] {
        let (operation, found) = operation(method, "/", &format!("requestBody: {{{body}}}"));
        let content = operation.body.map(|body| body.content).unwrap_or_default();
        let found_kinds: Vec<MediaKind> = content.iter().map(|media| media.kind).collect();
        assert_eq!(found_kinds, kinds, "{method} {body}");
        assert_eq!(found.is_empty(), code.is_empty(), "{method} {body}: {found:?}");
        assert!(
            code.is_empty() || codes(&found).contains(&code),
            "{method} {body}: {found:?}"
        );
    }
}

#[test]
fn encodings_know_absent_from_false() {
    let (operation, _) = operation(
        "post",
        "/",
        "requestBody: {content: {multipart/form-data: {encoding: {\
         a: {}, b: {explode: false}, c: {explode: true, style: deepObject, allowReserved: true}, \
         d: {contentType: 'image/png, image/jpeg', headers: {X-A: {schema: {}}, Content-Type: {schema: {}}}}}}}}",
    );
    let body = operation.body.unwrap();
    let encodings = &body.content[0].encodings;
    let explode: Vec<Option<bool>> = encodings.iter().map(|encoding| encoding.explode).collect();
    assert_eq!(explode, [None, Some(false), Some(true), None]);
    assert_eq!(
        format!("{:?} {}", encodings[2].style, encodings[2].allow_reserved),
        "Some(DeepObject) true"
    );
    assert_eq!(encodings[3].content_type.as_deref(), Some("image/png, image/jpeg"));
    let headers: Vec<&str> = encodings[3].headers.iter().map(|header| header.name.as_str()).collect();
    assert_eq!(headers, ["X-A"]);
}

#[test]
fn responses() {
    let (api, found) = built(
        "components:\n  responses:\n    Gone: {description: gone, content: {text/plain: {schema: {}}}}\n\
         paths:\n  /a:\n    head:\n      responses:\n\
         \x20       200: {description: d, content: {application/json: {schema: {}}}}\n\
         \x20       404: {$ref: '#/components/responses/Gone'}\n\
         \x20   get:\n      responses:\n\
         \x20       default: {$ref: '#/components/responses/Gone'}\n\
         \x20       204: {description: d, content: {application/json: {}}}\n\
         \x20       4xx: {description: range}\n\
         \x20       700: {description: none}\n\
         \x20       200:\n          description: d\n\
         \x20         headers: {X-A: {schema: {}}, x-a: {schema: {}}, content-type: {schema: {}}, 'X B': {schema: {}}}\n\
         \x20         links: {l: {operationId: o}}\n",
    );
    let statuses = |index: usize| -> Vec<(Status, usize, &str)> {
        let responses = api.operations[index].responses.iter();
        responses
            .map(|response| (response.status, response.content.len(), response.pointer.as_str()))
            .collect()
    };
    assert_eq!(
        statuses(0),
        [
            (Status::Code(200), 0, "/paths/~1a/head/responses/200"),
            (Status::Code(404), 0, "/components/responses/Gone"),
        ]
    );
    assert_eq!(
        statuses(1),
        [
            (Status::Code(204), 0, "/paths/~1a/get/responses/204"),
            (Status::Range(4), 0, "/paths/~1a/get/responses/4xx"),
            (Status::Code(200), 0, "/paths/~1a/get/responses/200"),
            (Status::Default, 1, "/components/responses/Gone"),
        ]
    );
    assert_eq!(
        found,
        [
            "impossible-content /paths/~1a/head/responses/200/content",
            "invalid-status /paths/~1a/get/responses/700",
            "ignored-links /paths/~1a/get/responses/200/links",
            "duplicate-header /paths/~1a/get/responses/200/headers/x-a",
            "ignored-header /paths/~1a/get/responses/200/headers/content-type",
            "invalid-header-name /paths/~1a/get/responses/200/headers/X B",
        ]
    );
}

#[test]
fn operations_in_the_order_of_the_description() {
    let (api, found) = built(
        "tags: [{name: b, description: second letter}, {name: b}]\n\
         webhooks:\n  created: {post: {operationId: x, responses: {}}}\n\
         paths:\n  /z:\n    summary: inherited\n\
         \x20   post: {operationId: x, tags: [a], responses: {}}\n\
         \x20   get:\n      summary: own\n      responses: {}\n\
         \x20     callbacks: {done: {'{$request.body#/url}': {put: {responses: {}}}}}\n\
         \x20 /a: {delete: {tags: [b, c], responses: {}}}\n",
    );
    let shown = |list: &[Operation]| -> Vec<String> { list.iter().map(|operation| operation.route()).collect() };
    assert_eq!(shown(&api.operations), ["POST /z", "GET /z", "DELETE /a"]);
    assert_eq!(shown(&api.webhooks), ["PUT {$request.body#/url}", "POST created"]);
    let summaries: Vec<Option<&str>> = api
        .operations
        .iter()
        .map(|operation| operation.summary.as_deref())
        .collect();
    assert_eq!(summaries, [Some("inherited"), Some("own"), None]);
    let tags: Vec<&str> = api.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["b", "a", "c"]);
    assert_eq!(
        found,
        [
            "duplicate-operation-id /webhooks/created/post/operationId",
            "duplicate-tag /tags/1"
        ]
    );
}

#[test]
fn selections_prune_what_nothing_reaches() {
    let body = "components:\n  schemas:\n\
         \x20   Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}\n\
         \x20   Owner: {type: object}\n\
         \x20   Toy: {type: object}\n\
         paths:\n\
         \x20 /pets: {get: {operationId: listPets, responses: {200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}\n\
         \x20 /toys: {get: {operationId: listToys, responses: {200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Toy'}}}}}}}\n";
    for (config, operations, components, codes_) in [
        ("", 2, &["Pet", "Owner", "Toy"][..], &[][..]),
        ("[operations]\ninclude = [{ id = '*Pets' }]", 1, &["Pet", "Owner"], &[]),
        ("[operations]\nexclude = [{ path = '/pets' }]", 1, &["Toy"], &[]),
        (
            "[operations]\ninclude = [{ tag = 'x' }]",
            0,
            &[],
            &["unmatched-selection"],
        ),
    ] {
        let (api, found) = built_with(config, body);
        let names: Vec<&str> = api.components.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            (api.operations.len(), names.as_slice()),
            (operations, components),
            "{config}"
        );
        assert_eq!(codes(&found), codes_, "{config}");
    }
}

/// Kind, schema and item of the one media type of a response, with the findings.
fn media(name: &str, media: &str) -> (MediaKind, String, String, Vec<String>) {
    let (api, found) = built(&format!(
        "paths: {{/: {{get: {{responses: {{200: {{description: d, content: {{'{name}': {{{media}}}}}}}}}}}}}}}\n\
         components: {{schemas: {{Pet: {{type: object, properties: {{name: {{type: string}}}}}}}}}}"
    ));
    let media = &api.operations[0].responses[0].content[0];
    let place = |id: Option<crate::api::SchemaId>| match id {
        Some(id) => {
            let schema = api.schemas.get(api.schemas.resolve(id));
            match &schema.component {
                Some(name) => name.to_string(),
                None => schema.pointer.last().unwrap_or_default(),
            }
        }
        None => "-".to_owned(),
    };
    (media.kind, place(media.schema), place(media.item), found)
}

#[test]
fn kinds_with_their_schemas() {
    const PET: &str = "schema: {$ref: '#/components/schemas/Pet'}";
    const PETS: &str = "schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}";
    const EVENT: &str = "itemSchema: {type: object, properties: {event: {type: string}, data: {type: string, \
                         contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Pet'}}}}";
    for (name, documented, kind, schema, item, code) in [
        ("application/json", PET, MediaKind::Json, "Pet", "-", ""),
        ("*/*", PET, MediaKind::Json, "Pet", "-", ""),
        ("*/*", "schema: {type: string}", MediaKind::Text, "schema", "-", ""),
        (
            "*/*",
            "schema: {type: string, format: binary}",
            MediaKind::Binary,
            "schema",
            "-",
            "",
        ),
        ("*/*", "", MediaKind::Binary, "-", "-", ""),
        (
            "text/csv",
            "schema: {type: string, format: binary}",
            MediaKind::Binary,
            "schema",
            "-",
            "",
        ),
        ("text/csv", "schema: {type: string}", MediaKind::Text, "schema", "-", ""),
        ("application/xml", PET, MediaKind::Text, "Pet", "-", "untyped-content"),
        ("multipart/mixed", PET, MediaKind::Binary, "Pet", "-", "untyped-content"),
        (
            "application/x-www-form-urlencoded",
            PET,
            MediaKind::Text,
            "Pet",
            "-",
            "untyped-content",
        ),
        ("text/event-stream", PET, MediaKind::EventStream, "-", "Pet", ""),
        (
            "text/event-stream",
            EVENT,
            MediaKind::EventStream,
            "-",
            "Pet",
            "newer-keyword",
        ),
        ("application/x-ndjson", PET, MediaKind::JsonLines, "-", "Pet", ""),
        ("application/x-ndjson", PETS, MediaKind::JsonLines, "-", "Pet", ""),
        (
            "application/x-ndjson",
            "schema: {type: string, format: binary}",
            MediaKind::Binary,
            "schema",
            "-",
            "",
        ),
    ] {
        let (found_kind, found_schema, found_item, found) = media(name, documented);
        let expected = (kind, schema.to_owned(), item.to_owned());
        assert_eq!((found_kind, found_schema, found_item), expected, "{name} {documented}");
        let expected: Vec<&str> = if code.is_empty() { vec![] } else { vec![code] };
        assert_eq!(codes(&found), expected, "{name} {documented}");
    }
}

/// What is in the `data` of events, and what is said where that is not certain.
#[test]
fn events_with_their_data() {
    const DATA: &str = "data: {$ref: '#/components/schemas/Pet'}";
    const TEXT: &str = "data: {type: string}";
    let object = |members: &str| format!("{{type: object, properties: {{{members}}}}}");
    let one_of = |variants: &[String]| format!("{{oneOf: [{}]}}", variants.join(", "));
    let named = |name: &str, data: &str| object(&format!("event: {{const: {name}}}, {data}"));
    for (schema, item, surely, perhaps) in [
        (object(DATA), "Pet", "", "ambiguous-event"),
        (object(&format!("event: {{type: string}}, {DATA}")), "Pet", "", ""),
        (object(&format!("retry: {{type: integer}}, {DATA}")), "Pet", "", ""),
        (object(&format!("id: {{}}, {TEXT}")), "data", "", "ambiguous-event"),
        (object("event: {type: string}"), "data", "", "ambiguous-event"),
        (object(&format!("event: {{type: integer}}, {DATA}")), "schema", "", ""),
        (object(&format!("type: {{type: string}}, {DATA}")), "schema", "", ""),
        (
            object(&format!("event: {{}}, type: {{}}, {DATA}")),
            "schema",
            "ambiguous-event",
            "ambiguous-event",
        ),
        (named("message", DATA), "Pet", "", ""),
        (named("other", DATA), "data", "", ""),
        (one_of(&[named("a", DATA), named("b", TEXT)]), "data", "", ""),
        (
            one_of(&[named("a", DATA), object("name: {}")]),
            "data",
            "ambiguous-event",
            "ambiguous-event",
        ),
        (
            one_of(&[named("a", DATA), "{const: '[DONE]'}".to_owned()]),
            "data",
            "",
            "",
        ),
        (one_of(&[object("name: {}"), object("tail: {}")]), "schema", "", ""),
        (
            one_of(&[named("a", DATA), one_of(&[named("b", TEXT), named("c", TEXT)])]),
            "data",
            "",
            "",
        ),
    ] {
        for (documented, expected) in [
            (format!("itemSchema: {schema}"), surely),
            (format!("schema: {{type: array, items: {schema}}}"), surely),
            (format!("schema: {schema}"), perhaps),
        ] {
            let (kind, _, found, codes_found) = media("text/event-stream", &documented);
            assert_eq!(kind, MediaKind::EventStream);
            let item = match item {
                "schema" if documented.starts_with("itemSchema") => "itemSchema",
                "schema" if documented.contains("items") => "items",
                // Of an event alone, only a place that is one of items says that it is none of the data.
                "data" if documented.starts_with("schema: {type: object, properties: {event: {type: string}}") => {
                    "schema"
                }
                item => item,
            };
            assert_eq!(found, item, "{documented}");
            let others: Vec<&str> = codes(&codes_found)
                .into_iter()
                // That objects of a `oneOf` may fit at once is no matter of events.
                .filter(|code| !["newer-keyword", "weakened-union"].contains(code))
                .collect();
            let expected: Vec<&str> = if expected.is_empty() { vec![] } else { vec![expected] };
            assert_eq!(others, expected, "{documented}");
        }
    }
}

#[test]
fn bodies_with_their_schemas() {
    const EMPTY: &str =
        "content: {application/x-www-form-urlencoded: {schema: {type: object, additionalProperties: false}}}";
    const OPEN: &str =
        "content: {application/x-www-form-urlencoded: {schema: {type: object, additionalProperties: true}}}";
    const ENCODED: &str = "content: {multipart/form-data: {schema: {type: object, properties: {a: {}}}, \
                           encoding: {a: {}, b: {}}}}";
    for (method, body, sent, expected) in [
        ("get", EMPTY, false, &[][..]),
        ("delete", EMPTY, false, &[]),
        ("post", EMPTY, true, &[]),
        ("get", OPEN, true, &["unusual-body"]),
        ("post", ENCODED, true, &["ignored-encoding"]),
    ] {
        let (operation, found) = operation(method, "/", &format!("requestBody: {{{body}}}"));
        assert_eq!(operation.body.is_some(), sent, "{method} {body}");
        assert_eq!(codes(&found), expected, "{method} {body}");
    }
}

/// By the letter of 3.0 it has no effect there, by that of 3.1 it has; who writes it means it.
#[test]
fn parts_have_styles_in_every_version() {
    for version in ["3.0.3", "3.1.0"] {
        let text = format!(
            "openapi: {version}\ninfo: {{title: t, version: '1'}}\npaths: {{/a: {{post: {{responses: {{}}, requestBody: {{content: \
             {{multipart/form-data: {{schema: {{type: object, properties: {{a: {{}}}}}}, encoding: {{a: {{style: deepObject, \
             explode: true, allowReserved: true}}}}}}}}}}}}}}}}\n"
        );
        let mut diagnostics = Diagnostics::default();
        let document = load::load(&Sources::new("api.yaml", text), &mut diagnostics).unwrap();
        let api = super::build(&document, &Config::default(), &mut diagnostics);
        let encoding = &api.operations[0].body.as_ref().unwrap().content[0].encodings[0];
        assert_eq!(
            (encoding.style, encoding.explode, encoding.allow_reserved),
            (Some(Style::DeepObject), Some(true), true),
            "{version}"
        );
    }
}

#[test]
fn what_three_two_adds() {
    let text = "openapi: 3.2.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n\
                \x20   parameters: [{in: querystring, name: q, content: {application/json: {schema: {}}}}]\n\
                \x20   additionalOperations: {COPY: {responses: {}}}\n\
                \x20   query: {responses: {}}\n\
                \x20   get: {parameters: [{in: cookie, name: c, style: cookie, schema: {}}], responses: {}}\n";
    let mut diagnostics = Diagnostics::default();
    let document = load::load(&Sources::new("api.yaml", text), &mut diagnostics).unwrap();
    let api = super::build(&document, &Config::default(), &mut diagnostics);
    assert_eq!(diagnostics.iter().count(), 0);
    let methods: Vec<&str> = api
        .operations
        .iter()
        .map(|operation| operation.method.as_str())
        .collect();
    assert_eq!(methods, ["COPY", "QUERY", "GET"]);
    assert_eq!(parameters(&api.operations[0]), ["QueryString q Json"]);
    assert_eq!(
        parameters(&api.operations[2]),
        ["QueryString q Json", "Cookie c Cookie*"]
    );
}

#[test]
fn an_example_of_json_that_is_written_as_text_is_the_value() {
    for (schema, example, value) in [
        ("{type: object}", r#"'{"a": 1}'"#, serde_json::json!({"a": 1})),
        ("{properties: {a: {}}}", r#"'{"a": 1}'"#, serde_json::json!({"a": 1})),
        ("{type: array, items: {}}", "'[1]'", serde_json::json!([1])),
        ("{type: string}", "'[1]'", serde_json::json!("[1]")),
        ("{type: object}", "'no JSON'", serde_json::json!("no JSON")),
        ("{type: object}", "'1'", serde_json::json!("1")),
    ] {
        let (operation, _) = operation(
            "get",
            "/",
            &format!(
                "responses: {{'200': {{description: d, content: {{application/json: {{schema: {schema}, example: {example}}}}}}}}}"
            ),
        );
        let examples = &operation.responses[0].content[0].examples;
        assert_eq!(examples[0].1, value, "{schema} {example}");
    }
}
