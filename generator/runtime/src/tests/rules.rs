//! Every rule, and the walk over a whole value.

use std::collections::BTreeMap;

use serde_json::json;

use crate::runtime::data::deviations::decode_tolerantly;
use crate::runtime::data::reflect::{Reflect, View};
use crate::runtime::data::rules::{Rule, check, length};
use crate::runtime::data::visit::{to_checked_json, validate, validate_with};
use crate::{record, union};

fn message(view: &View<'_>, rule: Rule) -> String {
    check(view, &[rule])
        .err()
        .map_or_else(String::new, |violation| violation.to_string())
}

#[test]
fn numbers() {
    for (view, rule, expected) in [
        (View::I64(3), Rule::IntegerMinimum(4), "is less than 4"),
        (View::I64(4), Rule::IntegerMinimum(4), ""),
        (
            View::U64(u64::MAX),
            Rule::IntegerMaximum(i128::from(i64::MAX)),
            "is more than 9223372036854775807",
        ),
        (View::F64(3.5), Rule::IntegerMinimum(4), "is less than 4"),
        (View::F64(0.1), Rule::ExclusiveMinimum(0.1), "is not above 0.1"),
        (View::F64(0.1), Rule::ExclusiveMaximum(0.1), "is not below 0.1"),
        (View::I64(1), Rule::ExclusiveMaximum(2.0), ""),
        (View::F64(f64::NAN), Rule::ExclusiveMaximum(2.0), ""),
        (View::Str("12"), Rule::IntegerMinimum(40), ""),
        (View::Any(&json!(3)), Rule::IntegerMinimum(4), "is less than 4"),
        (View::Null, Rule::IntegerMinimum(4), ""),
    ] {
        assert_eq!(message(&view, rule), expected, "{rule:?}");
    }
}

#[test]
fn multiples() {
    for (value, factor, expected) in [
        (0.3, 0.1, true),
        (19.99, 0.01, true),
        (4.35, 0.01, true),
        (1e15 + 0.5, 0.1, true),
        (0.35, 0.1, false),
        (19.999, 0.01, false),
        (7.0, 2.0, false),
        (0.0, 0.01, true),
        (1e308, 0.5, true),
        (7.0, 0.0, true),
    ] {
        assert_eq!(
            check(&View::F64(value), &[Rule::MultipleOf(factor)]).is_ok(),
            expected,
            "{value} {factor}"
        );
    }
    assert!(check(&View::I64(9_007_199_254_740_993), &[Rule::MultipleOf(2.0)]).is_err());
    assert!(check(&View::I64(3), &[Rule::MultipleOf(1.5)]).is_ok());
}

#[test]
fn lengths_are_code_points() {
    assert_eq!(length("aé😀"), 3);
    assert_eq!(
        message(&View::Str("aé😀"), Rule::MinLength(34)),
        "is 3 characters long, at least 34 are required"
    );
    assert_eq!(
        message(&View::Str("aé😀"), Rule::MaxLength(1)),
        "is 3 characters long, at most 1 is allowed"
    );
    assert_eq!(message(&View::Str("aé😀"), Rule::MaxLength(3)), "");
}

#[test]
fn equality_is_that_of_json() {
    for (items, expected) in [
        (json!([1, 2, 1.0]), false),
        (json!([1, "1", true, null]), true),
        (json!([{"a": 1, "b": 2}, {"b": 2, "a": 1}]), false),
        (json!([[1], [1, 2]]), true),
        (json!([0.5, 0.5]), false),
    ] {
        assert_eq!(
            check(&View::Any(&items), &[Rule::UniqueItems]).is_ok(),
            expected,
            "{items}"
        );
    }
    assert_eq!(message(&View::Str("b"), Rule::Equals("\"a\"")), "is not \"a\"");
    assert_eq!(message(&View::F64(1.0), Rule::Equals("1")), "");
    assert_eq!(message(&View::I64(2), Rule::Equals("1")), "is not 1");
}

/// What is found, each with its place.
fn found(value: &dyn Reflect, rules: &[Rule]) -> Vec<String> {
    let found = validate_with(value, rules);
    found
        .iter()
        .map(|(path, violation)| format!("{path} {violation}"))
        .collect()
}

