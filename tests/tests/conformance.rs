//! What becomes of an answer that is not as documented: one that is, changed at one place in one way, at each of the
//! levels that it can be held to. And what a value is that was decoded without a response.

use Conformance::{Lenient, Required, Strict};
use bytes::Bytes;
use case_conformance::api::things::{ChangeThing, DropThing, FindThing, GetThing, SendShape};
use case_conformance::types::{Change, Place, Problem, Shape, Thing};
use case_conformance::{Conformance, DeviationKind, ErrorKind, Nullable, Operation};
use serde_json::{Value, json};

fn thing() -> Value {
    json!({
        "id": "ab", "count": 3, "ratio": 0.5, "done": true, "kind": "a", "code": "AB", "level": 1,
        "at": "2026-01-01T00:00:00Z", "tags": ["x", "y"], "sizes": {"s": 1}, "pair": [1.5, "p"],
        "place": {"lat": 1.5, "lon": 2.5}, "shape": {"center": {"lat": 1.5, "lon": 2.5}, "radius": 1.0}, "gone": null,
        "note": "note", "total": 5, "nick": null, "any": [1], "places": [{"lat": 1.5, "lon": 2.5}],
        "by_name": {"home": {"lat": 1.5, "lon": 2.5}}, "either": {"points": [{"lat": 1.5, "lon": 2.5}]}
    })
}

fn answer(status: u16, body: impl AsRef<[u8]>) -> http::Response<Bytes> {
    tests::answer(status, "application/json", body)
}

/// Holds an answer to every level: the strictest that it passes, if any, and what is listed. Where it fails, the error
/// has all of the answer.
fn held(body: &Value) -> (Option<Conformance>, Vec<(DeviationKind, String)>) {
    let text = body.to_string();
    let listed = |found: &[case_conformance::Deviation]| -> Vec<(DeviationKind, String)> {
        found.iter().map(|found| (found.kind, found.to_string())).collect()
    };
    let mut passed = None;
    let mut all: Option<Vec<_>> = None;
    for conformance in [Lenient, Required, Strict] {
        let found = match (GetThing {}).response_at(answer(200, text.clone()), conformance) {
            Ok(thing) => {
                passed = Some(conformance);
                assert_eq!(thing.bytes().as_ref(), text.as_bytes());
                listed(&thing.deviations())
            }
            Err(error) => {
                assert!(passed.is_none_or(|passed| (passed as usize) < conformance as usize));
                assert_eq!(error.kind(), ErrorKind::Deviating, "{text}");
                assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
                assert_eq!((error.headers().len(), error.bytes().as_ref()), (1, text.as_bytes()));
                listed(error.deviations())
            }
        };
        assert_eq!(*all.get_or_insert_with(|| found.clone()), found, "{text}");
    }
    (passed, all.unwrap_or_default())
}

#[test]
fn what_conforms_passes_strictly_and_comes_back_the_same() {
    assert_eq!(held(&thing()), (Some(Strict), vec![]));
    let decoded: Thing = serde_json::from_value(thing()).expect("a thing");
    let mut expected = thing();
    // `None` is not written where it may be left out.
    expected.as_object_mut().expect("an object").remove("nick");
    assert_eq!(serde_json::to_value(&decoded).expect("JSON"), expected);
}

