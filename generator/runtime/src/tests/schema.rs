//! Every keyword that is checked on values as JSON.

use serde_json::{Value, json};

use crate::runtime::data::pattern::{Pattern, Step};
use crate::runtime::data::reflect::View;
use crate::runtime::data::rules::{Rule, check};
use crate::runtime::data::schema::Keyword::{self, *};

const TEXT: &[Keyword] = &[Type(&["string"])];
const X: Pattern = Pattern::Steps("^x", &[Step::Start, Step::Literal("x")]);

#[track_caller]
fn message<const N: usize>(keywords: &'static [Keyword; N], value: &Value) -> String {
    check(&View::Any(value), &[Rule::Schema(keywords)])
        .err()
        .map_or_else(String::new, |violation| violation.to_string())
}

#[track_caller]
fn holds<const N: usize>(keywords: &'static [Keyword; N], cases: &[(Value, &str)]) {
    for (value, expected) in cases {
        assert_eq!(message(keywords, value), *expected, "{keywords:?} of {value}");
    }
}

#[test]
fn types_and_values() {
    holds(
        &[Type(&["integer", "null"])],
        &[
            (json!(1), ""),
            (json!(1.0), ""),
            (json!(u64::MAX), ""),
            (json!(null), ""),
            (json!(1.5), "is not of the type integer or null"),
            (json!("1"), "is not of the type integer or null"),
        ],
    );
    holds(
        &[Type(&["number"])],
        &[
            (json!(1), ""),
            (json!(1.5), ""),
            (json!(true), "is not of the type number"),
        ],
    );
    holds(
        &[Enum(&["1", "{\"a\":[]}"])],
        &[
            (json!(1.0), ""),
            (json!({"a": []}), ""),
            (json!({"a": 1}), "is none of the documented values"),
        ],
    );
    holds(&[Never], &[(json!(1), "must not be there")]);
    holds(
        &[Rule(Rule::MinLength(2))],
        &[
            (json!("a"), "is 1 characters long, at least 2 are required"),
            (json!(1), ""),
        ],
    );
}

#[test]
fn items() {
    holds(
        &[PrefixItems(&[TEXT]), Items(1, &[Type(&["boolean"])])],
        &[
            (json!([]), ""),
            (json!(["a", true]), ""),
            (json!([1]), "contains at /0 a value that is not of the type string"),
            (
                json!(["a", true, 1]),
                "contains at /2 a value that is not of the type boolean",
            ),
            (json!({"0": 1}), ""),
        ],
    );
    holds(
        &[Contains(TEXT, 1, 2)],
        &[
            (json!(["a", 1]), ""),
            (json!([1]), "has 0 items of the kind of which it must have at least 1"),
            (
                json!(["a", "b", "c"]),
                "has 3 items of the kind of which it may have at most 2",
            ),
            (json!("a"), ""),
        ],
    );
    holds(
        &[
            PrefixItems(&[&[]]),
            Contains(TEXT, 0, u64::MAX),
            UnevaluatedItems(&[Never]),
        ],
        &[
            (json!([1, "a"]), ""),
            (json!([1, "a", 2]), "contains at /2 a value that must not be there"),
        ],
    );
}

#[test]
fn members() {
    holds(
        &[Required(&["a"])],
        &[
            (json!({"a": null}), ""),
            (json!({}), "has no member `a`, which is required"),
            (json!([]), ""),
        ],
    );
    holds(
        &[
            Properties(&[("a", TEXT)]),
            PatternProperties(&[(X, TEXT)]),
            AdditionalProperties(&["a"], &[X], &[Never]),
        ],
        &[
            (json!({"a": "", "xy": ""}), ""),
            (json!({"a": 1}), "contains at /a a value that is not of the type string"),
            (
                json!({"x/": 1}),
                "contains at /x~1 a value that is not of the type string",
            ),
            (json!({"b": ""}), "contains at /b a value that must not be there"),
        ],
    );
    holds(
        &[PropertyNames(&[Rule(Rule::Pattern(&X))])],
        &[
            (json!({"x": 1}), ""),
            (json!({"a": 1}), "has a member whose name does not match the pattern ^x"),
        ],
    );
}

