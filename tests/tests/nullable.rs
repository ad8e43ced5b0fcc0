//! `null` stands where OpenAPI 3.0 lets it, sent and received, and is listed and refused where it does not.

use case_nullable::api::things::Exchange;
use case_nullable::types::Thing;
use case_nullable::{Conformance, Operation, Response};
use serde_json::{Value, json};

fn received(body: &Value) -> Response<Thing> {
    let response = tests::json_answer(body);
    Exchange { body: Thing::default() }
        .response_at(response, Conformance::Lenient)
        .expect("it decodes")
}

#[test]
fn null_is_a_value_where_it_may_stand() {
    for body in [
        json!({"word": null, "number": null, "switch": null, "several": null, "text": null, "both": null}),
        json!({"word": "one", "number": 1, "switch": true, "several": "two", "text": "t", "both": {"x": 1}}),
        json!({"list": ["a", null]}),
        json!({"within": null, "anything": null, "same": null}),
        json!({"within": {"x": 1}, "anything": [null]}),
        json!({"within": [1], "anything": "text"}),
        json!({"secret": "s"}),
        json!({}),
    ] {
        let read = received(&body);
        assert_eq!(read.deviations(), [], "{body}");
        let request = Exchange {
            body: read.into_inner(),
        }
        .request("https://nullable.example")
        .expect("it may be sent");
        let sent: Value = serde_json::from_slice(request.body()).expect("it is JSON");
        assert_eq!(sent, body);
    }
}

/// `writeOnly` says that it is not sent at all; `null` for it says nothing else.
#[test]
fn null_is_no_deviation_where_nothing_is_received() {
    assert_eq!(received(&json!({"secret": null})).deviations(), []);
}

#[test]
fn null_is_listed_where_it_may_not_stand() {
    let found = received(&json!({"never": null, "list": null})).deviations();
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "/list is null, a value is documented",
            "/never is null, a value is documented",
        ]
    );
}

#[test]
fn one_value_beside_null_is_that_value() {
    let wrong = json!({"word": "two", "number": 2, "switch": false});
    let found = received(&wrong).deviations();
    assert_eq!(found.len(), 3, "{found:?}");
    let sent = Exchange {
        body: serde_json::from_value(wrong).expect("it is data"),
    }
    .request("https://nullable.example");
    assert!(sent.is_err());
}