/// One change each: its place, what stands there then (nothing: it is removed), and the strictest level that it passes.
#[test]
fn every_drift_is_seen() {
    let required = [
        "id", "count", "ratio", "done", "kind", "code", "level", "at", "tags", "sizes", "pair", "place", "shape",
    ];
    let optional = ["note", "total", "places", "by_name", "either"];
    let mut drifts: Vec<(String, Option<Value>, Option<Conformance>)> = Vec::new();
    for name in required {
        drifts.push((format!("/{name}"), None, Some(Lenient)));
        drifts.push((format!("/{name}"), Some(Value::Null), Some(Lenient)));
        let other = if thing()[name].is_array() {
            json!({"a": 1})
        } else {
            json!([1])
        };
        drifts.push((format!("/{name}"), Some(other), Some(Lenient)));
    }
    drifts.push(("/gone".to_owned(), None, Some(Lenient)));
    for name in optional {
        drifts.push((format!("/{name}"), None, Some(Strict)));
        drifts.push((format!("/{name}"), Some(Value::Null), Some(Required)));
        drifts.push((format!("/{name}"), Some(json!(true)), Some(Required)));
    }
    for (pointer, value, level) in [
        // Null where it is documented.
        ("/gone", json!("x"), Strict),
        ("/nick", json!("x"), Strict),
        ("/any", json!(null), Strict),
        // Rules.
        ("/id", json!("a"), Required),
        ("/count", json!(10), Required),
        ("/ratio", json!(0), Required),
        ("/code", json!("ab"), Required),
        ("/kind", json!("c"), Required),
        ("/level", json!(3), Required),
        ("/tags", json!(["x", "y", "z"]), Required),
        ("/tags/1", json!("long"), Required),
        ("/sizes/s", json!(-1), Required),
        ("/note", json!("longer"), Required),
        ("/place/lat", json!(91), Required),
        // Another JSON type, where it can be told what is meant, too.
        ("/count", json!("3"), Lenient),
        ("/count", json!(2.5), Lenient),
        ("/count", json!(3_000_000_000_u64), Lenient),
        ("/done", json!(1), Lenient),
        ("/done", json!("true"), Lenient),
        ("/id", json!(12), Lenient),
        ("/level", json!("1"), Lenient),
        ("/total", json!("5"), Required),
        ("/total", json!(1e30), Required),
        // Below lists, maps, tuples and unions.
        ("/tags/0", json!(null), Lenient),
        ("/sizes/s", json!("x"), Required),
        ("/sizes/s", json!(null), Required),
        ("/by_name/home", json!(null), Required),
        ("/pair/0", json!(null), Lenient),
        ("/places/0", json!(null), Lenient),
        ("/shape/center", json!(null), Lenient),
        ("/either/points", json!(null), Lenient),
        ("/pair/0", json!("x"), Lenient),
        ("/pair", json!([1]), Lenient),
        ("/pair", json!([1, "p", 2]), Required),
        ("/places/0/lat", json!(null), Lenient),
        ("/by_name/home/lon", json!("2.5"), Lenient),
        ("/shape/center/lon", json!(null), Lenient),
        ("/either/points/0/lat", json!({}), Lenient),
        ("/shape/radius", json!(null), Required),
        // A union keeps what it does not know; another JSON type is no shape at all.
        ("/shape", json!({"corners": 3}), Required),
        ("/shape", json!(3), Lenient),
        ("/either", json!(3), Required),
        // A format is listed, and forbids nothing (JSON Schema 2020-12, validation, section 7.2.1).
        ("/at", json!("yesterday"), Strict),
        ("/at", json!("2026-01-01T00:00:00"), Strict),
        // What is not listed.
        ("/new", json!(1), Strict),
        ("/shape/new", json!(1), Strict),
        ("/place/new", json!(1), Required),
    ] {
        drifts.push((pointer.to_owned(), Some(value), Some(level)));
    }
    for pointer in [
        "/places/0/lat",
        "/by_name/home/lon",
        "/shape/center/lon",
        "/either/points/0/lat",
    ] {
        drifts.push((pointer.to_owned(), None, Some(Lenient)));
    }
    for (pointer, value, level) in drifts {
        let mut body = thing();
        let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
        match (body.pointer_mut(parent).expect("a parent"), &value) {
            (Value::Object(members), Some(value)) => drop(members.insert(name.to_owned(), value.clone())),
            (Value::Object(members), None) => drop(members.remove(name)),
            (Value::Array(items), Some(value)) => items[name.parse::<usize>().expect("an index")] = value.clone(),
            _ => unreachable!("no change of the kind"),
        }
        let (passed, found) = held(&body);
        assert_eq!(passed, level, "{pointer} {value:?}: {found:?}");
        let kind = match (pointer.rsplit_once('/'), level) {
            (Some((_, "new")), Some(Strict)) => Some(DeviationKind::New),
            (Some((_, "at")), Some(Strict)) => Some(DeviationKind::Format),
            _ => None,
        };
        match (level, kind) {
            (_, Some(kind)) => assert_eq!((found.len(), found[0].0), (1, kind), "{pointer}"),
            (Some(Strict), None) => assert_eq!(found, [], "{pointer}"),
            _ => assert!(
                found
                    .iter()
                    .any(|(kind, text)| *kind > DeviationKind::Format && text.starts_with(&format!("{parent}/"))),
                "{pointer} {value:?}: {found:?}"
            ),
        }
    }
}