#[test]
fn rules_of_items_and_values_name_the_place_but_not_the_value() {
    let deep = BTreeMap::from([("a/b".to_owned(), vec!["ok".to_owned(), "secret".to_owned()])]);
    let rules = &[Rule::Values(&[Rule::MaxItems(2), Rule::Items(&[Rule::MaxLength(2)])])];
    let expected = ["/a~1b/1 is 6 characters long, at most 2 are allowed"];
    assert_eq!(found(&deep, rules), expected);
    assert_eq!(found(&json!({"a/b": ["ok", "secret"]}), rules), expected);
}

#[test]
fn the_first_items_have_rules_of_their_own() {
    let rules = &[
        Rule::Items(&[Rule::IntegerMaximum(3)]),
        Rule::Prefix(&[&[Rule::IntegerMinimum(5)], &[], &[Rule::Equals("1")]]),
    ];
    let expected = ["/0 is less than 5", "/2 is not 1", "/3 is more than 3"];
    assert_eq!(found(&(4, 4, 4, 4), rules), expected);
    assert_eq!(found(&json!([4, 4, 4, 4]), rules), expected);
    assert_eq!(found(&vec![5, 9, 1, 3], rules), [""; 0]);
}

/// A variant may be of the same type as another one, so that only its rules are it; they are checked in it.
#[test]
fn variants_and_unlisted_members_have_rules() {
    union! {
        pub enum Level {
            Auto(String) [Rule::Equals("\"auto\"")],
            Percent(i64) [Rule::IntegerMaximum(50)],
            Pair((i64, i64)) [Rule::Prefix(&[&[Rule::IntegerMinimum(1)]])],
            ..Unknown(Value),
        }
    }
    record! {
        pub struct Levels {
            pub first: Level,
            ..pub extra: BTreeMap<String, i64> = [Rule::IntegerMinimum(0)],
        }
    }
    let levels = |first: Level, other: i64| Levels {
        first,
        extra: BTreeMap::from([("other".to_owned(), other)]),
    };
    for (levels, expected) in [
        (levels(Level::Auto("auto".to_owned()), 0), vec![]),
        (
            levels(Level::Auto("manual".to_owned()), -1),
            vec!["/first is not \"auto\"", "/other is less than 0"],
        ),
        (levels(Level::Percent(99), 0), vec!["/first is more than 50"]),
        (levels(Level::Pair((0, 0)), 0), vec!["/first/0 is less than 1"]),
    ] {
        assert_eq!(found(&levels, &[]), expected);
        let json = serde_json::to_vec(&levels).unwrap();
        let (received, deviations) = decode_tolerantly::<Levels>(&json).unwrap();
        let deviations: Vec<String> = deviations.iter().map(ToString::to_string).collect();
        match &levels.first {
            // A constant tells variants apart.
            Level::Auto(text) if text == "manual" => {
                assert_eq!(received.first, Level::Unknown("manual".into()));
                let none = "/first is none of the documented alternatives";
                assert_eq!(deviations, [none, "/other is less than 0"]);
            }
            _ => assert_eq!(
                (received, deviations),
                (levels, expected.iter().map(ToString::to_string).collect())
            ),
        }
    }
}

record! {
    pub struct Page {
        pub size: i64 = "size" [Rule::IntegerMinimum(1)],
        pub names: Option<Vec<String>> = "names" [Rule::UniqueItems, Rule::Items(&[Rule::MinLength(1)])],
        pub next: Option<Box<Page>>,
        pub share: f64,
        ..pub extra: BTreeMap<String, String>,
    }
}

#[test]
fn every_violation_has_its_pointer() {
    let page = |size, names: &[&str], share| Page {
        size,
        names: Some(names.iter().map(|name| (*name).to_owned()).collect()),
        next: None,
        share,
        extra: BTreeMap::new(),
    };
    let mut outer = page(1, &["a", "b"], 0.5);
    assert_eq!(validate(&outer), []);
    outer.next = Some(Box::new(page(0, &["", "a", "a"], f64::NAN)));
    assert_eq!(
        found(&outer, &[]),
        [
            "/next/size is less than 1",
            "/next/names contains an item twice",
            "/next/names/0 is 0 characters long, at least 1 is required",
            "/next/share is not a finite number",
        ]
    );
    assert_eq!(validate_with(&page(1, &[], 0.0), &[Rule::MaxProperties(2)]).len(), 1);
}

