//! Constraints belong to schemas wherever they stand: at the root of a body, for items, values, variants, members that
//! are not listed, errors and items of streams, in what is sent and in what is received.

use std::collections::BTreeMap;
use std::fmt::Display;
use tests::answer;

use case_rules::Conformance;
use case_rules::api::{
    choices::*, counts::*, labels::*, level::*, log::*, modes::*, plans::*, points::*, tags::*, versions::*,
};
use case_rules::runtime::operation::Operation;
use case_rules::runtime::response::Raw;
use case_rules::types::{Labels, Level, Mode, NameOrId, Plan, SetModesPriority};
use serde_json::{Value, json};

const BASE: &str = "https://rules.example";

fn texts(found: &[impl Display]) -> Vec<String> {
    found.iter().map(ToString::to_string).collect()
}

/// What is listed when an operation is answered so, and that a strict client refuses it just then.
fn received<Op: Operation>(operation: &Op, content_type: &str, body: Value) -> Vec<String> {
    let response = || answer(200, content_type, body.to_string());
    let found = operation.response(response()).expect("a value").deviations();
    let strict = operation.response_at(response(), Conformance::Strict);
    assert_eq!(strict.is_err(), !found.is_empty(), "{body}");
    texts(&found)
}

const JSON: &str = "application/json";

#[test]
fn a_root_has_rules() {
    for (body, found) in [
        (json!(["a", "bcd"]), vec![]),
        (json!([]), vec!["it has 0 items, at least 1 is required"]),
        (json!(["abcd"]), vec!["/0 is 4 characters long, at most 3 are allowed"]),
        (json!(["a", "a"]), vec!["it contains an item twice"]),
    ] {
        assert_eq!(received(&Tags {}, JSON, body), found);
    }
    for (body, found) in [
        (json!({"a": 5}), vec![]),
        (json!({}), vec!["it has 0 members, at least 1 is required"]),
        (json!({"a": 5, "b/c": 6}), vec!["/b~1c is more than 5"]),
    ] {
        assert_eq!(received(&Counts {}, JSON, body), found);
    }
}

#[test]
fn variants_have_rules() {
    for (body, found) in [
        (json!("auto"), vec![]),
        (json!(50), vec![]),
        (json!(51), vec!["it is more than 50"]),
        (json!([0.5, 0]), vec!["/1 is not above 0"]),
        (json!("manual"), vec!["it is none of the documented alternatives"]),
    ] {
        assert_eq!(received(&case_rules::api::level::Level {}, JSON, body), found);
    }
    for (level, refusal) in [
        (Level::from("auto"), None),
        (Level::from(50), None),
        (Level::from("manual"), Some("setLevel: the body is not \"auto\"")),
        (Level::from(99), Some("setLevel: the body is more than 50")),
        (
            Level::from(vec![1.0, -1.0]),
            Some("setLevel: the body has at /1 a value that is not above 0"),
        ),
    ] {
        let sent = SetLevel { body: level }.request(BASE);
        assert_eq!(sent.err().map(|error| error.to_string()).as_deref(), refusal);
    }
}

