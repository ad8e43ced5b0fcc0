//! Keywords of JSON Schema that no type expresses: what conforms passes both ways and stays as it is, what does not is
//! listed when it is received and refused when it is to be sent.

use case_json_schema::api::conditions::SendConditions;
use case_json_schema::api::numbers::SendNumbers;
use case_json_schema::api::objects::SendObjects;
use case_json_schema::api::payments::CreatePayment;
use case_json_schema::api::tags::ListTags;
use case_json_schema::api::tuples::SendTuples;
use case_json_schema::types::{Conditions, Numbers, NumbersEither, Objects, Payment, Tuples};
use case_json_schema::{Error, ErrorKind, Operation, Response};
use serde_json::{Value, json};
use tests::json_answer;

fn listed<T>(response: &Response<T>) -> Vec<String> {
    response.deviations().iter().map(ToString::to_string).collect()
}

/// Receives each value, sends it back, and compares; what is off is listed, and refused.
macro_rules! both_ways {
    ($operation:ident, $($body:tt => $expected:expr,)*) => {
        $({
            let body = json!($body);
            let expected: &[&str] = &$expected;
            let any = serde_json::from_value(json!({"method": "any"})).expect("all else may be left out");
            let received = $operation { body: any }.response(json_answer(&body)).expect("it decodes");
            assert_eq!(listed(&received), expected, "{body}");
            let operation = $operation { body: received.into_inner() };
            let sent = operation.request("https://api.example.com");
            match expected {
                [] => {
                    let sent = sent.unwrap_or_else(|error| panic!("{body}: {error}"));
                    assert_eq!(serde_json::from_slice::<Value>(sent.body()).expect("it is JSON"), body);
                }
                _ => refused(sent.map(drop), &body),
            }
        })*
    };
}

fn refused(sent: Result<(), Error>, body: &Value) {
    let error = sent.expect_err(&body.to_string());
    assert_eq!(error.kind(), ErrorKind::Input, "{body}: {error}");
}

#[test]
fn arrays_are_tuples_only_where_their_length_is_fixed() {
    let tuples = Tuples {
        point: Some((1.0, 2.0)),
        ..Tuples::default()
    };
    assert_eq!(tuples.point.map(|point| point.1), Some(2.0));
    both_ways! { SendTuples,
        {"point": [1.5, 2.5]} => [],
        {"closed": []} => [],
        {"closed": [1]} => [],
        {"closed": [1, "a"]} => [],
        {"closed": [1, "a", "b"]} => ["/closed has 3 items, at most 2 are allowed"],
        {"closed": ["a"]} => ["/closed contains at /0 a value that is not of the type integer"],
        {"row": [1, "a", "b"]} => [],
        {"row": ["a"]} => ["/row contains at /0 a value that is not of the type integer"],
        {"row": [1, 2]} => ["/row contains at /1 a value that is not of the type string"],
        {"open": ["a", true, {"any": ["thing"]}, null]} => [],
        {"open": ["a", 1]} => ["/open contains at /1 a value that is not of the type boolean"],
    }
}

#[test]
fn numbers_are_as_wide_as_their_limits() {
    let numbers = Numbers {
        javascript: Some(u64::MAX),
        float: Some(u64::MAX),
        aspnet: Some(-7),
        either: Some(NumbersEither::from("12")),
        ..Numbers::default()
    };
    assert_eq!(
        serde_json::to_value(&numbers).expect("it is written"),
        json!({"javascript": u64::MAX, "float": u64::MAX, "aspnet": -7, "either": "12"})
    );
    both_ways! { SendNumbers,
        {"javascript": 18_446_744_073_709_551_615_u64, "float": 18_446_744_073_709_551_615_u64} => [],
        {"counted": 18_446_744_073_709_551_614_u64} => [],
        {"counted": 18_446_744_073_709_551_615_u64} => ["/counted is more than 18446744073709551614"],
        {"signed": 18_446_744_073_709_551_615_u64} => [],
        {"signed": (-5)} => [],
        {"signed": "5"} => ["/signed is not of the type integer"],
        {"fraction": 0.5} => [],
        {"either": 12} => [],
        {"either": "12"} => [],
        {"either": "twelve"} => [r"/either does not match the pattern ^-?(?:0|[1-9]\d*)$"],
        {"nothing": null} => [],
        {"nothing": 0} => ["/nothing is not null"],
    }
}