#[test]
fn members_are_not_written_twice() {
    let page = |names: Option<Vec<String>>, extra: &str| Page {
        size: 1,
        names,
        next: None,
        share: 0.5,
        extra: BTreeMap::from([(extra.to_owned(), "x".to_owned())]),
    };
    assert_eq!(validate(&page(None, "other")), []);
    // It is the only one.
    assert_eq!(validate(&page(None, "names")), []);
    for (page, pointer) in [
        (page(None, "size"), "/size"),
        (page(Some(Vec::new()), "names"), "/names"),
    ] {
        let found = validate(&page);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, pointer);
        assert_eq!(
            found[0].1.to_string(),
            "is a documented member and would be written twice"
        );
    }
}

#[test]
fn texts_are_as_long_as_they_have_characters() {
    for char in ["a", "é", "€", "😀", "aé", "😀a"] {
        for count in 0..10 {
            let text = char.repeat(count);
            let length = text.chars().count() as u64;
            for limit in 0..24 {
                assert_eq!(
                    check(&View::Str(&text), &[Rule::MinLength(limit)]).is_ok(),
                    length >= limit,
                    "{text}"
                );
                assert_eq!(
                    check(&View::Str(&text), &[Rule::MaxLength(limit)]).is_ok(),
                    length <= limit,
                    "{text}"
                );
            }
        }
    }
}

record! {
    pub struct Constants {
        pub plain: Option<String> = "plain" [Rule::Equals("\"a\"")],
        pub escaped: Option<String> = "escaped" [Rule::Equals(r#""a\\b""#)],
        pub empty: Option<String> = "empty" [Rule::Equals("\"\"")],
        pub several: Option<String> = "several" [Rule::Equals("\"a\""), Rule::MinLength(2)],
        pub number: Option<String> = "number" [Rule::Equals("1")],
    } impl Default
}

#[test]
fn a_constant_is_what_is_written_as_json() {
    let texts = ["", "a", "b", "aa", "\"a\"", r"a\b", r"a\\b", "1"];
    for (member, only) in [
        ("plain", "a"),
        ("escaped", r"a\b"),
        ("empty", ""),
        ("several", ""),
        ("number", ""),
    ] {
        for text in texts {
            let mut value = Constants::default();
            let place = match member {
                "plain" => &mut value.plain,
                "escaped" => &mut value.escaped,
                "empty" => &mut value.empty,
                "several" => &mut value.several,
                _ => &mut value.number,
            };
            *place = Some(text.to_owned());
            let is_right = text == only && !["several", "number"].contains(&member);
            assert_eq!(validate(&value).is_empty(), is_right, "{member}: {text}");
            assert_eq!(to_checked_json(&value, &[]).is_ok(), is_right, "{member}: {text}");
        }
    }
}

#[test]
fn numbers_are_compared_as_they_are() {
    let numbers = [
        f64::NEG_INFINITY,
        -1.5,
        -0.0,
        0.0,
        1.0,
        1.5,
        9e18,
        f64::INFINITY,
        f64::NAN,
    ];
    for number in numbers {
        for limit in numbers.into_iter().filter(|limit| limit.is_finite()) {
            let view = View::F64(number);
            assert_eq!(check(&view, &[Rule::Minimum(limit)]).is_err(), number < limit);
            assert_eq!(check(&view, &[Rule::Maximum(limit)]).is_err(), number > limit);
        }
    }
    for number in [i64::MIN, -1, 0, 1, i64::MAX] {
        for limit in [
            i128::MIN,
            i128::from(i64::MIN),
            -1,
            0,
            1,
            i128::from(i64::MAX),
            i128::MAX,
        ] {
            let view = View::I64(number);
            let whole = i128::from(number);
            assert_eq!(check(&view, &[Rule::IntegerMinimum(limit)]).is_err(), whole < limit);
            assert_eq!(check(&view, &[Rule::IntegerMaximum(limit)]).is_err(), whole > limit);
        }
    }
}
