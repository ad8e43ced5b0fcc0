//! JSON that is read without serde is taken where serde_json takes it, and makes the same value with the same doubts; names
//! are found in whatever order they come.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde_json::{Value, json};

use crate::runtime::data::conformance::Conformance;
use crate::runtime::data::decode::decode;
use crate::runtime::data::deviations::{self, Refusal, Walk};
use crate::runtime::data::file::File;
use crate::runtime::data::nullable::Nullable;
use crate::runtime::data::reader::{self, Doubts, Way};
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::rules::Rule;
use crate::runtime::data::tree::{self, Flaw};
use crate::runtime::data::visit::{hold, to_json};
use crate::{newtype, record, scalar_enum, text_enum, union};

record! {
    pub struct All {
        pub id: i64,
        pub small: Option<i32>,
        pub unsigned: Option<u32>,
        pub large: Option<u64>,
        pub ratio: Option<f64>,
        pub on: Option<bool>,
        pub text: Option<String> = "te\"xt",
        pub required: Option<String> = "required" Required,
        pub nullable: Option<u32> = "nullable" Nullable,
        pub patched: Nullable<String>,
        pub lists: Option<Vec<Option<Vec<i64>>>>,
        pub pair: Option<(i64, Option<String>)>,
        pub nothing: Option<()>,
        pub level: Option<Level>,
        pub priority: Option<Priority>,
        pub sid: Option<Sid>,
        pub any: Option<Value>,
        pub bytes: Option<Bytes>,
        pub file: Option<File>,
        pub shape: Option<Shape>,
        pub open: Option<Open>,
        pub part: Option<Part>,
        pub next: Option<Box<All>>,
    }
}

text_enum! {
    pub enum Level {
        Low = "low",
        High = "high",
        ..Unknown(String),
    }
}

scalar_enum! {
    pub enum Priority {
        One = "1",
        Text = "\"a\"",
        ..Unknown(Value),
    }
}

newtype! {
    pub struct Sid {
        min_length: 2,
    }
}

record! {
    pub struct Open {
        pub width: Option<i64>,
        ..pub extra: BTreeMap<String, i64>,
    }
}

record! {
    pub struct Circle {
        pub kind: Option<String>,
        pub radius: i64,
    }
}

record! {
    pub struct Group {
        pub kind: String,
        pub shapes: Vec<Shape>,
    }
}

union! {
    pub enum Shape tag "kind" {
        Circle(Circle) = "circle" | "round",
        Group(Box<Group>) = "group",
        Map(BTreeMap<String, Value>) = "map",
        ..Unknown(Value),
    }
}

union! {
    pub enum Part {
        Text(Sid),
        List(Vec<i64>),
        Label(Box<Label>),
        ..Unknown(Value),
    }
}

record! {
    pub struct Label {
        pub object: LabelObject,
        pub name: Option<String>,
    }
}

text_enum! {
    pub enum LabelObject {
        Label = "label",
        ..Unknown(String),
    }
}

/// What is made of JSON, which serde makes of it, too, where it is taken; where it is not, or where there is a doubt, the walk over a
/// tree has something to say. With what is made of it, whether there is a doubt.
fn read<T: Reflect>(json: &[u8]) -> Option<(Vec<u8>, bool)> {
    let doubts = Doubts::default();
    let mut value = T::blank();
    let ours = reader::fill(&mut value, json, Way(Some(&doubts))).then(|| to_json(&value).unwrap_or_default());
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let theirs = decode::<T, _>(&mut deserializer)
        .ok()
        .filter(|_| deserializer.end().is_ok());
    let theirs = theirs.map(|theirs| to_json(&theirs).unwrap_or_default());
    let shown = String::from_utf8_lossy(json);
    let found = deviations::inspect::<T>(json, &[]);
    match &ours {
        Some(_) => {
            assert!(theirs.is_none() || ours == theirs, "{shown}");
            assert!(theirs.is_some() || doubts.any.get(), "{shown}");
            let is_right = !doubts.any.get() && hold(&value, &[], doubts.nulls.get());
            assert!(
                !is_right || Conformance::Strict.refused(&found).is_none(),
                "{shown}: {found:?}"
            );
        }
        // Digits that are lost show in the text alone.
        None => assert!(theirs.is_none() || !found.is_empty() || loses_digits(json), "{shown}"),
    }
    ours.map(|json| (json, doubts.any.get()))
}

