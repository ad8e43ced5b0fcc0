//! JSON that is written without serde is what serde_json writes, and none is of a value that breaks its description.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde_json::{Value, json};

use crate::runtime::data::deviations;
use crate::runtime::data::encode::tree_of;
use crate::runtime::data::file::File;
use crate::runtime::data::nullable::Nullable;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::rules::Rule;
use crate::runtime::data::visit::{to_checked_json, to_json, validate_with};
use crate::{newtype, record, scalar_enum, text_enum, union};

/// The JSON of a value, which both write alike, and its tree; that what is checked while it is written is what is checked without.
fn written<T: Reflect>(value: &T) -> String {
    let theirs = serde_json::to_vec(&value.view()).map_err(|error| error.to_string());
    let ours = to_json(value).map_err(|violation| violation.to_string());
    assert_eq!(ours, theirs);
    let tree = tree_of(&value.view()).map_err(|violation| violation.to_string());
    let read = serde_json::to_value(value.view()).map_err(|error| error.to_string());
    assert_eq!(tree, read);
    let broken = validate_with(value, &[]).into_iter().next();
    let checked = to_checked_json(value, &[]);
    match (broken, ours) {
        (Some(broken), _) => assert_eq!(checked, Err(broken)),
        (None, Ok(ours)) => assert_eq!(checked, Ok(ours)),
        (None, Err(error)) => assert_eq!(checked.unwrap_err().1.to_string(), error),
    }
    theirs.map_or_else(|error| error, |json| String::from_utf8(json).unwrap())
}

/// What is read and written again.
fn again<T: Reflect>(json: &Value) -> String {
    let mut value = T::blank();
    deviations::mend(&mut value, json.to_string().as_bytes(), &[]).unwrap();
    written(&value)
}

