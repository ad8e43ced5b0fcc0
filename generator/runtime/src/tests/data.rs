//! Tolerant decoding, unions, tuples and the third state.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::runtime::data::conformance::Conformance;
use crate::runtime::data::deviations::{MOST, decode_tolerantly};
use crate::runtime::data::nullable::Nullable;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::rules::Rule;
use crate::runtime::description::spec::Spec;
use crate::runtime::response::Raw;
use crate::{record, text_enum, union};

fn decode<T: Reflect>(value: &Value) -> (T, Vec<String>) {
    let (value, found) = decode_tolerantly::<T>(value.to_string().as_bytes()).unwrap();
    (value, found.iter().map(ToString::to_string).collect())
}

record! {
    pub struct Item {
        pub id: i32 = "id" [Rule::IntegerMinimum(1)],
        pub name: String,
        pub ratio: f64 = "ratio" SentOnly,
        pub big: u64 = "big" SentOnly,
        pub on: bool = "on" SentOnly,
        pub tags: Vec<String> = "tags" SentOnly [Rule::MaxItems(2)],
        pub counts: BTreeMap<String, i64> = "counts" SentOnly,
        pub note: Option<String>,
        pub pair: Option<(i64, String)>,
        pub level: Option<Level>,
        pub next: Option<Box<Item>>,
    }
}

text_enum! {
    pub enum Level {
        Low = "low",
        High = "high",
        ..Unknown(String),
    }
}

#[test]
fn lists_every_kind_of_deviation_and_mends_it() {
    for (patch, found) in [
        (json!({}), vec![]),
        (json!({"id": 0}), vec!["/id is less than 1"]),
        (json!({"id": 3.0}), vec![]),
        (json!({"id": "7"}), vec!["/id is a string, an integer is documented"]),
        (
            json!({"id": 3_000_000_000_i64}),
            vec!["/id is out of the range of the documented integer type"],
        ),
        (json!({"id": 1.5}), vec!["/id is a number, an integer is documented"]),
        (json!({"name": null}), vec!["/name is null, a string is documented"]),
        (json!({"name": 12}), vec!["/name is a number, a string is documented"]),
        (
            json!({"big": -1}),
            vec!["/big is out of the range of the documented integer type"],
        ),
        (json!({"on": "true"}), vec!["/on is a string, a boolean is documented"]),
        (
            json!({"tags": ["a", "b", "c"]}),
            vec!["/tags has 3 items, at most 2 are allowed"],
        ),
        (
            json!({"tags": ["a", null]}),
            vec!["/tags/1 is null, a string is documented"],
        ),
        (
            json!({"counts": {"a/b": "x"}}),
            vec!["/counts/a~1b is a string, an integer is documented"],
        ),
        (
            json!({"counts": []}),
            vec!["/counts is an array, an object is documented"],
        ),
        (json!({"note": {}}), vec!["/note is an object, a string is documented"]),
        (json!({"pair": [1]}), vec!["/pair has 1 items, 2 are documented"]),
        (json!({"pair": [1, "a", 2]}), vec!["/pair/2 is an item too many"]),
        (json!({"level": "odd"}), vec!["/level is none of the documented values"]),
        (json!({"more": 1}), vec!["/more is not documented"]),
        (json!({"next": {"id": 1}}), vec!["/next/name is missing"]),
    ] {
        let mut value = json!({"id": 1, "name": "n"});
        for (name, member) in patch.as_object().unwrap() {
            value[name] = member.clone();
        }
        let (_, deviations) = decode::<Item>(&value);
        assert_eq!(deviations, found, "{value}");
    }
}