fn loses_digits(json: &[u8]) -> bool {
    let mut walk = Walk::default();
    if let Some((value, flawed)) = tree::read(json) {
        flawed.located(&value, &mut walk);
    }
    walk.flaws
        .values()
        .any(|flaw| matches!(flaw, Flaw::Whole { kept: false, .. }))
}

fn all() -> Value {
    json!({
        "id": -1, "small": i32::MIN, "unsigned": u32::MAX, "large": u64::MAX, "ratio": 0.1, "on": true, "te\"xt": "a\n\"\u{1}é\u{1f600}",
        "required": null, "nullable": null, "patched": null, "lists": [[1, 2], null, []], "pair": [1, null], "nothing": null,
        "level": "low", "priority": "a", "sid": "ab", "any": {"a": [1.5, {}, []], "b": null}, "bytes": "b", "file": "f",
        "shape": {"radius": 1, "kind": "round"}, "open": {"width": 1, "é\\": 2}, "part": {"object": "label", "name": null},
        "next": {"id": 0, "required": "", "shape": {"kind": "group", "shapes": [{"kind": "circle", "radius": 2}, {"radius": 3}]}},
    })
}

#[test]
fn one_change_anywhere_is_taken_alike() {
    let text = all().to_string();
    let values = [
        "null",
        "true",
        "1",
        "-0",
        "0.0",
        "1.0",
        "01",
        "-",
        "1e2",
        "1E+2",
        "1.",
        ".5",
        "1e400",
        "-1e-400",
        "9007199254740993",
        "9007199254740993.0",
        "99999999999999999999",
        "-9223372036854775808",
        "-9223372036854775809",
        "2147483648",
        "4294967295",
        "\"\"",
        "\"low\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800\\u0061\"",
        "\"\\u00e9\\/\\b\\f\\r\\t\"",
        "\"\\u12\"",
        "\"\\x\"",
        "\"\t\"",
        "[]",
        "[1]",
        "[null]",
        "[1,\"x\"]",
        "[1,\"x\",2]",
        "[1,]",
        "[,]",
        "{}",
        "{\"kind\":\"map\"}",
        "{\"kind\":\"other\"}",
        "{\"object\":\"other\"}",
        "{\"a\":1,}",
        "{\"a\" :\n1}",
        "{1:2}",
        "{\"width\":1,\"width\":2}",
        "nul",
        "True",
        "",
        " 7 ",
        "tru",
        "{\"kind\":\"circle\",\"radius\":1,\"more\":[{\"deep\":\"\\ud800\"}]}",
    ];
    assert!(read::<All>(text.as_bytes()).is_some());
    let mut taken = 0;
    let members = all();
    for (name, value) in members.as_object().unwrap() {
        let written = format!("{}:{}", Value::from(name.as_str()), value);
        for value in values {
            for name in [name.as_str(), "unlisted", "shape"] {
                let changed = text.replacen(&written, &format!("{}:{value}", Value::from(name)), 1);
                taken += usize::from(read::<All>(changed.as_bytes()).is_some());
            }
        }
    }
    assert!(taken > 500, "{taken}");
    for value in values {
        read::<Value>(value.as_bytes());
        read::<Vec<Part>>(format!("[{value}]").as_bytes());
        read::<Vec<Shape>>(format!("[{value},{value}]").as_bytes());
        read::<(i64, f64)>(format!("[{value},{value}]").as_bytes());
        read::<BTreeMap<String, Priority>>(format!("{{\"a\":{value},\"a\":{value}}}").as_bytes());
    }
}

#[test]
fn broken_bytes_are_taken_alike() {
    let text = serde_json::to_string_pretty(&all()).unwrap();
    // Any numbers will do, as long as they are the same every time.
    let mut state = 1_u64;
    let mut random = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or_default() % below
    };
    let bytes = b"\"\\{}[],:0123456789-+.eEnulltruefalse \t\n\x00\x1f\x7f\xc3\xa9\xff\xed\xa0";
    for at in 0..text.len() {
        read::<All>(&text.as_bytes()[..at]);
        let mut changed = text.clone().into_bytes();
        changed[at] = bytes[random(bytes.len())];
        read::<All>(&changed);
        let mut changed = text.clone().into_bytes();
        changed.insert(at, bytes[random(bytes.len())]);
        read::<All>(&changed);
        read::<Value>(&changed);
        changed.drain(at..changed.len().min(at + 1 + random(6)));
        read::<All>(&changed);
    }
    // Of a text that nobody reads, bytes may be anything.
    assert!(read::<Circle>(b"{\"x\":{\"\xe9\":[\"\xff\"]},\"radius\":1}").is_some());
    assert!(read::<Circle>(b"{\"kind\":\"\xc3\xa9\",\"x\":\"\xff\",\"radius\":1}").is_some());
    assert!(read::<Circle>(b"{\"kind\":\"\xff\",\"radius\":1}").is_none());
    for json in [&b""[..], b"  ", b"{\"radius\":1} x", b"{\"radius\":1}\n ", b"[", b"\""] {
        read::<Circle>(json);
    }
}