/// RFC 3339 and RFC 3986 decide what is of a format, and a deviation says which section.
#[test]
fn formats_are_what_their_rfcs_say() {
    let mut body = thing();
    body["at"] = json!("2026-01-01T00:00:00");
    let (passed, found) = held(&body);
    let message = "/at is no date-time of RFC 3339, section 5.6: it has no offset from UTC";
    assert_eq!(passed, Some(Strict));
    assert_eq!(found, [(DeviationKind::Format, message.to_owned())]);
    for text in ["2026-01-01t00:00:00.5-00:00", "2016-12-31T23:59:60Z"] {
        body["at"] = json!(text);
        assert_eq!(held(&body), (Some(Strict), vec![]));
    }
}

/// A success that is not documented is read as what is, but not when strict.
#[test]
fn statuses_that_are_not_documented_are_listed() {
    let text = || thing().to_string();
    for status in [200, 201, 203, 299] {
        for conformance in [Lenient, Required, Strict] {
            let found = match (GetThing {}).response_at(answer(status, text()), conformance) {
                Ok(thing) => {
                    assert!(status == 200 || conformance != Strict);
                    thing.deviations()
                }
                Err(error) => {
                    assert!(status != 200 && conformance == Strict);
                    assert_eq!(error.kind(), ErrorKind::Deviating);
                    assert!(!error.is_documented());
                    error.deviations().to_vec()
                }
            };
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            match status {
                200 => assert!(found.is_empty()),
                status => assert_eq!(found, [format!("it has the status {status}, which is not documented")]),
            }
        }
    }
    // A range and `default` document what they mean.
    for status in [200, 202, 299] {
        (FindThing {})
            .response_at(answer(status, text()), Strict)
            .expect("any 2XX is documented");
    }
    for (status, fits) in [(200, false), (204, true), (205, false)] {
        let body = serde_json::from_str(r#"{"points":[]}"#).expect("a line");
        let sent = SendShape { body }.response_at(answer(status, ""), Strict);
        assert_eq!(sent.is_ok(), fits, "{status}");
    }
}

/// One bad number or text is at fault alone: all else of the answer is read.
#[test]
fn one_bad_scalar_does_not_refuse_an_answer() {
    let number = "is a number beyond all floating-point numbers";
    let text =
        "is a string that is no Unicode or has a control character that is not escaped (RFC 8259, sections 7 and 8)";
    for (from, to, place, message, level) in [
        ("\"total\":5", "\"total\":1e400", "/total", number, Required),
        ("\"ratio\":0.5", "\"ratio\":1e400", "/ratio", number, Lenient),
        ("\"note\":\"note\"", "\"note\":\"\\ud800\"", "/note", text, Required),
        ("\"id\":\"ab\"", "\"id\":\"ab\\udfff\"", "/id", text, Lenient),
        (
            "\"total\":5",
            "\"total\":18446744073709551616",
            "/total",
            "is an integer that 64 bits do not hold",
            Required,
        ),
    ] {
        let body = thing().to_string().replace(from, to);
        for conformance in [Lenient, Required, Strict] {
            let read = (GetThing {}).response_at(answer(200, body.clone()), conformance);
            assert_eq!(read.is_ok(), conformance as usize <= level as usize, "{to}");
            let found = match &read {
                Ok(thing) => {
                    assert_eq!((thing.count, thing.tags.len()), (3, 2));
                    thing.deviations()
                }
                Err(error) => error.deviations().to_vec(),
            };
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            assert_eq!(found, [format!("{place} {message}")]);
        }
    }
    let latin = thing()
        .to_string()
        .replace("note\":\"note", "note\":\"caf?")
        .into_bytes();
    let latin: Vec<u8> = latin
        .into_iter()
        .map(|byte| if byte == b'?' { 0xe9 } else { byte })
        .collect();
    let read = (GetThing {}).response_at(answer(200, latin), Lenient).expect("a thing");
    assert_eq!(read.note.as_deref(), Some("caf\u{fffd}"));
    assert_eq!(read.deviations()[0].to_string(), format!("/note {text}"));
}

#[test]
fn one_and_zero_are_true_and_false() {
    for (value, expected) in [
        (json!(1), true),
        (json!(0), false),
        (json!(1.0), true),
        (json!("false"), false),
    ] {
        let mut body = thing();
        body["done"] = value;
        let read = GetThing {}
            .response_at(answer(200, body.to_string()), Lenient)
            .expect("a thing");
        assert_eq!((read.done, read.deviations().len()), (expected, 1));
    }
}

#[test]
fn the_only_error_is_read_at_the_level_of_the_call() {
    let error = |conformance| {
        let answer = answer(404, r#"{"code":7}"#);
        (GetThing {}).response_at(answer, conformance).expect_err("404")
    };
    let read = error(Lenient).decode::<Problem>().expect("a problem");
    assert_eq!((read.code, read.message.as_str()), (7, ""));
    let refused = error(Required).decode::<Problem>().expect_err("no message");
    assert_eq!(
        refused.to_string(),
        "getThing: the body of the error is not as documented: /message is missing"
    );
    assert_eq!((refused.kind(), refused.deviations().len()), (ErrorKind::Deviating, 1));
    assert_eq!(error(Strict).decode_at::<Problem>(Lenient).expect("a problem").code, 7);
}

/// Only a response is mended: what a program decodes is what stood there, or an error.
#[test]
fn nothing_is_invented_without_a_response() {
    for (text, message) in [
        (r#"{"center":{"lat":1.5}}"#, "missing field `lon`"),
        (
            r#"{"points":[{"lat":1.5,"lon":"2"}]}"#,
            "is a string, a number is documented",
        ),
        (r#"{"center":{"lat":1.5,"lon":2.5,"alt":3}}"#, "unknown field `alt`"),
        (
            r#"{"points":[{"lat":1.5,"lon":2.5,"\u001b[2J":3}]}"#,
            r"unknown field `\u{1b}[2J`",
        ),
    ] {
        let error = serde_json::from_str::<Shape>(text).expect_err("no shape");
        assert!(error.to_string().contains(message), "{error}");
    }
    for (name, value) in [
        ("shape", json!({"center": {"lat": 1.5}})),
        ("by_name", json!({"a": {"lat": 1.5}})),
    ] {
        let mut body = thing();
        body[name] = value;
        let error = serde_json::from_value::<Thing>(body).expect_err("no thing");
        assert!(error.to_string().contains("missing field `lon`"), "{error}");
    }
    // What is forbidden would be lost; what nothing is said of may be.
    let error = serde_json::from_str::<Place>(r#"{"lat":1.5,"lon":2.5,"alt":3}"#).expect_err("no place");
    assert!(error.to_string().starts_with("unknown field `alt`"), "{error}");
    let read: Place = serde_json::from_str(r#"{"lon":2.5,"lat":1.5}"#).expect("a place");
    assert_eq!(read, Place::new(1.5, 2.5));
    let circle: Shape = serde_json::from_str(r#"{"center":{"lat":1.5,"lon":2.5}}"#).expect("a circle");
    let sent = SendShape { body: circle }
        .request("https://conformance.example")
        .expect("a request");
    assert_eq!(sent.body(), r#"{"center":{"lat":1.5,"lon":2.5}}"#);
}

/// A header is text, and may not be what its schema says; where it is not, its accessor gives nothing, or what there is.
#[test]
fn headers_are_held_to_what_is_documented() {
    use DeviationKind::{Format, Wrong};
    let unread = "cannot be read as what is documented";
    for (name, value, expected) in [
        ("x-left", "9", None),
        ("x-left", "many", Some((Wrong, unread))),
        ("x-left", "1.5", Some((Wrong, unread))),
        ("x-left", "-1", Some((Wrong, "is less than 0"))),
        ("x-left", "10", Some((Wrong, "is more than 9"))),
        // As JSON can have it.
        ("x-left", "1.0", None),
        // What no accessor can have is said, as of a body, though the description allows it.
        ("x-big", "18446744073709551615", Some((Wrong, unread))),
        ("x-big", "1.5", Some((Wrong, unread))),
        ("x-left", "", None),
        ("x-code", "ü", Some((Wrong, unread))),
        ("x-share", "0.5", None),
        ("x-share", "1e400", Some((Wrong, unread))),
        ("x-fresh", "TRUE", None),
        ("x-fresh", "yes", Some((Wrong, unread))),
        ("x-tier", "paid", None),
        ("x-tier", "gold", Some((Wrong, "is none of the documented values"))),
        ("x-code", "AB", None),
        ("x-code", "ab", Some((Wrong, "does not match the pattern ^[A-Z]{2}$"))),
        ("x-seen", "2026-01-01T00:00:00Z", None),
        (
            "x-seen",
            "yesterday",
            Some((Format, "is no date-time of RFC 3339, section 5.6")),
        ),
        ("x-sizes", "1, 2", None),
        ("x-sizes", "1,b", Some((Wrong, unread))),
        ("x-span", "from=1,to=2", None),
        ("x-span", "to=2", Some((Wrong, unread))),
        ("x-note", "anything", None),
        // Nothing is said of what is in it, and no integer of the runtime is as large.
        ("x-meta", "a,1", None),
        ("x-ids", "1, 36893488147419103232", None),
        ("x-level", "2", None),
        ("x-level", "2.0", None),
        ("x-level", "3", Some((Wrong, "is none of the documented values"))),
        ("x-level", "two", Some((Wrong, unread))),
        ("x-version", "3", None),
        ("x-version", "4", Some((Wrong, "is none of the documented values"))),
        ("x-ratio", "1", None),
        ("x-ratio", "1.5", Some((Wrong, "is none of the documented values"))),
        ("x-on", "true", None),
        ("x-on", "false", Some((Wrong, "is none of the documented values"))),
        ("x-tiers", "paid, free", None),
        ("x-tiers", "paid", Some((Wrong, "has 1 items, at least 2 are required"))),
        ("x-tiers", "paid, paid", Some((Wrong, "contains an item twice"))),
        (
            "x-tiers",
            "paid, gold",
            Some((Wrong, "is none of the documented values")),
        ),
        ("x-codes", "AB", None),
        (
            "x-codes",
            "AB, cd",
            Some((Wrong, "does not match the pattern ^[A-Z]{2}$")),
        ),
        (
            "x-codes",
            "AB, CD, EF",
            Some((Wrong, "has 3 items, at most 2 are allowed")),
        ),
        ("x-levels", "1, 2", None),
        ("x-levels", "1, 3", Some((Wrong, "is none of the documented values"))),
        ("x-steps", "1, 7", None),
        (
            "x-steps",
            "1, 2",
            Some((Wrong, "has 0 items of the kind of which it must have at least 1")),
        ),
        ("x-steps", "0, 7", Some((Wrong, "is less than 1"))),
        ("x-limits", "a=1,b=2", None),
        ("x-limits", "a=10", Some((Wrong, "is more than 9"))),
        (
            "x-limits",
            "a=1,b=2,c=3",
            Some((Wrong, "has 3 members, at most 2 are allowed")),
        ),
        ("x-unknown", "anything", None),
        ("set-cookie", "a=b", None),
        // As recordings have what is not shown.
        ("x-left", "***", None),
    ] {
        let answer = || {
            let answer = http::Response::builder().status(204).header(name, value);
            answer.body(Bytes::new()).expect("an answer")
        };
        for conformance in [Lenient, Required] {
            let read = (DropThing {}).response_at(answer(), conformance).expect("an answer");
            let found: Vec<_> = read
                .deviations()
                .into_iter()
                .map(|it| (it.kind, it.to_string()))
                .collect();
            let expected = expected.map(|(kind, message)| (kind, format!("it has the header {name}, which {message}")));
            assert_eq!(found, Vec::from_iter(expected), "{name}: {value}");
        }
        let strict = (DropThing {}).response_at(answer(), Strict);
        assert_eq!(
            strict.is_ok(),
            expected.is_none_or(|(kind, _)| kind == Format),
            "{name}: {value}"
        );
        if let Err(error) = strict {
            assert_eq!(error.kind(), ErrorKind::Deviating);
            assert_eq!((error.deviations().len(), error.headers().len()), (1, 1));
        }
    }
    // What is said of errors is not said of this.
    let answer = http::Response::builder()
        .status(404)
        .header("x-left", "many")
        .body(Bytes::new());
    let error = (DropThing {})
        .response_at(answer.expect("an answer"), Strict)
        .expect_err("404");
    assert_eq!(error.kind(), ErrorKind::Status);
}

/// `null` can only be sent where it is documented: elsewhere there is no way to say it.
#[test]
fn null_is_only_sent_where_it_may_be() {
    let change = Change {
        name: None,
        nick: Nullable::Null,
    };
    let sent = ChangeThing { body: change }
        .request("https://conformance.example")
        .expect("a request");
    assert_eq!(sent.body(), r#"{"nick":null}"#);
}

/// JSON Schema, core, section 4.2.1: a number is what it is, however it is written, and to the last digit.
#[test]
fn numbers_keep_their_digits() {
    for (text, expected) in [
        ("9007199254740992.0", 9_007_199_254_740_992),
        ("9007199254740993", 9_007_199_254_740_993),
        ("9007199254740993.0", 9_007_199_254_740_993),
        ("1e18", 1_000_000_000_000_000_000),
        ("-4611686018427387904.0", -4_611_686_018_427_387_904),
    ] {
        let body = thing().to_string().replace("\"total\":5", &format!("\"total\":{text}"));
        let read = GetThing {}.response_at(answer(200, body), Strict).expect("a thing");
        assert_eq!(read.total, Some(expected));
    }
}