#[test]
fn mending_keeps_what_was_meant() {
    let (item, found) = decode::<Item>(&json!({
        "id": "7", "name": 12, "on": "true", "tags": ["a", null], "note": {}, "pair": [1], "level": "odd",
        "next": {"name": "inner", "next": 3},
    }));
    assert_eq!(found.len(), 9);
    assert_eq!((item.id, item.name.as_str(), item.on), (7, "12", true));
    assert_eq!(item.tags, ["a", ""]);
    assert_eq!(item.note, None);
    assert_eq!(item.pair, Some((1, String::new())));
    assert_eq!(item.level, Some(Level::Unknown("odd".to_owned())));
    let next = item.next.unwrap();
    assert_eq!((next.id, next.name.as_str(), next.next), (0, "inner", None));
}

#[test]
fn a_list_of_deviations_has_an_end() {
    let (texts, found) = decode::<Vec<String>>(&json!(vec![1; 100]));
    assert_eq!((texts.len(), found.len()), (100, 100));
    let (texts, found) = decode::<Vec<String>>(&json!(vec![1; 5000]));
    assert_eq!((texts.len(), texts[4999].as_str()), (5000, "1"));
    assert_eq!(found.len(), MOST + 1);
    assert_eq!(found[99], "/99 is a number, a string is documented");
    assert_eq!(found[100], "it is different in 4900 more places");
}

#[test]
fn numbers_are_finite() {
    let (numbers, found) = decode::<Vec<f64>>(&json!(["1.5", "NaN", "inf", "1e999"]));
    assert_eq!((numbers, found.len()), (vec![1.5, 0.0, 0.0, 0.0], 4));
}

#[test]
fn another_kind_of_json_cannot_be_decoded() {
    for (json, message) in [
        ("[]", "it is an array, an object is documented"),
        ("nul", "EOF while parsing a value at line 1 column 3"),
        ("", "EOF while parsing a value at line 1 column 0"),
        ("{\"id\":1,\"name\":\"n\"} x", "trailing characters at line 1 column 21"),
    ] {
        assert_eq!(
            decode_tolerantly::<Item>(json.as_bytes()).unwrap_err().to_string(),
            message
        );
    }
    assert!(decode_tolerantly::<Option<Item>>(b"3").is_err());
    assert_eq!(decode::<Option<Item>>(&json!(null)), (None, vec![]));
}

#[test]
fn the_plain_way_agrees_with_the_walk() {
    let value = json!({"id": 1, "name": "n", "pair": [1, "a"], "level": "low", "next": {"id": 2, "name": "m"}});
    let plain: Item = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(decode::<Item>(&value), (plain, vec![]));
}

/// Of members of one name the last one counts, as for `serde_json` and JavaScript (RFC 8259, section 4).
#[test]
fn the_last_of_equal_names_wins() {
    record! {
        pub struct Twice {
            pub tags: Vec<String>,
            pub map: BTreeMap<String, i64> = "map" SentOnly,
            pub level: Option<Level>,
            pub any: Option<Box<Twice>>,
            ..pub extra: BTreeMap<String, Vec<i64>>,
        }
    }
    let first = r#""tags":["a","b"],"map":{"a":1},"level":"low","any":{"tags":["c"],"map":{"b":2}},"x":[1,2]"#;
    let last = r#""tags":["d"],"map":{"c":3,"c":4},"level":null,"any":{"tags":["e"]},"x":[3]"#;
    let expected: Twice = serde_json::from_str(&format!("{{{last}}}")).unwrap();
    assert_eq!(expected.map, BTreeMap::from([("c".to_owned(), 4)]));
    // The third one has a deviation, so that it is mended.
    for surplus in ["", r#","map":{"c":"4"}"#] {
        let json = format!("{{{first},{last}{surplus}}}");
        let response = http::Response::new(bytes::Bytes::from(json.clone()));
        let fast: Twice = Raw::new(&Spec::REST, response).json().unwrap();
        assert_eq!(fast, expected, "{json}");
        let (read, found) = decode_tolerantly::<Twice>(json.as_bytes()).unwrap();
        assert_eq!(read, expected, "{json}");
        let twice = found.iter().filter(|it| it.message.contains("more than once"));
        let twice: Vec<&str> = twice.map(|it| it.pointer.as_str()).collect();
        let expected: &[&str] = match surplus {
            "" => &["/tags", "/map", "/map/c", "/level", "/any", "/x"],
            _ => &["/tags", "/level", "/any", "/x", "/map"],
        };
        assert_eq!(twice, expected, "{json}");
    }
}

