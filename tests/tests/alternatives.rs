//! Values of one of several kinds, on the wire: `tests/cases/alternatives`.

use case_alternatives::api::x::Exchange;
use case_alternatives::types::{All, AllBoth, AllBothWithA, AllBothWithB, AllContact, Mail, Phone};
use case_alternatives::{Conformance, DeviationKind, Operation};
use serde_json::{Value, json};

/// What a body decodes to and its deviations; it comes back as it was.
fn read(value: &Value) -> (All, Vec<String>) {
    let response = tests::json_answer(value);
    let operation = Exchange { body: All::default() };
    let answer = operation.response(response).expect("it decodes");
    let deviations = answer.deviations().iter().map(ToString::to_string).collect();
    let all = answer.into_inner();
    assert_eq!(serde_json::to_value(&all).expect("it encodes"), *value);
    (all, deviations)
}

/// The body that is sent.
fn sent(all: All) -> Result<Value, String> {
    let request = Exchange { body: all }.request("https://alternatives.example");
    match request {
        Ok(request) => Ok(serde_json::from_slice(request.body()).expect("it is JSON")),
        Err(error) => Err(error.to_string()),
    }
}

/// With what must be there.
fn with(member: &str, value: Value) -> Value {
    json!({"must_null": null, member: value})
}

#[test]
fn valid_values_are_no_deviations_and_others_are() {
    for (member, valid, invalid) in [
        ("mode", vec![json!("auto"), json!(50)], vec![json!("manual"), json!(51)]),
        ("lengths", vec![json!("ab"), json!("abcde")], vec![json!("abc")]),
        ("amounts", vec![json!(2), json!(5)], vec![json!(3)]),
        ("model", vec![json!("m1"), json!("m9")], vec![]),
        ("level", vec![json!(1), json!(9)], vec![]),
        (
            "retention",
            vec![json!("none"), json!("365")],
            vec![json!("all"), json!("0")],
        ),
        (
            "size",
            vec![json!("small"), json!("large"), json!("12")],
            vec![json!("medium")],
        ),
        ("code", vec![json!("abc"), json!("x")], vec![json!("xyz")]),
        (
            "until",
            vec![json!("never"), json!("2020-02-29")],
            vec![json!("tomorrow")],
        ),
        ("plain", vec![json!("none"), json!("any")], vec![]),
        ("one_null", vec![json!("a"), json!(null)], vec![json!("b")]),
        ("const_null", vec![json!("a"), json!(null)], vec![json!("b")]),
        ("number_null", vec![json!(1), json!(null)], vec![json!(2)]),
        ("flag_null", vec![json!(true), json!(null)], vec![json!(false)]),
        ("ref_null", vec![json!("a"), json!(null)], vec![json!("b")]),
        ("never_null", vec![json!({"x": "x", "y": "y"})], vec![]),
        ("always_null", vec![json!({"x": "x", "y": "y"}), json!(null)], vec![]),
        (
            "two_null",
            vec![json!({"k": 1, "mail": "m"}), json!({"k": 2, "phone": "p"})],
            vec![],
        ),
    ] {
        for value in valid {
            let body = with(member, value);
            let (all, deviations) = read(&body);
            assert_eq!(deviations, [""; 0], "{body}");
            assert_eq!(sent(all), Ok(body));
        }
        for value in invalid {
            let response = tests::json_answer(&with(member, value.clone()));
            let operation = Exchange {
                body: serde_json::from_value(json!({"must_null": null})).expect("it is as documented"),
            };
            let answer = operation.response(response).expect("it decodes");
            assert_eq!(answer.deviations().len(), 1, "{member} {value}");
        }
    }
}

/// JSON Schema has formats as annotations (2020-12, validation, section 7.2.1), so that any string is the second alternative.
#[test]
fn a_text_beside_an_enumeration_that_is_not_of_its_format_is_strict() {
    let response = tests::json_answer(&with("until", json!("tomorrow")));
    let operation = Exchange { body: All::default() };
    let answer = operation
        .response_at(response, Conformance::Strict)
        .expect("it is not forbidden");
    let found: Vec<DeviationKind> = answer.deviations().iter().map(|found| found.kind).collect();
    assert_eq!(found, [DeviationKind::Format]);
}

#[test]
fn what_no_alternative_allows_for_is_not_sent() {
    for (member, value) in [
        ("mode", json!("manual")),
        ("mode", json!(99)),
        ("lengths", json!("abc")),
        ("amounts", json!(3)),
        ("retention", json!("all")),
        ("code", json!("xyz")),
    ] {
        if let Ok(all) = serde_json::from_value::<All>(with(member, value.clone())) {
            let error = sent(all).expect_err("it is not allowed");
            assert!(error.contains(member), "{error}");
        }
    }
}

#[test]
fn objects_that_hold_at_the_same_time_lose_nothing() {
    for value in [
        ("both", json!({"a": 1, "b": 2})),
        ("both", json!({"a": 1, "b": 2, "c": "d"})),
        ("both", json!({"a": 1})),
        ("contact", json!({"mail": "m", "phone": "p"})),
        ("contact", json!({})),
        ("contact", json!("text")),
        ("exclusive", json!({"kind": 1, "a": 1})),
    ]
    .map(|(member, value)| with(member, value))
    {
        let (_, deviations) = read(&value);
        assert_eq!(deviations, [""; 0], "{value}");
    }
}

#[test]
fn both_halves_can_be_sent() {
    let both = AllBoth::Several(vec![
        AllBothWithA {
            a: 1,
            c: Some("d".to_owned()),
        }
        .into(),
        AllBothWithB { b: 2, c: None }.into(),
    ]);
    let all = All {
        both: Some(both),
        ..All::default()
    };
    assert_eq!(sent(all), Ok(with("both", json!({"a": 1, "b": 2, "c": "d"}))));
    let contact = AllContact::Several(vec![
        Mail {
            mail: Some("m".to_owned()),
        }
        .into(),
        Phone {
            phone: Some("p".to_owned()),
        }
        .into(),
    ]);
    let all = All {
        contact: Some(contact),
        ..All::default()
    };
    assert_eq!(sent(all), Ok(with("contact", json!({"mail": "m", "phone": "p"}))));
}

#[test]
fn what_cannot_stand_beside_an_object_is_refused() {
    for contact in [
        AllContact::Several(vec![Mail::default().into(), AllContact::from("text")]),
        AllContact::Several(Vec::new()),
    ] {
        let all = All {
            contact: Some(contact),
            ..All::default()
        };
        let error = sent(all).expect_err("it is no object");
        assert!(error.contains("contact"), "{error}");
    }
}
