//! Unions that hold themselves, made by programs and read from answers: `tests/cases/recursion`.

use case_recursion::Nullable;
use case_recursion::Operation;
use case_recursion::api::x::Exchange;
use case_recursion::types::{All, AllBroad, AllItems, Arrays, Holder, Tuple};
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

#[test]
fn programs_make_them() {
    let holder = Holder { inner: true.into() };
    let all = All {
        tuple: Some(("a".to_owned(), Box::new(holder)).into()),
        arrays: Some(Arrays::First(json!([[], [[]]]))),
        ..All::default()
    };
    let request = Exchange { body: all.clone() }.request("https://recursion.example");
    let body = request.expect("the inputs are right").into_body();
    let sent: Value = serde_json::from_slice(&body).expect("it is JSON");
    assert_eq!(sent, json!({"tuple": ["a", {"inner": true}], "arrays": [[], [[]]]}));
    let (back, deviations) = read(&sent);
    assert_eq!((back, deviations), (all, Vec::new()));
    assert!(matches!(Tuple::from(false), Tuple::Boolean(false)));
}

/// Where anything may stand, nothing that stands there is wrong.
#[test]
fn what_fits_no_closer_variant_is_any_value() {
    for (value, any) in [
        (json!({"items": ["a"]}), false),
        (json!({"items": ["a", 1]}), true),
        (json!({"items": {}}), true),
    ] {
        let (all, deviations) = read(&value);
        assert_eq!(deviations, Vec::<String>::new(), "{value}");
        assert_eq!(matches!(all.items, Nullable::Value(AllItems::Any(_))), any, "{value}");
    }
    for (value, any) in [
        (json!({"broad": {"n": 1}}), false),
        (json!({"broad": {"n": "x"}}), true),
    ] {
        let (all, deviations) = read(&value);
        assert_eq!(deviations, Vec::<String>::new(), "{value}");
        assert_eq!(matches!(all.broad, Nullable::Value(AllBroad::Any(_))), any, "{value}");
    }
}