/// Wherever it stands, and whatever else is the matter, it is listed, and strictly refused.
#[test]
fn members_that_are_there_more_than_once_are_listed() {
    record! {
        pub struct Held {
            pub map: BTreeMap<String, i64>,
            pub any: Value,
            ..pub extra: BTreeMap<String, Value>,
        }
    }
    for (json, pointers) in [
        (r#"{"map":{"a":1,"b":2},"any":{"a":{"b":1},"b":"a:b\":{"}}"#, &[][..]),
        (r#"{"map":{"a":1,"a":1},"any":0}"#, &["/map/a"]),
        // The name is what it means, not how it is written.
        (r#"{"map":{"a":1,"\u0061":2,"a":3},"any":0}"#, &["/map/a"]),
        (r#"{"map":{},"any":[{},{"a":{"~":0,"~":{}}}]}"#, &["/any/1/a/~0"]),
        (r#"{"map":{},"any":0,"any":0}"#, &["/any"]),
        (r#"{"map":{},"any":0,"x":0,"x":1}"#, &["/x"]),
        (r#"{"map":{},"any":0,"x":{"y":0,"y":1}}"#, &["/x/y"]),
        (r#"{"map":{},"any":{"a":1e400,"a":1}}"#, &["/any/a"]),
        (r#"{"map":{},"any":{"":{"a":0,"a":1},"":{"b":0}}}"#, &["/any/"]),
    ] {
        let (read, found) = decode_tolerantly::<Held>(json.as_bytes()).unwrap();
        let found: Vec<&str> = found.iter().map(|it| it.pointer.as_str()).collect();
        assert_eq!(found, pointers, "{json}");
        assert_eq!(
            read,
            serde_json::from_str(json).unwrap_or_else(|_| read.clone()),
            "{json}"
        );
        let response = |conformance| {
            let response = http::Response::new(bytes::Bytes::from(json.to_owned()));
            Raw::new(&Spec::REST, response).conformance(conformance).json::<Held>()
        };
        assert_eq!(response(Conformance::Required).unwrap(), read, "{json}");
        assert_eq!(response(Conformance::Strict).is_ok(), pointers.is_empty(), "{json}");
    }
    // What is refused is refused for what it is.
    assert_eq!(
        decode_tolerantly::<Vec<i64>>(br#"{"a":1,"a":2}"#)
            .unwrap_err()
            .to_string(),
        "it is an object, an array is documented"
    );
}

/// JSON Schema, core, section 4.2.1: the number is meant, not how it is written.
#[test]
fn integers_may_have_a_fraction_of_zero() {
    record! {
        pub struct Numbers {
            pub a: i32,
            pub b: i64,
            pub c: u32,
            pub d: u64,
        }
    }
    for (numbers, fits) in [
        (["1.0", "2.0", "3.0", "4e2"], true),
        (["-1", "-2.0", "3", "18446744073709551615"], true),
        (["1.5", "2", "3", "4"], false),
        (["3e9", "2", "3", "4"], false),
        (["1", "9223372036854775808", "3", "4"], false),
        (["1", "2", "-3.0", "4"], false),
        (["1", "2", "3", "1e300"], false),
        (["1", "2", "3", "\"4\""], false),
    ] {
        let [a, b, c, d] = numbers;
        let json = format!("{{\"a\":{a},\"b\":{b},\"c\":{c},\"d\":{d}}}");
        assert_eq!(serde_json::from_str::<Numbers>(&json).is_ok(), fits, "{json}");
        let (_, found) = decode_tolerantly::<Numbers>(json.as_bytes()).unwrap();
        assert_eq!(found.is_empty(), fits, "{json}");
    }
}

#[test]
fn three_states() {
    record! {
        pub struct Patch {
            pub name: Nullable<String>,
            pub size: Nullable<i64>,
        } impl Default
    }

    for (patch, json) in [
        (Patch::default(), json!({})),
        (
            Patch {
                name: Nullable::Null,
                size: 3.into(),
            },
            json!({"name": null, "size": 3}),
        ),
        (
            Patch {
                name: None.into(),
                size: Some(3).into(),
            },
            json!({"name": null, "size": 3}),
        ),
    ] {
        assert_eq!(serde_json::to_value(&patch).unwrap(), json);
        assert_eq!(serde_json::from_value::<Patch>(json.clone()).unwrap(), patch);
        assert_eq!(decode::<Patch>(&json), (patch, vec![]));
    }
}

#[test]
fn tuples() {
    let (pair, found) = decode::<(i64, Option<String>)>(&json!([1, null]));
    assert_eq!((pair, found), ((1, None), vec![]));
    assert_eq!(decode::<()>(&json!(null)).1, Vec::<String>::new());
    record! {
        pub struct Line {
            pub at: (f64, f64),
        }
    }
    let line: Line = serde_json::from_str(r#"{"at":[1,2.5]}"#).unwrap();
    assert_eq!(line.at, (1.0, 2.5));
    assert_eq!(serde_json::to_string(&line).unwrap(), r#"{"at":[1.0,2.5]}"#);
    assert!(serde_json::from_str::<Line>(r#"{"at":[1]}"#).is_err());
    // It has no place for the third, which is not dropped without a word.
    assert!(serde_json::from_str::<Line>(r#"{"at":[1,2,3]}"#).is_err());
}

mod unions {
    use super::*;

    record! {
        pub struct Cat {
            pub kind: Option<String>,
            pub name: String,
            pub lives: Option<i64>,
        }
    }

    record! {
        pub struct Dog {
            pub name: String,
            pub barks: Option<bool>,
            pub friend: Option<Box<Pet>>,
        }
    }

    union! {
        pub enum Pet tag "kind" + Box {
            Cat(Cat) = "cat",
            Dog(Box<Dog>) = "dog" | "hound",
            Map(BTreeMap<String, String>) = "map",
            ..Unknown(Value),
        }
    }

    fn which(pet: &Pet) -> &'static str {
        match pet {
            Pet::Cat(_) => "cat",
            Pet::Dog(_) => "dog",
            Pet::Map(_) => "map",
            Pet::Unknown(_) => "unknown",
        }
    }

    #[test]
    fn the_discriminator_decides() {
        for (value, variant, found) in [
            (json!({"kind": "cat", "name": "a", "barks": true}), "cat", 1),
            // The description has this member, though the variant does not list it.
            (json!({"kind": "hound", "name": "a"}), "dog", 0),
            (json!({"kind": "map", "b": "c"}), "map", 0),
            (json!({"kind": "bird", "name": "a"}), "unknown", 1),
            (json!({"kind": "cat"}), "cat", 1),
            // Without it, the shape decides.
            (json!({"name": "a", "lives": 7}), "cat", 0),
            (json!({"name": "a", "barks": true}), "dog", 0),
            (json!("text"), "unknown", 1),
        ] {
            let (pet, deviations) = decode::<Pet>(&value);
            assert_eq!(which(&pet), variant, "{value}");
            assert_eq!(deviations.len(), found, "{value} {deviations:?}");
            // Only a response is mended.
            match serde_json::from_value::<Pet>(value.clone()) {
                Ok(plain) => assert_eq!(plain, pet),
                Err(error) => assert_eq!(
                    (value.to_string(), error.to_string()),
                    (r#"{"kind":"cat"}"#.to_owned(), "missing field `name`".to_owned())
                ),
            }
            if variant == "unknown" {
                assert_eq!(serde_json::to_value(&pet).unwrap(), value);
            }
        }
    }

    #[test]
    fn the_discriminator_is_written_whatever_the_variant_says() {
        let dog = Dog {
            name: "d".into(),
            barks: None,
            friend: None,
        };
        for (pet, json) in [
            (Pet::Dog(Box::new(dog)), r#"{"kind":"dog","name":"d"}"#),
            (
                Pet::Cat(Cat {
                    kind: None,
                    name: "c".into(),
                    lives: None,
                }),
                r#"{"kind":"cat","name":"c"}"#,
            ),
            (
                Pet::Cat(Cat {
                    kind: Some("lion".into()),
                    name: "c".into(),
                    lives: None,
                }),
                r#"{"kind":"cat","name":"c"}"#,
            ),
            (
                Pet::Map(BTreeMap::from([("kind".into(), "own".into())])),
                r#"{"kind":"map"}"#,
            ),
            (Pet::Map(BTreeMap::new()), r#"{"kind":"map"}"#),
        ] {
            assert_eq!(serde_json::to_string(&pet).unwrap(), json);
        }
    }

    union! {
        pub enum Scalar {
            Whole(i64),
            Level(Level),
            Text(String),
            Many(Vec<String>),
            Flag(bool),
            Nothing(()),
            Number(f64),
            ..Other(Value),
        }
    }

    #[test]
    fn the_kind_of_json_decides() {
        for (value, expected) in [
            (json!(1), Scalar::Whole(1)),
            (json!(1.5), Scalar::Number(1.5)),
            (json!(u64::MAX), Scalar::Number(u64::MAX as f64)),
            (json!("low"), Scalar::Level(Level::Low)),
            (json!("a"), Scalar::Text("a".into())),
            (json!(["a"]), Scalar::Many(vec!["a".into()])),
            (json!(true), Scalar::Flag(true)),
            (json!(null), Scalar::Nothing(())),
            (json!({}), Scalar::Other(json!({}))),
        ] {
            let (scalar, _) = decode::<Scalar>(&value);
            assert_eq!(scalar, expected, "{value}");
            if !value.is_u64() || value == json!(1) {
                assert_eq!(serde_json::to_value(&scalar).unwrap(), value);
            }
        }
    }

    text_enum! {
        pub enum OnlyA {
            A = "a",
            ..Unknown(String),
        }
    }

    record! {
        pub struct A {
            pub object: OnlyA,
            pub items: Vec<A> = "items" SentOnly,
        }
    }

    record! {
        pub struct B {
            pub object: String = "object" [Rule::Equals("\"b\"")],
            pub items: Vec<i64> = "items" SentOnly,
        }
    }

    record! {
        pub struct C {
            pub items: Vec<String>,
        }
    }

    record! {
        pub struct D {
            pub items: Vec<i64>,
        }
    }

    union! {
        pub enum Any {
            A(A),
            B(B),
            C(C),
            D(D),
            ..Unknown(Value),
        }
    }

    #[test]
    fn constants_required_members_and_the_walk_decide() {
        for (value, expected) in [
            (json!({"object": "a"}), "A"),
            (json!({"object": "b"}), "B"),
            (json!({"object": "c"}), "Unknown"),
            (json!({"items": ["x"]}), "C"),
            (json!({"items": [1]}), "D"),
            // Both fit: the first one in the description.
            (json!({"items": []}), "C"),
            (json!({}), "Unknown"),
        ] {
            let (any, _) = decode::<Any>(&value);
            let name = format!("{any:?}");
            assert!(name.starts_with(expected), "{value}: {name}");
        }
    }

    #[test]
    fn a_struct_is_better_than_a_map_and_a_map_than_anything() {
        union! {
            pub enum Loose {
                Any(Value),
                Map(BTreeMap<String, String>),
                Item(Cat),
                ..Unknown(Value),
            }
        }
        for (value, expected) in [
            (json!({"name": "a", "new": 1}), "Item"),
            (json!({"a": "b"}), "Map"),
            (json!({}), "Map"),
            (json!([1]), "Any"),
        ] {
            let (loose, _) = decode::<Loose>(&value);
            assert!(format!("{loose:?}").starts_with(expected), "{value}: {loose:?}");
        }
    }

    /// However deep unions are nested, no value is read more often than a few times.
    #[test]
    fn ambiguous_nesting_is_linear() {
        use std::cell::Cell;

        use crate::runtime::data::reflect::{Slot, View};

        thread_local!(static READ: Cell<usize> = const { Cell::new(0) });
        #[derive(Debug, PartialEq)]
        pub struct Counted(i64);
        impl Reflect for Counted {
            fn blank() -> Self {
                Counted(0)
            }
            fn slot(&mut self) -> Slot<'_> {
                READ.set(READ.get() + 1);
                Slot::I64(&mut self.0)
            }
            fn view(&self) -> View<'_> {
                View::I64(self.0)
            }
        }
        record! {
            pub struct Left {
                pub next: Option<Box<Tree>>,
                pub load: Option<Vec<Counted>>,
                pub left: Option<i64>,
            }
        }
        record! {
            pub struct Right {
                pub next: Option<Box<Tree>>,
                pub load: Option<Vec<Counted>>,
                pub right: Option<i64>,
            }
        }
        union! {
            pub enum Tree + Box {
                Left(Left),
                Right(Right),
                ..Unknown(Value),
            }
        }

        for depth in [0, 10, 100] {
            let json = format!(
                "{}{{\"load\":[{}1]}}{}",
                "{\"next\":".repeat(depth),
                "1,".repeat(99),
                "}".repeat(depth)
            );
            READ.set(0);
            serde_json::from_str::<Tree>(&json).unwrap();
            assert!(READ.get() <= 500, "{} reads at depth {depth}", READ.get());
        }
    }

    /// A variant that is tried is looked into as far as the unions right below it, and no rule is held against what
    /// is not.
    #[test]
    fn unions_below_tell_variants_apart() {
        union! {
            pub enum Entry {
                Level(Level),
                Cat(Cat),
                ..Unknown(Value),
            }
        }
        union! {
            pub enum Number {
                Whole(i64),
                Part(f64),
                ..Unknown(Value),
            }
        }
        record! {
            pub struct Entries {
                pub items: Vec<Entry>,
            }
        }
        record! {
            pub struct Numbers {
                pub items: Vec<Number>,
            }
        }
        union! {
            pub enum Page {
                Entries(Entries),
                Numbers(Numbers),
                ..Unknown(Value),
            }
        }
        for (value, expected) in [
            (json!({"items": ["low"]}), "Entries"),
            (json!({"items": [{"name": "a"}]}), "Entries"),
            (json!({"items": [1, 1.5]}), "Numbers"),
        ] {
            let (page, found) = decode::<Page>(&value);
            assert!(format!("{page:?}").starts_with(expected), "{value}: {page:?}");
            assert_eq!(found, Vec::<String>::new());
        }

        record! {
            pub struct Shelf {
                pub page: Option<Page>,
                pub any: Option<Value>,
            }; rules [Rule::MinProperties(2)]
        }
        record! {
            pub struct Fixed {
                pub page: Option<Page> = "page" [Rule::Equals("{\"items\":[1]}")],
                pub any: Option<Value> = "any" [Rule::Equals("[1]")],
                pub more: Option<i64>,
            }
        }
        union! {
            pub enum Case {
                Shelf(Shelf),
                Fixed(Fixed),
                ..Unknown(Value),
            }
        }
        union! {
            pub enum Cases {
                Case(Case),
                Many(Vec<Case>),
                ..Unknown(Value),
            }
        }
        for (value, expected) in [
            (json!({"page": {"items": [1]}, "any": [1]}), "Case(Shelf"),
            (json!({"page": {"items": [1]}, "any": [1], "more": 1}), "Case(Fixed"),
        ] {
            let (cases, found) = decode::<Cases>(&value);
            assert!(format!("{cases:?}").starts_with(expected), "{value}: {cases:?}");
            assert_eq!(found, Vec::<String>::new());
        }
    }

    /// A tree of ambiguous unions is read in time linear in its size times its depth.
    #[test]
    fn ambiguous_nesting_is_not_exponential() {
        record! {
            pub struct Left {
                pub next: Option<Box<Tree>>,
            }
        }
        record! {
            pub struct Right {
                pub next: Option<Box<Tree>>,
                pub other: Option<i64>,
            }
        }
        union! {
            pub enum Tree + Box {
                Left(Left),
                Right(Right),
                ..Unknown(Value),
            }
        }

        let json = format!("{}{{}}{}", "{\"next\":".repeat(120), "}".repeat(120));
        let tree: Tree = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&tree).unwrap(), json);
    }
}

record! {
    pub struct Labels {
        pub counts: BTreeMap<String, i64>,
        pub tags: Vec<String>,
    }
}

#[test]
fn values_are_copied_compared_and_shown_by_what_they_hold() {
    let text = json!({
        "id": 1, "name": "n", "ratio": 0.5, "big": 9, "on": true, "tags": ["a", "b"], "counts": {"x": 1, "y": 2},
        "pair": [1, "one"], "level": "mid", "next": {"id": 2, "name": "m"}
    });
    let (item, _) = decode::<Item>(&text);
    let copy = item.clone();
    assert_eq!(copy, item);
    assert_eq!(
        serde_json::to_value(&copy).unwrap(),
        serde_json::to_value(&item).unwrap()
    );
    assert_eq!(copy.level, Some(Level::Unknown("mid".to_owned())));
    let change: [fn(&mut Item); 6] = [
        |item| item.ratio = 0.25,
        |item| item.tags.push("c".to_owned()),
        |item| item.counts = BTreeMap::from([("x".to_owned(), 1), ("z".to_owned(), 2)]),
        |item| item.pair = None,
        |item| item.level = Some(Level::High),
        |item| item.next.as_mut().unwrap().name.clear(),
    ];
    for change in change {
        let mut other = item.clone();
        change(&mut other);
        assert_ne!(other, item);
    }
    let shown = format!("{item:?}");
    // What is only sent may be a secret.
    assert!(shown.starts_with(r#"Item { id: 1, name: "n", ratio: ***, big: ***, on: ***, tags: ***, counts: ***, "#));
    assert!(shown.ends_with(r#"counts: ***, note: None, pair: None, level: None, next: None } }"#));
    let counts = Labels {
        counts: item.counts.clone(),
        tags: item.tags.clone(),
    };
    assert_eq!(
        format!("{counts:?}"),
        format!("Labels {{ counts: {:?}, tags: [\"a\", \"b\"] }}", item.counts)
    );
}

#[test]
fn copies_keep_the_third_state_and_any_variant() {
    record! {
        pub struct Patch {
            pub name: Nullable<String>,
            pub any: Option<Value>,
            pub third: Nullable<Value>,
            pub bytes: bytes::Bytes = "bytes" SentOnly,
            pub shape: Shape = "shape" SentOnly,
        }
    }
    union! {
        pub enum Shape {
            Item(Box<Item>),
            Count(u32),
            ..Unknown(Value),
        }
    }

    for name in [Nullable::Absent, Nullable::Null, Nullable::Value("x".to_owned())] {
        for any in [None, Some(Value::Null), Some(json!([1]))] {
            for shape in [
                Shape::Item(Box::new(Item::blank())),
                Shape::Count(7),
                Shape::Unknown(json!("?")),
            ] {
                let patch = Patch {
                    name: name.clone(),
                    any: any.clone(),
                    third: any.clone().into(),
                    bytes: vec![0xff].into(),
                    shape,
                };
                let copy = patch.clone();
                assert_eq!((&copy.name, &copy.any), (&name, &any));
                assert_eq!(copy.third.is_null(), any.is_none());
                assert_eq!(copy, patch);
            }
        }
    }
    assert_eq!(format!("{:?}", Shape::Count(7)), "Count(7)");
}
