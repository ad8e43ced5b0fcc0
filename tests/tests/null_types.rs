//! OpenAPI 3.1: `null` among types is a value only where what stands beside them takes it, too.

use case_null_types::api::things::Exchange;
use case_null_types::types::Thing;
use case_null_types::{Conformance, Nullable, Operation, Response};
use serde_json::{Value, json};

fn received(body: &Value, conformance: Conformance) -> Result<Response<Thing>, case_null_types::Error> {
    Exchange {
        body: Thing::new("low".into(), "a".into()),
    }
    .response_at(tests::json_answer(body), conformance)
}

#[test]
fn null_is_a_value_where_all_that_holds_takes_it() {
    for body in [
        json!({"level": "low", "strict": "a", "maybe": null, "either": null, "short": null}),
        json!({"level": "high", "strict": "b", "maybe": "a", "either": "low", "short": "longer"}),
        json!({"level": "high", "strict": "b", "point": {"x": 1}, "place": {"name": "a"}, "levels": ["low"]}),
    ] {
        let read = received(&body, Conformance::Strict).expect("it conforms");
        let body_sent = read.into_inner();
        let request = Exchange { body: body_sent }.request("https://null.example");
        let sent: Value = serde_json::from_slice(request.expect("it may be sent").body()).expect("it is JSON");
        assert_eq!(sent, body);
    }
}

#[test]
fn null_is_listed_where_something_beside_it_forbids_it() {
    let body = json!({"level": "low", "strict": "a", "point": null, "place": null, "levels": null});
    let read = received(&body, Conformance::default()).expect("what is optional is tolerated");
    let found: Vec<String> = read.deviations().iter().map(ToString::to_string).collect();
    let is_null = |name: &str| format!("/{name} is null, a value is documented");
    assert_eq!(found, [is_null("point"), is_null("place"), is_null("levels")]);
    // What must be there must be a value.
    for name in ["level", "strict"] {
        let mut body = json!({"level": "low", "strict": "a"});
        body[name] = Value::Null;
        assert!(received(&body, Conformance::default()).is_err(), "{name}");
    }
    assert!(
        received(
            &json!({"level": "low", "strict": "a", "levels": [null]}),
            Conformance::Strict
        )
        .is_err()
    );
}

/// What is no type of Rust is any value there, of which `null` is one.
#[test]
fn null_is_no_value_of_what_is_described_though_it_has_no_type() {
    let thing = || Thing::new("low".into(), "a".into());
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