/// What a server sends is kept, also where it is new; what goes out is one of the list, unless the list is open.
#[test]
fn enumerations_are_sent_as_they_are_listed() {
    let received = SetModes {
        body: vec![],
        priority: None,
        x_model: None,
    }
    .response(answer(200, JSON, r#"["slow","idle"]"#))
    .expect("a value");
    assert_eq!(texts(&received.deviations()), ["/1 is none of the documented values"]);
    let modes = |body| SetModes {
        body,
        priority: None,
        x_model: None,
    };
    let listed = SetModes {
        priority: Some(SetModesPriority::N2),
        x_model: Some("m3".into()),
        ..modes(vec![Mode::Slow, "fast".into()])
    };
    let request = listed.request(BASE).expect("a request");
    assert_eq!(request.uri().query(), Some("priority=2"));
    assert_eq!(request.headers()["x-model"], "m3");
    for (operation, refusal) in [
        (
            modes(received.to_vec()),
            "setModes: the body has at /1 a value that is none of the documented values",
        ),
        (
            SetModes {
                priority: Some(json!(3).into()),
                ..modes(vec![])
            },
            "setModes: the query parameter `priority` is none of the documented values",
        ),
    ] {
        assert_eq!(operation.request(BASE).unwrap_err().to_string(), refusal);
    }
}

/// A list of values and a limit beside it hold together, wherever the two are written: what the limit does not allow for is
/// no value, and a list that has other values leaves the limit to them.
#[test]
fn listed_values_keep_the_limits_beside_them() {
    let choices = |value: &Value| SetChoices {
        body: serde_json::from_value(value.clone()).expect("choices"),
    };
    let blank = choices(&json!({}));
    for value in [
        json!({"short": "m", "few": 2, "small": ["m"], "pairs": [1, 2], "known": "zzz", "counted": 7}),
        json!({"known": "bb", "either": "zz", "ends": "b1z", "both": 12}),
        json!({"either": "xl", "ends": "az", "both": -24}),
    ] {
        assert_eq!(received(&blank, JSON, value.clone()), [""; 0]);
        let sent = choices(&value).request(BASE).expect("a request");
        assert_eq!(serde_json::from_slice::<Value>(sent.body()).expect("JSON"), value);
    }
    for (value, place) in [
        (json!({"short": "xl"}), "/short"),
        (json!({"few": 30}), "/few"),
        (json!({"small": ["m", "s"]}), "/small/1"),
        (json!({"pairs": [1]}), "/pairs"),
        (json!({"known": "zzzz"}), "/known"),
        (json!({"counted": -1}), "/counted"),
        (json!({"counted": "1"}), "/counted"),
        (json!({"either": "zzz"}), "/either"),
        (json!({"ends": "cz"}), "/ends"),
        (json!({"ends": "ay"}), "/ends"),
        (json!({"both": 18}), "/both"),
    ] {
        let found = received(&blank, JSON, value.clone());
        assert!(
            matches!(&found[..], [only] if only.starts_with(&format!("{place} "))),
            "{value} {found:?}"
        );
        let refused = choices(&value)
            .request(BASE)
            .expect_err("it breaks the description")
            .to_string();
        let begin = format!("setChoices: the body has at {place} a value that ");
        assert!(refused.starts_with(&begin), "{value} {refused}");
    }
}

#[test]
fn items_of_tuples_have_rules() {
    assert_eq!(received(&Points {}, JSON, json!([[90, 180], [0, 0]])), [""; 0]);
    let found = received(&Points {}, JSON, json!([[90.5, 181], [0, 0]]));
    assert_eq!(found, ["/0/0 is more than 90", "/0/1 is more than 180"]);
}

#[test]
fn members_that_are_not_listed_have_rules() {
    let labels = Labels {
        point: Some((91.0, 0.0)),
        extra: BTreeMap::from([("count".to_owned(), -1)]),
        ..Labels::new("name")
    };
    let error = SetLabels { body: labels }.request(BASE).unwrap_err();
    assert_eq!(
        error.to_string(),
        "setLabels: the body has at /point/0 a value that is more than 90"
    );
    let labels = Labels {
        extra: BTreeMap::from([("count".to_owned(), -1)]),
        ..Labels::new("name")
    };
    let operation = SetLabels { body: labels };
    let error = operation.request(BASE).unwrap_err();
    assert_eq!(
        error.to_string(),
        "setLabels: the body has at /count a value that is less than 0"
    );
    let found = received(
        &operation,
        JSON,
        json!({"name": "names", "point": [1, 181], "count": -1}),
    );
    assert_eq!(
        found,
        [
            "/name is 5 characters long, at most 4 are allowed",
            "/point/1 is more than 180",
            "/count is less than 0",
        ]
    );
}

#[test]
fn bodies_in_several_media_types_have_rules_of_their_own() {
    let found = |content_type: &str, body| received(&Versions {}, content_type, body);
    assert_eq!(found("application/vnd.v1+json", json!(["a"])), [""; 0]);
    assert_eq!(
        found("application/vnd.v1+json", json!(["a", "b"])),
        ["it has 2 items, at most 1 is allowed"]
    );
    assert_eq!(found("application/vnd.v2+json", json!([2, 3])), [""; 0]);
    assert_eq!(found("application/vnd.v2+json", json!([2, 1])), ["/1 is less than 2"]);
}

/// So are the items of a stream.
#[tokio::test]
async fn items_of_streams_have_rules() {
    let lines = |body: &'static str| {
        let raw = Raw::new(Log::SPEC, answer(200, "application/jsonl", body)).conformance(Conformance::Strict);
        async move {
            let mut raw = raw;
            let mut lines = Log::output(&mut raw).expect("a stream");
            let mut found = Vec::new();
            loop {
                match lines.next().await {
                    Ok(Some(line)) => found.push(line.to_string()),
                    Ok(None) => return found,
                    Err(error) => found.push(error.to_string()),
                }
            }
        }
    };
    let off = |what: &str| format!("log: an item of the stream is not as documented: it {what}");
    assert_eq!(
        lines("\"abc\"\n\"abcde\"\n\"A\"\n").await,
        [
            "abc".to_owned(),
            off("is 5 characters long, at most 4 are allowed"),
            off("does not match the pattern ^[a-z]+$"),
        ]
    );
}

/// The rules are those of the most telling status: a code, then its range, then `default`.
#[test]
fn errors_have_rules() {
    let error = |status, body: Value| {
        let answer = answer(status, JSON, body.to_string());
        Tags {}.response(answer).expect_err("an error")
    };
    let found = |status, body| match error(status, body).decode_at::<Vec<String>>(Conformance::Strict) {
        Ok(_) => Vec::new(),
        Err(error) => texts(error.deviations()),
    };
    assert_eq!(
        found(404, json!(["a"])),
        ["/0 is 1 characters long, at least 2 are required"]
    );
    assert_eq!(found(404, json!([])), ["it has 0 items, at least 1 is required"]);
    assert_eq!(found(403, json!(["a"])), [""; 0]);
    assert_eq!(
        found(403, json!(["abcdefghij"])),
        ["/0 is 10 characters long, at most 9 are allowed"]
    );
    let refused = error(500, json!(99))
        .decode_at::<i64>(Conformance::Strict)
        .expect_err("too small");
    assert_eq!(texts(refused.deviations()), ["it is less than 100"]);
}

#[test]
fn a_rule_that_is_written_once_holds_wherever_it_stands() {
    let set = |plan: &str| SetPlan::new(NameOrId::try_from(plan).expect("any text"), Plan::default());
    let operation = set("a1");
    for (body, found) in [
        (
            json!({"after": ["b2", "6a1b1f0e-8f0a-4c55-9f0e-0123456789ab"], "begin_time": "2026-01-31T10:20:00Z"}),
            vec![],
        ),
        (
            json!({"after": ["b2", "default"]}),
            vec!["/after/1 is none of the documented alternatives"],
        ),
        (
            json!({"begin_time": "2026-01-31T10:20:01Z", "checked": "2026-01-31T10:20:02Z"}),
            vec![
                "/begin_time does not match the pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00Z$",
                "/checked does not match the pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00Z$",
            ],
        ),
    ] {
        assert_eq!(received(&operation, JSON, body), found);
    }
    assert!(set("b2").request(BASE).is_ok());
    assert!(set("default").request(BASE).is_err());
    let mut parent = set("b2");
    parent.parent = Some(NameOrId::try_from("default").expect("any text"));
    assert!(parent.request(BASE).is_err());
}
