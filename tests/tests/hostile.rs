//! No text makes the generator panic, overflow the stack or run without bound, and every refusal says where and why.

use std::time::Duration;

use generator::{Colour, Config, Description, Sources};

/// Generates and gives the findings; fails when it takes unreasonably long.
fn findings(name: &str, text: impl Into<Vec<u8>>) -> (bool, String) {
    let before = processor_time();
    let outcome = Description::new(Sources::new(name, text.into()), Config::default()).generate();
    let spent = processor_time().saturating_sub(before);
    assert!(spent < Duration::from_secs(120), "{name} ran without bound");
    (outcome.files.is_some(), outcome.report.render(Colour::Plain))
}

/// What this process has used so far, the tests beside this one included: a loaded machine must not fail a test.
#[cfg(unix)]
fn processor_time() -> Duration {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;

    let usage = getrusage(UsageWho::RUSAGE_SELF).expect("every process has one");
    let used = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    Duration::from_micros(used.unsigned_abs())
}

/// There is no bound where it cannot be told.
#[cfg(not(unix))]
fn processor_time() -> Duration {
    Duration::ZERO
}

fn refused(name: &str, text: impl Into<Vec<u8>>) -> String {
    let (generated, findings) = findings(name, text);
    assert!(!generated, "{name} was accepted");
    assert!(findings.starts_with("error["), "{name}: {findings}");
    findings
}