#[test]
fn combinations() {
    const A: &[Keyword] = &[Required(&["a"])];
    const B: &[Keyword] = &[Required(&["b"])];
    holds(
        &[AllOf(&[A, B])],
        &[
            (json!({"a": 1, "b": 1}), ""),
            (json!({"a": 1}), "has no member `b`, which is required"),
        ],
    );
    holds(
        &[AnyOf(&[A, B])],
        &[
            (json!({"a": 1, "b": 1}), ""),
            (json!({}), "is none of the documented alternatives"),
        ],
    );
    holds(
        &[OneOf(&[A, B])],
        &[
            (json!({"a": 1}), ""),
            (json!({}), "is none of the documented alternatives"),
            (
                json!({"a": 1, "b": 1}),
                "is 2 of the alternatives of which it may be one",
            ),
        ],
    );
    holds(
        &[Not(A)],
        &[(json!({}), ""), (json!({"a": 1}), "is what it must not be")],
    );
    holds(&[Not(&[])], &[(json!({}), "is what it must not be")]);
    holds(
        &[If(A, B, &[Never])],
        &[
            (json!({"a": 1, "b": 1}), ""),
            (json!({"a": 1}), "has no member `b`, which is required"),
            (json!({"b": 1}), "must not be there"),
        ],
    );
}

#[test]
fn what_has_been_looked_at() {
    // Where an alternative does not fit, what it looked at does not count.
    holds(
        &[
            AnyOf(&[
                &[Properties(&[("a", TEXT)]), Required(&["a"])],
                &[Properties(&[("b", &[])])],
            ]),
            UnevaluatedProperties(&[Never]),
        ],
        &[
            (json!({"a": ""}), ""),
            (json!({"a": "", "b": 1}), ""),
            (json!({"a": 1}), "contains at /a a value that must not be there"),
        ],
    );
    // What is asked within a schema does not see what stands around it.
    holds(
        &[Properties(&[("a", &[])]), AllOf(&[&[UnevaluatedProperties(&[Never])]])],
        &[(json!({"a": 1}), "contains at /a a value that must not be there")],
    );
    holds(
        &[
            Not(&[Not(&[Properties(&[("a", &[])])])]),
            UnevaluatedProperties(&[Never]),
        ],
        &[(json!({"a": 1}), "contains at /a a value that must not be there")],
    );
}

#[test]
fn any_view_is_checked_as_what_is_written() {
    let rules = [Rule::Schema(&[Items(0, TEXT)])];
    assert!(check(&View::List(&vec!["a".to_owned()]), &rules).is_ok());
    let violation = check(&View::List(&vec![1_i64]), &rules).unwrap_err();
    assert_eq!(
        violation.to_string(),
        "contains at /0 a value that is not of the type string"
    );
    assert!(check(&View::Null, &[Rule::Schema(&[Never])]).is_ok());
    assert!(check(&View::Any(&json!(1)), &[Rule::Object]).is_err());
    assert!(check(&View::Any(&json!({})), &[Rule::Object]).is_ok());
    assert!(check(&View::Any(&json!(null)), &[Rule::Object]).is_err());
    assert!(check(&View::Any(&json!(null)), &[Rule::ObjectOrNull]).is_ok());
    assert!(check(&View::Null, &[Rule::Object]).is_ok());
}

#[test]
fn limits_keep_all_their_digits() {
    let most = [Rule::IntegerMaximum(18_446_744_073_709_551_614)];
    assert!(check(&View::U64(u64::MAX), &most).is_err());
    assert!(check(&View::U64(u64::MAX - 1), &most).is_ok());
    let least = [Rule::IntegerMinimum(9_007_199_254_740_993)];
    assert!(check(&View::Any(&json!(9_007_199_254_740_992_u64)), &least).is_err());
    assert!(check(&View::Any(&json!(9_007_199_254_740_993_u64)), &least).is_ok());
    assert!(
        check(
            &View::F64(18_446_744_073_709_551_615.0),
            &[Rule::IntegerMaximum(18_446_744_073_709_551_615)]
        )
        .is_ok()
    );
    assert!(check(&View::F64(-0.5), &[Rule::IntegerMinimum(0)]).is_err());
}