#[test]
fn every_byte_is_escaped_at_every_place() {
    for length in 1..=70 {
        for at in 0..length {
            for special in [
                '\0', '\u{1f}', '"', '\\', '\n', '\t', '\u{8}', '\u{c}', '\r', '\u{7f}', 'é',
            ] {
                let text: String = (0..length)
                    .map(|index| if index == at { special } else { 'a' })
                    .collect();
                written(&text);
            }
        }
    }
    let all: String = (0..=0x2ff_u32)
        .chain(0xd7f0..0xe010)
        .filter_map(char::from_u32)
        .collect();
    assert!(written(&all).starts_with(r#""\u0000\u0001"#));
    // As a name of a member, too.
    for length in 0..40 {
        let name = "a\"\u{1}é".chars().cycle().take(length).collect::<String>();
        written(&BTreeMap::from([(name, 1_i64)]));
    }
    assert_eq!(written(&String::new()), r#""""#);
}

#[test]
fn numbers_have_the_same_digits() {
    for number in [0, 1, -1, 9, 10, 99, 100, i64::MIN, i64::MAX, 1_234_567_890_123] {
        written(&number);
    }
    for number in [0, u64::MAX, i64::MAX as u64 + 1] {
        written(&number);
    }
    written(&i32::MIN);
    written(&u32::MAX);
    for number in [
        0.0,
        -0.0,
        1.0,
        0.1,
        -1.5,
        1e15,
        1e16,
        1e17,
        1e300,
        1e-7,
        123_456_789.123_456_79,
        5e-324,
        f64::MAX,
        f64::MIN_POSITIVE,
        f64::EPSILON,
    ] {
        written(&number);
        written(&json!([number]));
    }
    assert_eq!(written(&f64::NAN), "null");
    assert_eq!(written(&f64::NEG_INFINITY), "null");
    let value: Value = serde_json::from_str("[18446744073709551615,-9223372036854775808,1e400e]").unwrap_or(json!(1));
    written(&value);
    written(&json!({"a": [null, true, false, {"b\"": [], "c": {}}], "": "\u{2028}"}));
}

record! {
    pub struct All {
        pub id: i64,
        pub odd: bool = "odd\"\n name",
        pub long: Option<String> = "a_name_that_is_longer_than_what_is_copied_at_once",
        pub twenty: Option<String> = "a_name_of_27_bytes_is_short",
        pub more: Option<String> = "a_name_of_28_bytes_is_longer",
        pub letters: Option<i32> = "größe",
        pub required: Option<String> = "required" Required,
        pub nullable: Option<u32> = "nullable" Nullable,
        pub secret: Option<String> = "secret" SentOnly,
        pub patched: Nullable<String>,
        pub needed: Nullable<i64> = "needed" Required,
        pub lists: Option<Vec<Option<Vec<Option<f64>>>>>,
        pub pair: Option<(i64, Option<String>)>,
        pub nothing: Option<()>,
        pub level: Option<Level>,
        pub priority: Option<Priority>,
        pub sid: Option<Sid>,
        pub any: Option<Value>,
        pub next: Option<Box<All>>,
        ..pub extra: BTreeMap<String, Vec<u64>>,
    }
}

text_enum! {
    pub enum Level {
        Low = "low",
        High = "hi\"gh",
        ..Unknown(String),
    }
}

scalar_enum! {
    pub enum Priority {
        One = "1",
        Half = "0.5",
        Text = "\"a\\\"b\"",
        None = "null",
        ..Unknown(Value),
    }
}

newtype! {
    pub struct Sid {
        min_length: 2,
    }
}

#[test]
fn members_are_written_where_they_are_there() {
    let blank = All::blank();
    assert_eq!(written(&blank), r#"{"id":0,"odd\"\n name":false,"required":null}"#);
    let mut all = All {
        long: Some("l".to_owned()),
        twenty: Some("\"".to_owned()),
        more: Some(String::new()),
        letters: Some(-3),
        required: Some("r".to_owned()),
        nullable: Some(u32::MAX),
        secret: Some("s".to_owned()),
        patched: Nullable::Null,
        needed: Nullable::Value(1),
        lists: Some(vec![None, Some(Vec::new()), Some(vec![None, Some(0.5)])]),
        pair: Some((1, None)),
        nothing: Some(()),
        level: Some(Level::High),
        priority: Some(Priority::Text),
        sid: Sid::new("\u{1}é").ok(),
        any: Some(json!({"b": 1, "a": [2.50]})),
        next: Some(Box::new(All::blank())),
        extra: BTreeMap::from([
            (String::new(), Vec::new()),
            ("odd \"\\\u{1f}".to_owned(), vec![u64::MAX, 0]),
            ("x".repeat(300), vec![1]),
        ]),
        ..blank
    };
    let json = written(&all);
    assert!(json.contains(r#""nullable":4294967295,"secret":"s","patched":null,"needed":1,"lists":[null,[],[null,0.5]],"pair":[1,null],"nothing":null,"level":"hi\"gh","priority":"a\"b","sid":"\u0001é","any":{"#), "{json}");
    assert!(json.contains(r#""odd \"\\\u001f":[18446744073709551615,0]"#), "{json}");
    // What breaks the description somewhere.
    all.level = Some(Level::Unknown("new".to_owned()));
    written(&all);
    all.priority = Some(Priority::Unknown(json!({"a": "\n"})));
    all.needed = Nullable::Absent;
    all.extra.insert("id".to_owned(), vec![]);
    written(&all);
}

#[test]
fn a_value_that_holds_itself_is_written_as_deep_as_it_is_read() {
    let mut value = json!({"id": 0, "odd\"\n name": true, "required": null, "needed": null});
    // As deep as serde_json reads.
    for id in 0..126 {
        value = json!({"id": id, "odd\"\n name": true, "required": null, "needed": null, "next": value});
    }
    let read: All = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&written(&read)).unwrap(), value);
}

record! {
    pub struct Circle {
        pub kind: Option<String>,
        pub radius: i64,
    }
}

record! {
    pub struct Open {
        pub width: Option<i64>,
        ..pub extra: BTreeMap<String, Value>,
    }
}

union! {
    pub enum Shape tag "kind" {
        Circle(Circle) = "circle" | "ro\"und",
        Open(Box<Open>) = "open",
        Map(BTreeMap<String, Value>) = "map",
        Any(Value) = "any",
        ..Unknown(Value),
    }
}

union! {
    pub enum Picture tag "sort" json {
        Shape(Shape) = "1",
        Text(String) = "\"text\"" [Rule::MaxLength(2)],
        List(Vec<Shape>) = "null",
        ..Unknown(Value),
    }
}

union! {
    pub enum Thing {
        Circle(Circle),
        Open(Open),
        Text(String),
        & Several(Vec<Thing>),
        ..Unknown(Value),
    }
}

record! {
    pub struct Untagged {
        pub a: Option<i64>,
    }
}

union! {
    pub enum Inner tag "type" {
        A(Untagged) = "a",
        B(Untagged) = "b",
        ..Unknown(Value),
    }
}

union! {
    pub enum Outer tag "type" {
        Inner(Inner) = "inner",
        C(Untagged) = "c",
        ..Unknown(Value),
    }
}

/// A name stands once in an object (RFC 8259, section 4).
#[test]
fn of_unions_with_one_tag_the_outer_one_is_written() {
    let inner = Inner::B(Untagged { a: Some(1) });
    assert_eq!(written(&inner), r#"{"type":"b","a":1}"#);
    assert_eq!(written(&Outer::Inner(inner)), r#"{"type":"inner","a":1}"#);
    assert_eq!(written(&Outer::C(Untagged { a: None })), r#"{"type":"c"}"#);
}

#[test]
fn unions_are_written_with_their_tags() {
    let circle = |kind: Option<&str>| {
        Shape::Circle(Circle {
            kind: kind.map(str::to_owned),
            radius: 1,
        })
    };
    let map = |kind: Value| BTreeMap::from([("a".to_owned(), json!(1)), ("kind".to_owned(), kind)]);
    let shapes = [
        (circle(None), r#"{"kind":"circle","radius":1}"#),
        (circle(Some("square")), r#"{"kind":"circle","radius":1}"#),
        (circle(Some("ro\"und")), r#"{"kind":"ro\"und","radius":1}"#),
        (
            Shape::Open(Box::new(Open {
                width: None,
                extra: map(json!("other")),
            })),
            r#"{"kind":"open","a":1}"#,
        ),
        (Shape::Map(map(json!("map"))), r#"{"a":1,"kind":"map"}"#),
        (Shape::Map(map(json!(3))), r#"{"kind":"map","a":1}"#),
        (Shape::Any(json!({"b": 1, "kind": null})), r#"{"b":1,"kind":"any"}"#),
        (Shape::Any(json!("text")), r#""text""#),
        (Shape::Unknown(json!({"x": "\t"})), r#"{"x":"\t"}"#),
    ];
    for (shape, expected) in &shapes {
        assert_eq!(written(shape), *expected);
        written(&Picture::Shape(shape.clone()));
    }
    let shapes: Vec<Shape> = shapes.into_iter().map(|(shape, _)| shape).collect();
    assert_eq!(
        written(&Picture::Shape(circle(None))),
        r#"{"sort":1,"kind":"circle","radius":1}"#
    );
    assert_eq!(
        written(&Picture::Shape(Shape::Any(json!({})))),
        r#"{"sort":1,"kind":"any"}"#
    );
    written(&Picture::List(shapes));
    written(&Picture::Text("too long".to_owned()));
    written(&Picture::Unknown(json!([])));
    let several = |parts: &[Thing]| Thing::Several(parts.to_vec());
    let circle = Thing::Circle(Circle {
        kind: Some("\"".to_owned()),
        radius: 2,
    });
    let open = Thing::Open(Open {
        width: Some(1),
        extra: BTreeMap::from([("radius".to_owned(), json!(2))]),
    });
    assert_eq!(
        serde_json::from_str::<Value>(&written(&several(&[circle.clone(), open.clone()]))).unwrap(),
        json!({"kind": "\"", "radius": 2, "width": 1})
    );
    let other = Thing::Open(Open {
        width: None,
        extra: BTreeMap::from([("radius".to_owned(), json!(3))]),
    });
    assert!(written(&several(&[circle.clone(), other])).contains("has two values for `radius`"));
    assert_eq!(written(&several(&[])), "{}");
    assert!(written(&several(&[circle, Thing::Text("t".to_owned())])).contains("cannot stand beside an object"));
    assert_eq!(written(&open), r#"{"width":1,"radius":2}"#);
}

record! {
    pub struct Upload {
        pub content: Bytes,
        pub file: Option<File>,
    }
}

#[test]
fn bytes_are_written_where_they_are_text() {
    let upload = |content: &'static [u8], file: Option<File>| Upload {
        content: Bytes::from_static(content),
        file,
    };
    assert_eq!(written(&upload(b"a\"b", None)), r#"{"content":"a\"b"}"#);
    assert_eq!(
        written(&upload(b"a\xff", None)),
        "bytes that are not UTF-8 cannot be written as text"
    );
    assert_eq!(
        written(&upload(b"", Some(File::from(&b"\n"[..])))),
        r#"{"content":"","file":"\n"}"#
    );
    let stream = File::path("/nowhere/at/all");
    assert_eq!(
        written(&upload(b"", Some(stream))),
        "a streamed file cannot be written as text"
    );
}

record! {
    pub struct Ruled {
        pub size: i64 = "size" [Rule::IntegerMinimum(1)],
        pub name: Option<String> = "name" [Rule::MaxLength(3)],
        pub names: Vec<String> = "names" [Rule::Items(&[Rule::MinLength(1)]), Rule::UniqueItems],
        pub sid: Option<Sid>,
        pub any: Value = "any" [Rule::Object],
        ..pub extra: BTreeMap<String, i64> = [Rule::IntegerMaximum(9)],
    }; rules [Rule::MaxProperties(5)]
}

#[test]
fn what_breaks_a_rule_is_not_written() {
    for (member, value, first) in [
        ("size", json!(1), None),
        ("size", json!(0), Some("/size")),
        ("name", json!("four"), Some("/name")),
        ("names", json!(["a", ""]), Some("/names/1")),
        ("names", json!(["a", "a"]), Some("/names")),
        ("sid", json!("x"), Some("/sid")),
        ("any", json!([]), Some("/any")),
        ("a/b", json!(10), Some("/a~1b")),
        ("other", json!(9), None),
    ] {
        let mut ruled = json!({"size": 1, "names": [], "any": {}});
        ruled[member] = value;
        again::<Ruled>(&ruled);
        let mut value = Ruled::blank();
        deviations::mend(&mut value, ruled.to_string().as_bytes(), &[]).unwrap();
        let found = to_checked_json(&value, &[]).err().map(|(pointer, _)| pointer);
        assert_eq!(found.as_deref(), first, "{ruled}");
        // Below a place with rules of its own.
        let lists = vec![value];
        let found = to_checked_json(&lists, &[Rule::MinItems(2)]).map_err(|(pointer, _)| pointer);
        assert_eq!(found, Err(String::new()));
    }
    let all = json!({"size": 1, "names": [], "any": {}, "a": 1, "b": 2, "c": 3});
    again::<Ruled>(&all);
}
