//! Numbers and texts that a tree of JSON cannot hold: they alone are at fault, and no integer becomes another one.

use serde_json::Value;

use crate::runtime::data::conformance::Conformance;
use crate::runtime::data::deviations::{decode_tolerantly, inspect, read as read_at};
use crate::runtime::data::tree::{is_whole, read};
use crate::runtime::prelude::*;

record! {
    pub struct Thing {
        pub code: i64,
        pub big: Option<u64>,
        pub ratio: Option<f64>,
        pub name: Option<String>,
        pub items: Option<Vec<i64>>,
        pub any: Option<Value>,
        pub either: Option<Either>,
    }
}

union! {
    pub enum Either {
        Whole(i64) + From,
        Thing(Box<Thing>) + From<Thing>,
        ..Unknown(Value),
    }
}

fn tolerantly(json: &[u8]) -> (Thing, Vec<String>) {
    let (thing, found) = decode_tolerantly::<Thing>(json).expect("JSON of its kind");
    (thing, found.iter().map(ToString::to_string).collect())
}

#[test]
fn one_bad_scalar_is_at_fault_alone() {
    const RANGE: &str = "is a number beyond all floating-point numbers";
    const TEXT: &str =
        "is a string that is no Unicode or has a control character that is not escaped (RFC 8259, sections 7 and 8)";
    for (member, pointer, message) in [
        (&b"\"big\":1e400"[..], "/big", RANGE),
        (b"\"ratio\":-1e400", "/ratio", RANGE),
        (b"\"any\":[1e400,{\"x\":1}]", "/any/0", RANGE),
        (b"\"name\":\"a\\ud800b\"", "/name", TEXT),
        (b"\"name\":\"\xe9\"", "/name", TEXT),
        (b"\"name\":\"a\nb\\q\"", "/name", TEXT),
        (b"\"items\":[1,1e400]", "/items/1", RANGE),
        (b"\"either\":{\"code\":1,\"name\":\"\\udc00\"}", "/either/name", TEXT),
        (b"\"either\":1e400", "/either", RANGE),
    ] {
        let body = [b"{\"code\":7,", member, b",\"x\":\"\xff\"}"].concat();
        let (thing, found) = tolerantly(&body);
        assert_eq!(thing.code, 7);
        assert!(found.iter().any(|found| found == "/x is not documented"), "{found:?}");
        let expected = format!("{pointer} {message}");
        assert!(found.contains(&expected), "{found:?}");
        assert!(found.len() == 2, "{found:?}");
    }
    let (thing, found) = tolerantly(b"{\"code\":1e400,\"name\":\"a\\n\\ud83d\\ude00\\ud800\\t\\u00e9\"}");
    assert_eq!((thing.code, thing.name.as_deref()), (0, Some("a\n😀\u{fffd}\té")));
    assert_eq!(found, [format!("/code {RANGE}"), format!("/name {TEXT}")]);
}