#[test]
fn an_object_of_which_nothing_is_said_is_any_value() {
    both_ways! { SendObjects,
        {"bare": {"a": [1]}, "values": {"a": {}}, "free": {"a": 1}} => [],
        {"maybe": null} => [],
        {"maybe": 1} => ["/maybe is no object"],
        {"bare": "text"} => ["/bare is no object"],
        {"bare": [1, "a"]} => ["/bare is no object"],
        {"headers": {"x-a": "1"}} => [],
        {"headers": {"a": "1"}} => ["/headers contains at /a a value that must not be there"],
        {"named": {"a": 1}} => [],
        {"named": {"A": 1}} => ["/named has a member whose name does not match the pattern ^[a-z]+$"],
        {"either": "text"} => [],
        {"either": {"a": 1}} => [],
    }
    // What was received is all there.
    let body = json!({"bare": 7.5, "values": {"a": "text", "b": null}});
    let received = SendObjects {
        body: Objects::default(),
    }
    .response(json_answer(&body))
    .expect("it decodes");
    assert_eq!(serde_json::to_value(&*received).expect("it is written"), body);
}

#[test]
fn conditions_hold_in_what_is_sent_and_what_is_received() {
    assert_eq!(Payment::new("card").card, None);
    both_ways! { CreatePayment,
        {"method": "card", "card": "1"} => [],
        {"method": "card"} => ["it has no member `card`, which is required"],
        {"method": "debit"} => [],
        {"method": "debit", "card": "1"} => ["it is what it must not be"],
        {"method": "debit", "bic": "B", "iban": "I"} => [],
        {"method": "debit", "bic": "B"} => ["it has no member `iban`, which is required"],
    }
    assert!(Conditions::default().exclusive.is_none());
    both_ways! { SendConditions,
        {"exclusive": {"a": ""}} => [],
        {"exclusive": {"a": "", "b": ""}} => ["/exclusive is 2 of the alternatives of which it may be one"],
        {"exclusive": {}} => ["/exclusive is none of the documented alternatives"],
        {"dependent": {"size": "any"}} => [],
        {"dependent": {"kind": "", "size": 1}} => [],
        {"dependent": {"kind": "", "size": "any"}} => ["/dependent contains at /size a value that is not of the type integer"],
        {"anything": ["a"]} => [],
        {"anything": {"a": 1}} => [],
        {"unlisted": {"b": 1}} => [],
        {"unlisted": {"a": ""}} => ["/unlisted has no member `b`, which is required"],
        {"untyped": 1} => [],
        {"untyped": "a"} => ["/untyped is what it must not be"],
        {"unevaluated": {"a": "", "x-b": ""}} => [],
        {"unevaluated": {"c": ""}} => ["/unevaluated contains at /c a value that must not be there"],
    }
    let forbidden = SendConditions {
        body: Conditions::default(),
    }
    .response(json_answer(&json!({"forbidden": {"b": 1}})))
    .expect("it decodes");
    assert!(listed(&forbidden).contains(&"/forbidden contains at /b a value that must not be there".to_owned()));
}

#[test]
fn some_items_are_counted() {
    for (body, expected) in [
        (json!(["main", "a"]), None),
        (
            json!(["a"]),
            Some("it has 0 items of the kind of which it must have at least 1"),
        ),
        (
            json!(["main", "main", "main"]),
            Some("it has 3 items of the kind of which it may have at most 2"),
        ),
    ] {
        let received = ListTags {}.response(json_answer(&body)).expect("it decodes");
        assert_eq!(listed(&received).first().map(String::as_str), expected);
    }
}
