//! `null` where it is listed, whatever stands beside it, and where it cannot be, though the type in Rust takes it.

use case_null_types::api::things::Exchange;
use case_null_types::types::Thing;
use case_null_types::{Conformance, Nullable, Operation, Response};
use serde_json::{Value, json};

fn received(body: &Value, conformance: Conformance) -> Result<Response<Thing>, case_null_types::Error> {
    Exchange { body: Thing::default() }.response_at(tests::json_answer(body), conformance)
}

/// Nobody lists `null` who means that there is none: not to read it would lose the whole answer.
#[test]
fn null_that_is_listed_is_meant_for_the_whole() {
    for body in [
        json!({"level": null, "point": null, "place": null, "levels": [null], "maybe": null, "either": null, "short": null}),
        json!({"level": "high", "strict": "b", "maybe": "a", "either": "low", "short": "longer"}),
        json!({"level": "high", "strict": null, "point": {"x": 1}, "place": {"name": "a"}, "levels": ["low"]}),
    ] {
        let read = received(&body, Conformance::Strict).expect("it conforms");
        let body_sent = read.into_inner();
        let request = Exchange { body: body_sent }.request("https://null.example");
        let sent: Value = serde_json::from_slice(request.expect("it may be sent").body()).expect("it is JSON");
        assert_eq!(sent, body);
    }
}

/// What is no type of Rust is any value there, of which `null` is one.
#[test]
fn null_is_no_value_of_what_is_described_though_it_has_no_type() {
    let thing = Thing::default;
    let sent = |body: Thing| Exchange { body }.request("https://null.example").is_ok();
    let object = json!({"a": 1});
    assert!(sent(Thing {
        constant: Some(object.clone()),
        list: Some(json!([1])),
        some: Some(json!(1)),
        large: Some(json!(1)),
        constants: Some(vec![object]),
        nothing: Nullable::Null,
        anything: Nullable::Null,
        ..thing()
    }));
    for wrong in [
        Thing {
            constant: Some(Value::Null),
            ..thing()
        },
        Thing {
            list: Some(Value::Null),
            ..thing()
        },
        Thing {
            some: Some(Value::Null),
            ..thing()
        },
        Thing {
            large: Some(Value::Null),
            ..thing()
        },
        Thing {
            constants: Some(vec![Value::Null]),
            ..thing()
        },
    ] {
        assert!(!sent(wrong.clone()), "{wrong:?}");
    }
    let nulls = json!({
        "level": "low", "strict": "a", "constant": null, "list": null, "some": null, "large": null, "constants": [null],
        "nothing": null, "anything": null,
    });
    let read = received(&nulls, Conformance::default()).expect("what is optional is tolerated");
    let mut found: Vec<String> = read.deviations().iter().map(|found| found.pointer.clone()).collect();
    found.sort_unstable();
    assert_eq!(found, ["/constant", "/constants/0", "/large", "/list", "/some"]);
    assert_eq!((&read.nothing, &read.anything), (&Nullable::Null, &Nullable::Null));
}
