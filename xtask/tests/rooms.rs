//! Crates have the parts of the runtime that their descriptions need: what is left compiles with each feature, warns of nothing, and does
//! what it does with all parts.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder with the crate of the description, and with the versions that this repository is tested with.
fn crate_of(body: &str, settings: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let text =
        format!("openapi: 3.1.1\ninfo: {{title: Room, version: '1'}}\nservers: [{{url: 'https://h.example'}}]\n{body}");
    fs::write(folder.path().join("api.yaml"), text).unwrap();
    let settings = format!("spec = \"api.yaml\"\nout = \"room\"\n{settings}");
    fs::write(folder.path().join("codegen.toml"), settings).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(folder.path())
        .args(["codegen", "--config", "codegen.toml"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::copy(workspace.join("Cargo.lock"), folder.path().join("room/Cargo.lock")).unwrap();
    let manifest = folder.path().join("room/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(manifest, format!("{text}\n[workspace]\n")).unwrap();
    folder
}

fn cargo(folder: &TempDir, arguments: &[&str]) -> Output {
    let target = Path::new(env!("CARGO_BIN_EXE_xtask")).ancestors().nth(2).unwrap();
    let output = Command::new(env!("CARGO"))
        .current_dir(folder.path().join("room"))
        .args(arguments)
        .args(["--quiet", "--offline"])
        .env("CARGO_TARGET_DIR", target)
        // The workspace's own profile, so that its dependencies are the same.
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        // Each folder is another, so that nothing would be used again.
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && !printed.contains("warning"),
        "{arguments:?}: {printed}"
    );
    output
}

/// No description has all of this, and most have one of it.
const OPERATIONS: [&str; 9] = [
    "{get: {operationId: read, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
    "{post: {operationId: send, requestBody: {content: {application/octet-stream: {schema: {type: string, format: binary}}}}, \
     responses: {'204': {description: d}}}}",
    "{post: {operationId: send, requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}}}}, \
     responses: {'204': {description: d, headers: {X-Left: {schema: {type: integer}}}}}}}",
    "{get: {operationId: read, responses: {'200': {description: d, content: {text/event-stream: {schema: {type: object, properties: {a: \
     {type: integer}}}}}}}}}",
    "{get: {operationId: read, security: [{key: []}], responses: {'200': {description: d, content: {application/octet-stream: {schema: \
     {type: string, format: binary}}}}}}}",
    "{get: {operationId: read, parameters: [{in: query, name: tags, schema: {type: array, items: {type: string}}}], responses: {'204': \
     {description: d}}}}",
    "{post: {operationId: send, servers: [{url: 'https://{of}.example', variables: {of: {default: a}}}], requestBody: {content: \
     {text/plain: {schema: {type: string, pattern: '^a+$'}}}}, responses: {'204': {description: d}}}}",
    "{get: {operationId: read, responses: {'200': {description: d, content: {text/plain: {}, application/json: {schema: {type: object, \
     minProperties: 1, properties: {a: {type: array, uniqueItems: true, items: {type: integer, maximum: 3}}}}}}}}}}",
    "{post: {operationId: send, requestBody: {content: {application/json: {schema: {oneOf: [{type: string}, {type: object, required: [a], \
     properties: {a: {const: 1}}}]}}}}, responses: {'204': {description: d}}}}",
];

#[test]
fn each_part_is_enough() {
    for operation in OPERATIONS {
        let schemes = match operation.contains("security") {
            true => "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}\n",
            false => "",
        };
        let folder = crate_of(&format!("paths: {{/a: {operation}}}\n{schemes}"), "");
        for features in ["", "client", "blocking,test-util", "reqwest,tower,tracing"] {
            cargo(&folder, &["check", "--no-default-features", "--features", features]);
        }
    }
}

/// Operations of a program's own, of which one needs a credential and one has an input that is more than a text, in a crate whose
/// description has neither.
const OWN: &str = "
use room::{Client, ErrorKind, Operation};
use room::runtime::description::input::{Input, Value, VisitValues};
use room::runtime::description::server::{Server, Variable};
use room::runtime::description::spec::Spec;

struct Secret;

impl Operation for Secret {
    type Output = String;
    const SPEC: &'static Spec = &Spec { id: \"Secret\", method: \"GET\", path: \"/secret\", security: &[&[\"key\"]], ..Spec::REST };
    fn values(&self, _: VisitValues<'_>) {}
}

struct List(Vec<String>);

impl Operation for List {
    type Output = ();
    const SPEC: &'static Spec = &Spec { id: \"List\", method: \"GET\", path: \"/list\", inputs: &[Input::query(\"tags\")], ..Spec::REST };
    fn values(&self, visit: VisitValues<'_>) {
        visit.values(&[Value::Data(&self.0)]);
    }
}

struct Say(String);

impl Operation for Say {
    type Output = ();
    const SPEC: &'static Spec = &Spec { id: \"Say\", method: \"POST\", path: \"/say\", inputs: &[Input::text(\"text/plain\")], ..Spec::REST };
    fn values(&self, visit: VisitValues<'_>) {
        visit.values(&[Value::Data(&self.0)]);
    }
}

struct Half(f64);

impl Operation for Half {
    type Output = ();
    const SPEC: &'static Spec = &Spec { id: \"Half\", method: \"GET\", path: \"/half\", inputs: &[Input::query(\"of\")], ..Spec::REST };
    fn values(&self, visit: VisitValues<'_>) {
        visit.values(&[Value::Data(&self.0)]);
    }
}

struct There;

impl Operation for There {
    type Output = ();
    const SPEC: &'static Spec = &Spec {
        id: \"There\", method: \"GET\", path: \"/there\",
        servers: &[Server { url: \"http://{of}.example\", variables: &[Variable { name: \"of\", default: \"a\", values: &[] }] }],
        ..Spec::REST
    };
    fn values(&self, _: VisitValues<'_>) {}
}

fn main() {
    // Nothing listens there.
    let client = Client::builder().base_url(\"http://127.0.0.1:9\").build().unwrap();
    let error = client.call(Secret).send_blocking().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials, \"{error}\");
    let error = client.call(List(vec![\"a\".to_owned()])).send_blocking().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Input, \"{error}\");
    let error = client.call(Say(\"a\".to_owned())).send_blocking().unwrap_err().to_string();
    assert!(error.contains(\"the body is of a type or in a style that no input\"), \"{error}\");
    let error = client.call(Half(f64::NAN)).send_blocking().unwrap_err().to_string();
    assert!(error.contains(\"the query parameter `of` is not a finite number\"), \"{error}\");
    let client = Client::builder().build().unwrap();
    let error = client.call(There).send_blocking().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration, \"{error}\");
    assert!(error.to_string().contains(\"variables\"), \"{error}\");
}
";

#[test]
fn what_a_crate_has_nothing_for_is_not_sent() {
    let folder = crate_of(&format!("paths: {{/a: {}}}\n", OPERATIONS[0]), "");
    let examples = folder.path().join("room/examples");
    fs::create_dir_all(&examples).unwrap();
    fs::write(examples.join("own.rs"), OWN).unwrap();
    let run = [
        "run",
        "--no-default-features",
        "--features",
        "blocking",
        "--example",
        "own",
    ];
    cargo(&folder, &run);
}

/// Each kind of type that has a part of its own, and one of another crate that serde reads.
const TYPES: &str = "\
components:
  schemas:
    Room:
      type: object
      properties:
        at: {type: string, format: date-time}
        day: {type: string, format: date}
        opens: {type: string, format: time}
        stays: {type: string, format: duration}
        pair: {type: array, prefixItems: [{type: integer}, {type: string}], items: false, minItems: 2}
        code: {type: string, pattern: '^(a|ab)*(?:c|bc)$'}
        odd: {not: {type: boolean}}
        left: {type: object}
";

/// A union whose variants a discriminator tells apart, and one that nothing does.
const PETS: &str = "\
components:
  schemas:
    Pet:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind}
    Cat: {type: object, required: [kind], properties: {kind: {const: Cat}, of: {oneOf: [{type: string, format: binary}, {type: array, items: {}}]}}}
    Dog: {type: object, required: [kind], properties: {kind: {const: Dog}, at: {type: string, format: date-time}}}
";

/// What there is of features has nothing to switch on where there are only types.
fn check(folder: &TempDir) {
    cargo(folder, &["check"]);
    cargo(folder, &["check", "--all-features"]);
}

#[test]
fn types_alone_are_what_they_are_among_operations() {
    let formats = ["date-time", "date", "time", "duration", "uuid", "uri", "ipv4", "byte"];
    let formats = formats.map(|format| format!("{{type: string, format: {format}}}"));
    let others = [
        "{const: a}",
        "{oneOf: [{type: string}, {type: integer}]}",
        "{type: integer, enum: [1, 2]}",
        "{type: array, prefixItems: [{type: integer}, {type: string}], items: false, minItems: 2}",
        "{type: string, format: binary}",
        "{type: string, pattern: '^(a|ab)*(?:c|bc)$'}",
        "{not: {type: boolean}}",
        "{type: number, exclusiveMinimum: 0}",
        "{type: array, items: {type: string}, maxItems: 3}",
        "{type: array, items: {type: string}, uniqueItems: true}",
    ];
    for schema in formats.iter().map(String::as_str).chain(others) {
        let components = format!("components: {{schemas: {{Room: {{type: object, properties: {{a: {schema}}}}}}}}}\n");
        check(&crate_of(&components, ""));
    }
    check(&crate_of(PETS, ""));
    let sent = "{schema: {type: object, properties: {a: {type: integer, minimum: 1}}}}";
    let pet = "{schema: {$ref: '#/components/schemas/Pet'}}";
    for (body, components) in [(sent, ""), (pet, PETS)] {
        let webhook = format!(
            "{{post: {{requestBody: {{content: {{application/json: {body}}}}}, responses: {{'204': {{description: d}}}}}}}}"
        );
        check(&crate_of(&format!("webhooks: {{told: {webhook}}}\n{components}"), ""));
    }
    // What is said of the client's dependencies and features, which are not there.
    let settings = "[types]\n\"/components/schemas/Room/properties/left\" = { type = \"std::time::Duration\", via = \"serde\" }\n\
                    [dependencies]\nreqwest = { features = [\"socks\"] }\n\
                    [features]\nextra = [\"reqwest?/socks\", \"dep:tokio\", \"tracing\"]\n";
    let folder = crate_of(TYPES, settings);
    let examples = folder.path().join("room/examples");
    fs::create_dir_all(&examples).unwrap();
    let program = "use room::types::Room;\n\
        fn main() {\n    \
            let text = r#\"{\"at\":\"2026-01-02T03:04:05Z\",\"pair\":[1,\"a\"],\"odd\":{\"a\":[1]},\"left\":{\"nanos\":5,\"secs\":7}}\"#;\n    \
            let room: Room = serde_json::from_str(text).unwrap();\n    \
            assert!(room == room.clone(), \"{room:?}\");\n    \
            println!(\"{}\", serde_json::to_string(&room.clone()).unwrap());\n}\n";
    fs::write(examples.join("program.rs"), program).unwrap();
    let printed = cargo(&folder, &["run", "--all-features", "--example", "program"]);
    assert_eq!(
        String::from_utf8_lossy(&printed.stdout).trim(),
        r#"{"at":"2026-01-02T03:04:05Z","pair":[1,"a"],"odd":{"a":[1]},"left":{"nanos":5,"secs":7}}"#
    );
}