#[test]
fn files_that_are_no_descriptions_are_refused() {
    let mut all = String::new();
    let cases: [(&str, &[u8]); 11] = [
        ("empty.yaml", b""),
        ("empty.json", b""),
        ("spaces.yaml", b"  \n\n"),
        ("binary.yaml", b"\xff\xfe\x00openapi"),
        ("half.json", b"{\"openapi\": \"3.0.3\", \"info\": {"),
        ("tabs.yaml", b"openapi: 3.0.3\ninfo:\n\ttitle: x\n"),
        ("list.yaml", b"- openapi: 3.0.3\n"),
        (
            "swagger.yaml",
            b"swagger: '2.0'\ninfo: {title: Old, version: '1'}\npaths: {}\n",
        ),
        (
            "future.yaml",
            b"openapi: 4.0.0\ninfo: {title: New, version: '1'}\npaths: {}\n",
        ),
        ("none.json", b"{\"info\": {\"title\": \"x\"}}"),
        ("two.yaml", b"openapi: 3.0.3\n---\nopenapi: 3.0.3\n"),
    ];
    for (name, text) in cases {
        all.push_str(&format!("== {name}\n{}\n", refused(name, text)));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn ten_thousand_levels_are_refused_in_json_and_yaml() {
    let deep = format!(
        "{{\"openapi\":\"3.0.3\",\"x\":{}{}}}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    refused("deep.json", deep);
    let deep = format!("openapi: 3.0.3\nx: {}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    refused("deep.yaml", deep);
    let mut deep = String::from("openapi: 3.0.3\nx:\n");
    for level in 0..2_000 {
        deep.push_str(&" ".repeat(level + 1));
        deep.push_str("a:\n");
    }
    refused("indented.yaml", deep);
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut bomb = String::from("openapi: 3.0.3\na0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for level in 1..9 {
        let previous = level - 1;
        bomb.push_str(&format!(
            "a{level}: &a{level} [{}]\n",
            vec![format!("*a{previous}"); 9].join(",")
        ));
    }
    refused("bomb.yaml", bomb);
}

/// A description around some component schemas.
fn around(schemas: &str) -> String {
    format!(
        "{{\"openapi\":\"3.0.3\",\"info\":{{\"title\":\"x\",\"version\":\"1\"}},\"servers\":[{{\"url\":\"https://x.example\"}}],\
         \"paths\":{{\"/x\":{{\"get\":{{\"operationId\":\"x\",\"responses\":{{\"200\":{{\"description\":\"\",\"content\":\
         {{\"application/json\":{{\"schema\":{{\"$ref\":\"#/components/schemas/A0\"}}}}}}}}}}}}}}}},\"components\":{{\"schemas\":{{{schemas}}}}}}}"
    )
}

#[test]
fn long_chains_and_cycles_of_references_end() {
    let chain: Vec<String> = (0..10_000)
        .map(|n| format!("\"A{n}\":{{\"$ref\":\"#/components/schemas/A{}\"}}", n + 1))
        .chain(["\"A10000\":{\"type\":\"string\"}".to_owned()])
        .collect();
    findings("chain.json", around(&chain.join(",")));
    let merged: Vec<String> = (0..10_000)
        .map(|n| {
            format!(
                "\"A{n}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/A{}\"}},{{\"type\":\"object\"}}]}}",
                n + 1
            )
        })
        .chain(["\"A10000\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}".to_owned()])
        .collect();
    findings("merged.json", around(&merged.join(",")));
    let nested: Vec<String> = (0..3_000)
        .map(|n| {
            let next = n + 1;
            format!(
                "\"A{n}\":{{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{{\"a\":{{\"$ref\":\"#/components/schemas/A{next}\"}}}}}}"
            )
        })
        .chain(["\"A3000\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}".to_owned()])
        .collect();
    findings("nested.json", around(&nested.join(",")));
    for cycle in [
        r##""A0":{"$ref":"#/components/schemas/A0"}"##,
        r##""A0":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A0"}"##,
        r##""A0":{"allOf":[{"$ref":"#/components/schemas/A0"}]}"##,
        r##""A0":{"oneOf":[{"$ref":"#/components/schemas/A0"},{"type":"string"}]}"##,
        r##""A0":{"type":"array","items":{"$ref":"#/components/schemas/A0"}}"##,
        r##""A0":{"type":"object","required":["a"],"properties":{"a":{"$ref":"#/components/schemas/A0"}}}"##,
        r##""A0":{"type":"object","additionalProperties":{"$ref":"#/components/schemas/A0"}}"##,
        r##""A0":{"anyOf":[{"allOf":[{"$ref":"#/components/schemas/B"}]}]},"B":{"allOf":[{"$ref":"#/components/schemas/A0"},{"type":"object"}]}"##,
    ] {
        let (generated, text) = findings("cycle.json", around(cycle));
        assert!(generated, "{cycle}: {text}");
    }
}

#[test]
fn combinations_do_not_multiply_without_bound() {
    // Each level doubles what the one below has: 2^40 alternatives if written out.
    let doubled: Vec<String> = (0..40)
        .map(|n| {
            let next = format!("{{\"$ref\":\"#/components/schemas/A{}\"}}", n + 1);
            format!("\"A{n}\":{{\"allOf\":[{next},{next}],\"oneOf\":[{next},{next}]}}")
        })
        .chain(["\"A40\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}".to_owned()])
        .collect();
    findings("doubled.json", around(&doubled.join(",")));
}

#[test]
fn nodes_of_the_wrong_type_are_reported_and_not_fatal() {
    let wrong = [
        "null",
        "true",
        "1",
        "-1",
        "1e400",
        "\"text\"",
        "[]",
        "{}",
        "[null]",
        "{\"$ref\":1}",
        "{\"$ref\":\"#/nowhere\"}",
        "{\"$ref\":\"https://elsewhere.example/x.json\"}",
        "{\"$ref\":\"../../../etc/passwd\"}",
        "{\"type\":[]}",
        "{\"type\":\"object\",\"properties\":[]}",
        "{\"type\":\"object\",\"required\":true}",
        "{\"enum\":[]}",
        "{\"allOf\":{}}",
        "{\"oneOf\":[]}",
        "{\"minLength\":-1,\"type\":\"string\"}",
        "{\"pattern\":\"(\",\"type\":\"string\"}",
        "{\"pattern\":\"(a{0,999999}){0,999999}\",\"type\":\"string\"}",
    ];
    for node in wrong {
        let (_, text) = findings("wrong.json", around(&format!("\"A0\":{node}")));
        assert!(!text.contains("panicked"), "{node}: {text}");
    }
    for key in [
        "openapi",
        "info",
        "servers",
        "paths",
        "components",
        "tags",
        "security",
        "externalDocs",
    ] {
        for node in wrong {
            let text =
                around("\"A0\":{}").replacen(&format!("\"{key}\":"), &format!("\"{key}\":{node},\"x-was-{key}\":"), 1);
            findings("wrong.json", text);
        }
    }
}