#[test]
fn of_two_members_with_one_name_the_last_one_is_at_fault() {
    for (json, code, found) in [
        (&br#"{"code":1e400,"code":7}"#[..], 7, &[][..]),
        (br#"{"code":7,"code":1e400}"#, 0, &["/code"]),
        (br#"{"code":1,"items":[1e400],"items":[2,1e400,3]}"#, 1, &["/items/1"]),
        (br#"{"code":1,"items":[1e400],"big":1e400,"items":[2]}"#, 1, &["/big"]),
        (br#"{"big":1,"big":1e400,"code":2,"big":1e400}"#, 2, &["/big"]),
    ] {
        let (thing, deviations) = tolerantly(json);
        assert_eq!(thing.code, code);
        let flaws = deviations.iter().filter(|at| !at.contains("more than once"));
        let places: Vec<&str> = flaws.filter_map(|at| at.split(' ').next()).collect();
        assert_eq!(places, found, "{}", String::from_utf8_lossy(json));
    }
}

#[test]
fn what_is_broken_otherwise_stays_refused() {
    for text in [
        "{\"a\":1e400",
        "[1e400}",
        "[1e400,]",
        "{1e400:1}",
        "[\"\\ud800]",
        "[01e400]",
        "[1.e400]",
        "[-e400]",
        "[1e]",
        "[1e400]x",
        "{\"\\ud800\" 1}",
        "[nul,1e400]",
        "",
    ] {
        assert!(read(text.as_bytes()).is_none(), "{text}");
        assert!(decode_tolerantly::<Value>(text.as_bytes()).is_err(), "{text}");
    }
    let deep = format!("{}1e400{}", "[".repeat(200), "]".repeat(200));
    assert!(read(deep.as_bytes()).is_none());
    for text in [
        "[1, 2.5e-3 ,-0, true,false , null,\"\\u0041\"]",
        " {\"a\" : {\"b\":[]} , \"a\":{ }} ",
    ] {
        let (value, _) = read(text.as_bytes()).expect("JSON");
        assert_eq!(value, serde_json::from_str::<Value>(text).expect("JSON"));
    }
}

/// JSON Schema, core, section 4.2.3: a number is what it is, however it is written.
#[test]
fn no_integer_becomes_another_one() {
    for (text, expected) in [
        ("9007199254740993", Some(9_007_199_254_740_993)),
        ("9007199254740993.0", Some(9_007_199_254_740_993)),
        ("9007199254740992.0", Some(9_007_199_254_740_992)),
        ("900719925474099300e-2", Some(9_007_199_254_740_993)),
        ("9.007199254740993e15", Some(9_007_199_254_740_993)),
        ("-9223372036854775808.00", Some(i64::MIN)),
        ("1e18", Some(1_000_000_000_000_000_000)),
        ("9007199254740993.5", None),
        ("9223372036854775808", None),
        ("18446744073709551616", None),
        ("1e300", None),
        ("-1e40", None),
    ] {
        let body = format!("{{\"code\":{text}}}");
        let (thing, found) = tolerantly(body.as_bytes());
        match expected {
            Some(expected) => assert_eq!((thing.code, found.len()), (expected, 0), "{text} {found:?}"),
            None => assert_eq!((thing.code, found.len()), (0, 1), "{text} {found:?}"),
        }
        // In a union, and without a response.
        let (thing, found) = tolerantly(format!("{{\"code\":1,\"either\":{text}}}").as_bytes());
        match expected {
            Some(expected) => assert_eq!(
                (thing.either, found.len()),
                (Some(Either::Whole(expected)), 0),
                "{text}"
            ),
            None => assert!(
                !matches!(thing.either, Some(Either::Whole(_))) || !found.is_empty(),
                "{text}"
            ),
        }
        if let Ok(thing) = serde_json::from_str::<Thing>(&body) {
            assert_eq!(Some(thing.code), expected, "{text}");
        }
        if let Ok(either) = serde_json::from_str::<Either>(text)
            && let Either::Whole(whole) = either
        {
            assert_eq!(Some(whole), expected, "{text}");
        }
    }
    let (_, found) = tolerantly(b"{\"code\":1,\"big\":18446744073709551617}");
    assert_eq!(found, ["/big is an integer that 64 bits do not hold"]);
    for (text, expected) in [
        (r#"[{"a":1e18}]"#, false),
        ("[1.5,18446744073709551615]", true),
        (r#"[{"a":{"b":":","\":":[{"a":0}]}}]"#, true),
        (r#"{"a":[{"b":0,"b":1}]}"#, false),
    ] {
        assert_eq!(
            is_whole(&serde_json::from_str(text).unwrap(), text.as_bytes()),
            expected,
            "{text}"
        );
    }
}

/// Where any value may stand, there is nothing but a floating-point number to hold it.
#[test]
fn integers_of_any_kind_that_lose_digits_are_listed() {
    const LOST: &str = "is an integer whose digits a floating-point number does not hold";
    let deviations = |body: &str| {
        let found = inspect::<Thing>(body.as_bytes(), &[]);
        for (conformance, reads) in [
            (Conformance::Lenient, true),
            (Conformance::Required, true),
            (Conformance::Strict, found.is_empty()),
        ] {
            let thing = read_at::<Thing>(body.as_bytes(), &[], conformance);
            assert_eq!(thing.is_ok(), reads, "{body} {conformance:?} {thing:?}");
        }
        found.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    for text in [
        "99999999999999999999",
        "-18446744073709551617",
        "9007199254740993.0",
        "12345678901234567890123456789012345678901234567890",
        "18446744073709551617e3",
    ] {
        let body = format!("{{\"code\":1,\"any\":{text}}}");
        assert_eq!(deviations(&body), [format!("/any {LOST}")]);
        let body = format!("{{\"code\":1,\"any\":{{\"a\":[0,{text}]}}}}");
        assert_eq!(deviations(&body), [format!("/any/a/1 {LOST}")]);
        let body = format!("{{\"code\":1,\"either\":[{text}]}}");
        let found = deviations(&body);
        assert!(found.contains(&format!("/either/0 {LOST}")), "{found:?}");
    }
    // Where a number is documented, an integer that 64 bits hold may be an identifier; of any other nobody expects more.
    for (text, is_lost) in [
        ("9007199254740993", true),
        ("-9007199254740993", true),
        ("9007199254740993.0", true),
        ("18446744073709551615", true),
        ("9007199254740992", false),
        ("1152921504606846976", false),
        ("99999999999999999999", false),
        ("-18446744073709551617", false),
        ("12345678901234567890123456789012345678901234567890", false),
        ("18446744073709551617e3", false),
        ("0.1234567890123456789", false),
    ] {
        let found = deviations(&format!("{{\"code\":1,\"ratio\":{text}}}"));
        let expected: &[String] = if is_lost { &[format!("/ratio {LOST}")] } else { &[] };
        assert_eq!(found, expected, "{text}");
    }
    for text in [
        "18446744073709551615",
        "18446744073709552000",
        "100000000000000000000",
        "1e20",
        "-1E+300",
        "9007199254740992.0",
        "9007199254740993.5",
        "0.12345678901234567890",
        "1e-400",
    ] {
        let found = deviations(&format!("{{\"code\":1,\"any\":[{text}]}}"));
        assert!(found.is_empty(), "{text} {found:?}");
    }
}

#[test]
fn floats_keep_their_last_bit() {
    for text in [
        "14340411.879427299",
        "5e-324",
        "0.1",
        "2.2250738585072011e-308",
        "123456.789e-7",
    ] {
        let thing: Thing = serde_json::from_str(&format!("{{\"code\":1,\"ratio\":{text}}}")).expect("a thing");
        assert_eq!(thing.ratio, text.parse().ok());
    }
}

/// Pointers and messages, whatever the names of a server.
#[test]
fn what_is_listed_is_bounded_in_bytes() {
    let long = "x".repeat(1 << 20);
    let items = vec!["\"a\""; 1000].join(",");
    let many = format!("{{\"code\":1,\"{long}\":1,\"items\":[{items}],\"any\":null}}");
    let deep: String = (0..400)
        .map(|index| format!(",\"{index}{long}\":1"))
        .collect::<String>();
    let members = format!("{{\"code\":1{}}}", &deep[..]);
    for body in [many, members] {
        let (_, found) = decode_tolerantly::<Thing>(body.as_bytes()).expect("JSON");
        let bytes: usize = found
            .iter()
            .map(|found| found.pointer.len() + found.message.len())
            .sum();
        assert!(bytes < 300 << 10, "{bytes}");
        let last = found.last().expect("there are more");
        assert!(last.message.ends_with("more places"), "{last:?}");
    }
}
