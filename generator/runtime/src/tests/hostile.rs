//! What a hostile server says does not get into logs as it is, and does not make an answer look better than it is.

use bytes::Bytes;

use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::prelude::*;
use crate::runtime::response::Response;

record! {
    pub struct Thing {
        pub code: i64,
        pub names: Option<Vec<i64>>,
    }
}

operation! { id: "Get", statuses: &["200"]; pub struct Get -> Thing {} }

fn answer(status: u16, headers: &[(&str, &[u8])], body: impl Into<Bytes>) -> Result<Response<Thing>, Error> {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    Get {}.response_at(response.body(body.into()).unwrap(), Conformance::Lenient)
}

const JSON: (&str, &[u8]) = ("content-type", b"application/json");

/// Skipped, these are no hindrance; but what else is there cannot be told.
#[test]
fn what_cannot_be_compared_is_not_called_as_documented() {
    let deep = format!(r#"{{"code":1,"x":{}1{}}}"#, "[".repeat(5000), "]".repeat(5000));
    for (body, why) in [
        (
            deep.as_bytes(),
            "it cannot be compared with its description: recursion limit exceeded",
        ),
        (br#"{"code":1,"x":1e400}"#, "/x is not documented"),
        (br#"{"x":["\ud800"],"code":1}"#, "/x is not documented"),
        (b"{\"x\":{\"y\":\"\xe9\"},\"code\":1}", "/x is not documented"),
    ] {
        let thing = answer(200, &[JSON], body.to_vec()).unwrap_or_else(|error| panic!("{why}: {error:?}"));
        assert_eq!(thing.code, 1);
        let found = thing.deviations();
        assert_eq!(found.len(), 1);
        let text = found[0].to_string();
        assert!(text.starts_with(why), "{text}");
    }
}

fn is_fit(text: &str) {
    assert!(text.len() < 1500, "{} bytes", text.len());
    for char in text.chars() {
        let harmless =
            char == '…' || !char.is_control() && !('\u{200b}'..='\u{206f}').contains(&char) && char != '\u{feff}';
        assert!(harmless, "{text:?}");
    }
}

#[test]
fn names_and_texts_are_shown_escaped_and_cut() {
    let long = "x".repeat(4 << 20);
    for name in [
        "a\\n2026-01-01 ERROR forged",
        "\\u001b[31mred\\u001b[0m",
        "\u{202e}gnp.exe\u{200b}\u{2066}",
        "\\r\\u2028\\u0000\\u0085",
        long.as_str(),
    ] {
        let body = format!(r#"{{"code":"1","{name}":{{}},"names":["{name}"]}}"#);
        let thing = answer(200, &[JSON], body).unwrap();
        let found = thing.deviations();
        assert_eq!(found.len(), 3);
        for deviation in &found {
            is_fit(&deviation.to_string());
            assert!(deviation.pointer.len() < 5000 && format!("{deviation:?}").len() < 10_000);
        }
        let named = found
            .iter()
            .find(|deviation| deviation.pointer != "/code" && deviation.pointer != "/names/0");
        assert_eq!(named.unwrap().pointer.ends_with('…'), name.len() > 5000);
    }
    let hostile = "text/\u{202e}html".as_bytes();
    let location = "https://\u{202e}elsewhere/\u{9b}31m".as_bytes();
    let far = [b"/".as_slice(), long.as_bytes()].concat();
    for error in [
        answer(200, &[("content-type", hostile)], "<").unwrap_err(),
        answer(302, &[("location", location)], "").unwrap_err(),
        answer(302, &[("location", &far)], "").unwrap_err(),
    ] {
        is_fit(&error.to_string());
        is_fit(&format!("{error:?}"));
        assert_eq!(
            error.kind() == ErrorKind::Redirect,
            error.headers().contains_key("location")
        );
        assert!(format!("{:?}", error.headers()).len() < 1500);
    }
}