#[test]
fn arrays_and_objects_are_read_as_deep_as_serde_json_reads() {
    for deep in [1, 60, 62, 63, 64, 126, 127, 128, 129, 5000] {
        let lists = format!("{}{}", "[".repeat(deep), "]".repeat(deep));
        read::<Value>(lists.as_bytes());
        read::<Circle>(format!("{{\"radius\":1,\"x\":{lists}}}").as_bytes());
        let nested = format!(
            "{}null{}",
            r#"{"id":1,"required":"","next":"#.repeat(deep),
            "}".repeat(deep)
        );
        read::<All>(nested.as_bytes());
        let shapes = format!("{}{}", r#"{"kind":"group","shapes":["#.repeat(deep), "]}".repeat(deep));
        read::<Shape>(shapes.as_bytes());
    }
}

/// However deep objects are whose tags come last, the text is looked at a few times at most: the rest is for the tree.
#[test]
fn tags_are_looked_for_a_bounded_number_of_times() {
    let (deep, padding) = (50, "x".repeat(100));
    let opened = format!(r#"{{"pad":"{padding}","shapes":["#).repeat(deep);
    let text = format!("{opened}{}", r#"],"kind":"group"}"#.repeat(deep));
    let (shape, found) = deviations::decode_tolerantly::<Shape>(text.as_bytes()).unwrap();
    assert_eq!(found.len(), deep, "the padding is not documented");
    let read = deviations::read::<Shape>(text.as_bytes(), &[], Conformance::Lenient).unwrap();
    assert_eq!(read, shape);
    let opened = r#"{"shapes":["#.repeat(3);
    let text = format!("{opened}{}", r#"],"kind":"group"}"#.repeat(3));
    assert!(self::read::<Shape>(text.as_bytes()).is_some());
}

record! {
    pub struct Many {
        pub a: Option<i64>, pub b: Option<i64>, pub c: Option<i64>, pub ab: Option<i64>, pub ba: Option<i64>, pub abc: Option<i64>,
        pub window_enabled: Option<i64>, pub window_level: Option<i64>, pub window_mode: Option<i64>, pub window_path: Option<i64>,
        pub editor_enabled: Option<i64>, pub editor_level: Option<i64>, pub editor_mode: Option<i64>, pub editor_path: Option<i64>,
        // These differ in the middle alone, which is not looked at.
        pub m1: Option<i64> = "beginning_1_the_end", pub m2: Option<i64> = "beginning_2_the_end", pub m3: Option<i64> = "beginning_3_the_end",
        pub m4: Option<i64> = "beginning_4_the_end", pub m5: Option<i64> = "beginning_5_the_end", pub m6: Option<i64> = "beginning_6_the_end",
        pub eight: Option<i64> = "12345678", pub nine: Option<i64> = "123456789", pub umlaut: Option<i64> = "ä", pub empty: Option<i64> = "",
        pub last: Option<i64>, pub later: Option<i64>, pub latest: Option<i64>,
    }
}

#[test]
fn names_are_found_in_any_order() {
    let names: Vec<&str> = {
        let mut many = Many::blank();
        let crate::runtime::reflect::Slot::Record(record) = many.slot() else {
            unreachable!("it is a struct");
        };
        record.shape().names.to_vec()
    };
    assert!(names.len() > 24);
    let expected: BTreeMap<&str, usize> = names.iter().enumerate().map(|(index, name)| (*name, index)).collect();
    // Every second, every third: all of them, for the steps have nothing in common with the number of names. An order that has
    // been met is expected to come again, and others come all the same.
    for step in [1, 2, 4, 5, 7, 11, 13, 26, 26, 26, 1, 7, 7] {
        let order = (0..names.len()).map(|index| names[index * step % names.len()]);
        let members: Vec<String> = order
            .map(|name| format!("{}:{}", Value::from(name), expected[name]))
            .collect();
        let (json, doubted) = read::<Many>(format!("{{{}}}", members.join(",")).as_bytes()).unwrap();
        let value: BTreeMap<String, usize> = serde_json::from_slice(&json).unwrap();
        assert_eq!(value.len(), names.len());
        assert!(
            value.iter().all(|(name, index)| expected[name.as_str()] == *index),
            "{value:?}"
        );
        assert!(!doubted);
    }
    for unlisted in ["d", "beginning_7_the_end", "window_", "1234567", "123456780", "later_"] {
        let (json, doubted) = read::<Many>(format!(r#"{{"{unlisted}":1,"b":2}}"#).as_bytes()).unwrap();
        assert_eq!(json, br#"{"b":2}"#);
        assert!(doubted);
    }
    // A second one of the same name, near and far, which is expected where it has been met.
    for twice in [r#"{"a":1,"a":2}"#, r#"{"b":1,"latest":2,"b":3}"#] {
        assert!(read::<Many>(r#"{"b":1,"a":2,"latest":3}"#.as_bytes()).is_some());
        assert!(read::<Many>(r#"{"a":1,"latest":2,"b":3}"#.as_bytes()).is_some());
        assert!(read::<Many>(twice.as_bytes()).is_none());
        assert!(read::<Many>(twice.as_bytes()).is_none());
    }
}

#[test]
fn texts_end_where_they_end() {
    for length in 0..50 {
        for at in 0..length {
            for special in [
                "\"", "\\\"", "\\\\", "\\u00e9", "é", "\u{7f}", "\u{80}", "\u{1f}", "\n", "!", "#", "[",
            ] {
                let text = ["\"", &"a".repeat(at), special, &"a".repeat(length - at), "\""].concat();
                read::<String>(text.as_bytes());
                read::<Vec<String>>(format!("[{text},\"b\"]").as_bytes());
            }
        }
    }
}

#[test]
fn strict_takes_what_is_documented_and_says_what_is_not() {
    let strict = |json: &Value, rules: &[Rule]| match deviations::read::<All>(
        json.to_string().as_bytes(),
        rules,
        Conformance::Strict,
    ) {
        Ok(_) => Vec::new(),
        Err(Refusal::Deviating(found)) => found.iter().map(ToString::to_string).collect(),
        Err(Refusal::Undecodable(error)) => vec![error.error.to_string()],
    };
    let with = |name: &str, value: Value| {
        let mut json = json!({"id": 1, "required": null});
        json[name] = value;
        json
    };
    for (name, value, found) in [
        ("small", json!(3), &[][..]),
        ("small", json!(3.0), &[]),
        ("small", json!(null), &["/small is null, a value is documented"]),
        ("nullable", json!(null), &[]),
        ("patched", json!(null), &[]),
        ("required", json!("x"), &[]),
        ("nothing", json!(null), &[]),
        ("level", json!("new"), &["/level is none of the documented values"]),
        ("priority", json!(1), &[]),
        ("priority", json!(2), &["/priority is none of the documented values"]),
        (
            "sid",
            json!("x"),
            &["/sid is 1 characters long, at least 2 are required"],
        ),
        // An object that is not closed may have it.
        ("unlisted", json!(1), &[]),
        ("pair", json!([1, null, 2]), &["/pair/2 is an item too many"]),
        ("bytes", json!("x"), &[]),
        ("open", json!({"x": 1}), &[]),
        ("shape", json!({"kind": "circle", "radius": 1}), &[]),
        ("shape", json!({"kind": "circle", "radius": 1, "x": 1}), &[]),
        (
            "shape",
            json!({"kind": "square"}),
            &["/shape is none of the documented alternatives"],
        ),
        ("part", json!("xy"), &[]),
        ("part", json!({"object": "label"}), &[]),
        ("id", json!("1"), &["/id is a string, an integer is documented"]),
    ] {
        assert_eq!(strict(&with(name, value.clone()), &[]), found, "{name}: {value}");
    }
    // Rules that count members see those that are not kept.
    let two = [Rule::MaxProperties(2)];
    assert_eq!(strict(&json!({"id": 1, "required": null}), &two), [""; 0]);
    assert_eq!(
        strict(&with("nullable", json!(null)), &two),
        ["it has 3 members, at most 2 are allowed"]
    );
    assert_eq!(strict(&json!({"id": 1}), &[]), ["/required is missing"]);
}
