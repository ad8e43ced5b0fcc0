//! Every kind of output, and what errors know, without IO.

use bytes::Bytes;
use http::{HeaderMap, HeaderName};
use serde_json::Value;

use crate::runtime::data::conformance::Conformance;
use crate::runtime::data::deviations::{self, Deviation, inspect};
use crate::runtime::data::headers::Headers;
use crate::runtime::data::typed_headers::{in_exploded_header, in_header, in_object_header};
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::spec::Spec;
use crate::runtime::prelude::*;
use crate::runtime::response::Response;
use std::time::Duration;

record! {
    pub struct Problem {
        pub code: i64,
        pub message: Option<String>,
    }
}

operation! { id: "Json", statuses: &["200", "4XX", "500"]; pub struct Json -> Problem {} }
operation! { id: "Text", statuses: &["200"]; pub struct Text -> String = text {} }
operation! { id: "Moved", statuses: &["302", "404"]; pub struct Moved -> () {} }
operation! { id: "Nothing", statuses: &["204"]; pub struct Nothing -> () {} }
operation! { id: "Choose", statuses: &["200", "202", "2XX"]; pub struct Choose -> Choice {} }
operation! { id: "Post", method: "POST"; pub struct Post -> () {} }

outputs! {
    #[derive(PartialEq)]
    pub enum Choice {
        Ok(Problem) = json("200", "application/json, text/json"),
        Second(Value) = json("200", "application/json; Version=\"2\""),
        Text(String) = text("200", "text/plain"),
        Accepted = nothing("202"),
        Other(Value) = json("2XX", "application/json"),
    }
}

fn response(status: u16, headers: &[(&str, &str)], body: &'static str) -> http::Response<Bytes> {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(Bytes::from_static(body.as_bytes())).unwrap()
}

const JSON: (&str, &str) = ("content-type", "application/json; charset=utf-8");

fn json(status: u16, body: &'static str) -> Result<Response<Problem>, Error> {
    Json {}.response(response(status, &[JSON], body))
}

#[test]
fn a_success_derefs_to_its_content_and_keeps_everything() {
    let problem = json(200, r#"{"code":1}"#).unwrap();
    assert_eq!((problem.code, problem.status().as_u16()), (1, 200));
    assert_eq!(problem.bytes(), r#"{"code":1}"#);
    assert_eq!(problem.headers().text_of("content-type"), Some(JSON.1));
    assert_eq!(problem.deviations(), []);
    assert_eq!(
        format!("{problem:?}"),
        "Response { status: 200, content: Problem { code: 1, message: None }, .. }"
    );
    assert_eq!(problem.into_inner(), Problem { code: 1, message: None });
}

#[test]
fn a_list_is_gone_through_as_it_is() {
    operation! { id: "List", statuses: &["200"]; pub struct List -> Vec<Problem> {} }
    let answer = List {}
        .response(response(200, &[JSON], r#"[{"code":1},{"code":2}]"#))
        .unwrap();
    let mut codes = Vec::new();
    for problem in answer {
        codes.push(problem.code);
    }
    assert_eq!(codes, [1, 2]);
}

/// What each level does with a body of [`Json`]: the value or the first word of the error, and what is listed.
fn at(conformance: Conformance, body: &'static str) -> (Result<Problem, String>, Vec<String>) {
    let texts = |found: &[Deviation]| found.iter().map(ToString::to_string).collect();
    match (Json {}).response_at(response(200, &[JSON], body), conformance) {
        Ok(problem) => {
            let found = texts(&problem.deviations());
            (Ok(problem.into_inner()), found)
        }
        Err(error) => {
            assert_eq!((error.kind(), error.text().as_ref()), (ErrorKind::Deviating, body));
            assert_eq!(error.headers().text_of("content-type"), Some(JSON.1));
            (Err(error.to_string()), texts(error.deviations()))
        }
    }
}

#[test]
fn a_response_is_held_to_one_of_three_levels() {
    use Conformance::{Lenient, Required, Strict};
    let problem = |code, message: &str| Problem {
        code,
        message: Some(message.to_owned()).filter(|text| !text.is_empty()),
    };
    for (body, mended, found, at_least) in [
        // Nothing that it forbids: members that it does not list are new, not wrong.
        (
            r#"{"code":1,"more":[]}"#,
            problem(1, ""),
            vec!["/more is not documented"],
            Strict,
        ),
        // An optional member of another type does no harm.
        (
            r#"{"code":1,"message":{}}"#,
            problem(1, ""),
            vec!["/message is an object, a string is documented"],
            Required,
        ),
        (
            r#"{"code":1,"message":2}"#,
            problem(1, "2"),
            vec!["/message is a number, a string is documented"],
            Required,
        ),
        (
            r#"{"error":"no"}"#,
            problem(0, ""),
            vec!["/code is missing", "/error is not documented"],
            Lenient,
        ),
        (
            r#"{"code":null}"#,
            problem(0, ""),
            vec!["/code is null, an integer is documented"],
            Lenient,
        ),
        (
            r#"{"code":"7"}"#,
            problem(7, ""),
            vec!["/code is a string, an integer is documented"],
            Lenient,
        ),
        (
            r#"{"code":9223372036854775808}"#,
            problem(0, ""),
            vec!["/code is out of the range of the documented integer type"],
            Lenient,
        ),
    ] {
        let listed: Vec<String> = found.iter().map(ToString::to_string).collect();
        for (rank, conformance) in [Lenient, Required, Strict].into_iter().enumerate() {
            let (value, found) = at(conformance, body);
            assert_eq!(found, listed, "{body} {conformance:?}");
            match rank <= at_least as usize {
                true => assert_eq!(value.as_ref(), Ok(&mended), "{body} {conformance:?}"),
                false => assert_eq!(
                    value,
                    Err(format!("Json: the body is not as documented: {}", listed[0])),
                    "{body}"
                ),
            }
        }
    }
    assert_eq!(Conformance::default(), Required);
}

/// Deviations of no weight do not hide the one that counts.
#[test]
fn what_fails_is_listed_whatever_comes_before_it() {
    let members: String = (0..500).map(|index| format!("\"m{index}\":0,")).collect();
    let body = format!("{{{members}\"message\":\"m\"}}");
    let error = Json {}.response(http::Response::new(body.into())).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Json: the body is not as documented: /code is missing"
    );
    assert_eq!(error.deviations().len(), 1 + deviations::MOST + 1);
}

/// serde reads what a tree cannot hold where nothing is described.
#[test]
fn what_a_tree_cannot_hold_is_listed_where_it_is() {
    let problem = json(200, r#"{"code":1,"more":1e999}"#).unwrap();
    let found: Vec<String> = problem.deviations().iter().map(ToString::to_string).collect();
    assert_eq!(found, ["/more is not documented"]);
}

#[test]
fn what_cannot_be_decoded_comes_back_in_the_error() {
    for (headers, body, message, source) in [
        (
            &[JSON][..],
            "{\"code\":",
            "the body cannot be decoded",
            "EOF while parsing a value at line 1 column 8",
        ),
        (
            &[JSON],
            "[]",
            "the body cannot be decoded",
            "it is an array, an object is documented",
        ),
        (
            &[("content-type", "text/html")],
            "<html>",
            "the body is text/html where JSON is documented",
            "expected value at line 1 column 1",
        ),
    ] {
        let error = Json {}.response(response(200, headers, body)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Undecodable);
        assert_eq!(error.to_string(), format!("Json: {message}"));
        assert_eq!(std::error::Error::source(&error).unwrap().to_string(), source);
        assert_eq!(
            (error.status().unwrap().as_u16(), error.bytes().as_ref()),
            (200, body.as_bytes())
        );
        assert!(!error.is_retryable());
    }
    // JSON that does not say so is read all the same.
    assert!(
        Json {}
            .response(response(200, &[("content-type", "text/plain")], "{\"code\":1}"))
            .is_ok()
    );
}

/// JSON is UTF-8, and a `charset` has no effect (RFC 8259, sections 8.1 and 11). What is in another one is not misread in silence.
#[test]
fn json_is_read_as_utf_8() {
    let read = |charset: &str, body: &[u8]| {
        let head = http::Response::builder().header("content-type", format!("application/json{charset}"));
        Json {}.response(head.body(Bytes::copy_from_slice(body)).unwrap())
    };
    let utf_8 = "\u{feff}{\"code\":1,\"message\":\"M\u{fc}ll\"}".as_bytes();
    for charset in ["", "; charset=UTF-8", "; charset=iso-8859-1", "; charset=\"utf-16\""] {
        let read = read(charset, utf_8).unwrap();
        assert_eq!(read.message.as_deref(), Some("M\u{fc}ll"), "{charset}");
        assert_eq!(read.deviations(), [], "{charset}");
    }
    let latin_1 = b"{\"code\":1,\"message\":\"M\xfcll\"}";
    let answer = read("; charset=iso-8859-1", latin_1).unwrap();
    assert_eq!(answer.message.as_deref(), Some("M\u{fffd}ll"));
    let found = answer.deviations();
    assert_eq!((found.len(), found[0].pointer.as_str()), (1, "/message"));
    assert!(found[0].message.starts_with("is a string that is no Unicode"));
    let utf_16: Vec<u8> = "{\"code\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&b"\xff\xfe"[..], &utf_16].concat();
    let message = "Json: the body is in the character set utf-16le, and JSON is read as UTF-8";
    for body in [&utf_16, &marked] {
        let error = read("; charset=utf-16le", body).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Undecodable);
        assert_eq!(error.to_string(), message);
        assert_eq!(read("", body).unwrap_err().kind(), ErrorKind::Undecodable);
    }
}

#[test]
fn other_kinds_of_content() {
    assert_eq!(*Text {}.response(response(200, &[], "é")).unwrap(), "é");
    let bad = http::Response::new(Bytes::from_static(b"\xff"));
    assert_eq!(
        Text {}.response(bad).unwrap_err().to_string(),
        "Text: the body is not UTF-8 text"
    );
    // Whoever fetched it has not undone what the server has done to it.
    for coding in ["br", "gzip, gzip", "x-gzip"] {
        let coded = || {
            let answer = http::Response::builder().header("content-encoding", coding);
            answer.body(Bytes::from_static(b"\x1f\x8b\x08\xff")).unwrap()
        };
        let message = format!("the body is in the content coding {coding}, which is not read");
        assert_eq!(
            Text {}.response(coded()).unwrap_err().to_string(),
            format!("Text: {message}")
        );
        assert_eq!(
            Json {}.response(coded()).unwrap_err().to_string(),
            format!("Json: {message}")
        );
    }
    // What has been undone may still say so, and a wrong body is wrong.
    let plain = |coding: &str, body: &'static str| {
        let answer = http::Response::builder().header("content-encoding", coding);
        answer.body(Bytes::from_static(body.as_bytes())).unwrap()
    };
    assert_eq!(*Text {}.response(plain("gzip", "é")).unwrap(), "é");
    assert!(Json {}.response(plain("gzip", "{\"code\":1}")).is_ok());
    let error = Json {}.response(plain("identity", "{")).unwrap_err();
    assert_eq!(error.to_string(), "Json: the body cannot be decoded");
    let latin = http::Response::builder().header("content-type", "text/plain; charset=\"ISO-8859-1\"");
    assert_eq!(
        *Text {}
            .response(latin.body(Bytes::from_static(b"\xe9")).unwrap())
            .unwrap(),
        "é"
    );
    assert_eq!(*Text {}.response(response(200, &[], "\u{feff}t")).unwrap(), "t");
    for (charset, body, text) in [
        ("utf-8", &b"\xc3\xa9"[..], Some("é")),
        ("UTF-8", b"\xef\xbb\xbft", Some("t")),
        ("us-ascii", b"t", Some("t")),
        ("latin1", b"\xc3\xa9", Some("Ã©")),
        // Bytes of another character set may be UTF-8 by chance.
        ("utf-16le", b"h\0i\0", None),
        ("shift_jis", b"a\x5cb", None),
    ] {
        let typed = http::Response::builder().header("content-type", format!("text/plain; charset={charset}"));
        let read = Text {}.response(typed.body(Bytes::from_static(body)).unwrap());
        match text {
            Some(text) => assert_eq!(*read.unwrap(), text),
            None => assert_eq!(
                read.unwrap_err().to_string(),
                format!("Text: the body is in the character set {charset}, which cannot be read")
            ),
        }
    }
    assert_eq!(json(200, "\u{feff}{\"code\":1}").unwrap().code, 1);
    Nothing {}.response(response(204, &[], "")).unwrap();
    Nothing {}.response(response(200, &[], "surplus")).unwrap();
}

#[test]
fn the_most_specific_answer_is_read() {
    let ok = |code| Choice::Ok(Problem { code, message: None });
    for (status, content_type, body, choice) in [
        (200, JSON.1, "{\"code\":1}", ok(1)),
        (200, "TEXT/Json", "{\"code\":1}", ok(1)),
        (200, "application/json;version=1", "{\"code\":1}", ok(1)),
        (
            200,
            "application/json; charset=utf-8; VERSION=2",
            "[]",
            Choice::Second(Value::Array(Vec::new())),
        ),
        (200, "TEXT/plain; charset=utf-8", "t", Choice::Text("t".to_owned())),
        // One content at a status, or none, is what it is.
        (202, "x/y", "?", Choice::Accepted),
        (206, "application/json", "3", Choice::Other(Value::from(3))),
        (206, "text/plain", "3", Choice::Other(Value::from(3))),
        // Nothing is said, so it is the first.
        (200, "", "{\"code\":2}", ok(2)),
    ] {
        let headers = [("content-type", content_type)];
        let headers = if content_type.is_empty() { &[][..] } else { &headers };
        let read = Choose {}.response(response(status, headers, body)).unwrap();
        assert_eq!(read.into_inner(), choice, "{content_type}");
    }
    for content_type in ["video/mp4", "text/html", "application/problem+json"] {
        let error = Choose {}
            .response(response(200, &[("content-type", content_type)], "{\"code\":3}"))
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("Choose: status 200 OK with content type {content_type} is not documented")
        );
    }
}

operation! { id: "Name", accept: "application/json, text/plain", statuses: &["200"]; pub struct Name -> String {} }
operation! { id: "Maybe", accept: "application/json", statuses: &["200"]; pub struct Maybe -> Option<Problem> {} }

#[test]
fn json_that_is_a_string_may_come_as_text() {
    let read = |content_type, body| {
        let response = response(200, &[("content-type", content_type)], body);
        let read = Name {}.response(response).unwrap();
        let deviations: Vec<String> = read.deviations().iter().map(ToString::to_string).collect();
        (read.into_inner(), deviations.join(", "))
    };
    let none = String::new;
    assert_eq!(read("application/json", "\"a\""), ("a".to_owned(), none()));
    // What is documented as text is not unquoted.
    assert_eq!(read("text/plain", "\"a\""), ("\"a\"".to_owned(), none()));
    assert_eq!(read("text/csv", "\"a\""), ("a".to_owned(), none()));
    let off = "it is text, JSON is documented".to_owned();
    assert_eq!(read("text/csv", "a,b"), ("a,b".to_owned(), off.clone()));
    assert_eq!(read("application/octet-stream", "1"), ("1".to_owned(), off));
    let bytes = http::Response::builder().header("content-type", "application/octet-stream");
    let error = Name {}
        .response(bytes.body(Bytes::from_static(b"\xff\xd8")).unwrap())
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.bytes().as_ref()),
        (ErrorKind::Undecodable, &b"\xff\xd8"[..])
    );
    // What says that it is JSON must be.
    let error = Name {}.response(response(200, &[JSON], "a")).unwrap_err();
    assert_eq!(error.to_string(), "Name: the body cannot be decoded");
    let raw =
        Raw::new(Name::SPEC, response(200, &[("content-type", "text/csv")], "a,b")).conformance(Conformance::Strict);
    assert_eq!(
        Response::read(raw, Name::output).unwrap_err().kind(),
        ErrorKind::Deviating
    );
}

#[test]
fn no_body_is_null_where_that_may_be_and_else_an_error_of_its_own() {
    for (status, body) in [(204, ""), (200, ""), (205, ""), (200, " \r\n")] {
        let error = Json {}.response(response(status, &[], body)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NoBody);
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert!(!error.is_retryable());
        let read = Maybe {}.response(response(status, &[JSON], body)).unwrap();
        assert_eq!(*read, None);
        let found: Vec<String> = read.deviations().iter().map(ToString::to_string).collect();
        assert_eq!(found.last().unwrap(), "it is not there, null is documented");
        assert_eq!(found.len() == 1, Maybe::SPEC.documents(status));
    }
    let error = Json {}.response(response(204, &[], "")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Json: the server answered 204 No Content, so the call succeeded, but there is no body where one is documented"
    );
    // A choice that documents no answer without content has none either.
    assert_eq!(
        Choose {}.response(response(200, &[JSON], "")).unwrap_err().kind(),
        ErrorKind::NoBody
    );
}

#[test]
fn error_statuses() {
    let error = json(404, r#"{"code":20404,"message":"gone"}"#).unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Status, "Json"));
    assert_eq!(error.to_string(), "Json: the server answered 404 Not Found");
    assert!(error.is_documented());
    let problem: Problem = error.decode().unwrap();
    assert_eq!(problem.code, 20404);
    let html = json(404, "<html>").unwrap_err().decode::<Problem>().unwrap_err();
    assert_eq!((html.kind(), html.text().as_ref()), (ErrorKind::Undecodable, "<html>"));

    let error = json(503, "secret body").unwrap_err();
    assert!(!error.is_documented());
    assert_eq!(
        format!("{error:?}"),
        "Error { operation: \"Json\", kind: Status, message: \"the server answered 503 Service Unavailable, which is \
         not documented\", status: 503, body: \"11 bytes\" }"
            .replace("\"11 bytes\"", "11 bytes")
    );
    assert_eq!(error.text(), "secret body");

    let error = Json {}
        .response(response(302, &[("location", "https://other/")], ""))
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Redirect);
    assert_eq!(error.headers().text_of("location"), Some("https://other/"));
    assert_eq!(
        error.to_string(),
        "Json: the server answered 302 Found, and the redirect to `https://other/` was not followed"
    );
}

/// Its body is held to the level that a success is, and may be read at another one.
#[test]
fn an_error_is_as_close_to_its_description_as_a_success() {
    use Conformance::{Lenient, Required, Strict};
    for (body, code, at_least) in [
        (r#"{"code":7,"reason":"gone"}"#, 7, Strict),
        (r#"{"code":7,"message":2}"#, 7, Required),
        (r#"{"code":"7"}"#, 7, Lenient),
        (r#"{"reason":"gone"}"#, 0, Lenient),
    ] {
        for conformance in [Lenient, Required, Strict] {
            let answer = response(404, &[JSON], body);
            let error = (Json {}).response_at(answer, conformance).unwrap_err();
            for decoded in [
                error.decode::<Problem>(),
                json(404, body).unwrap_err().decode_at(conformance),
            ] {
                match conformance as usize <= at_least as usize {
                    true => assert_eq!(decoded.unwrap().code, code),
                    false => {
                        let error = decoded.unwrap_err();
                        assert_eq!((error.kind(), error.text().as_ref()), (ErrorKind::Deviating, body));
                        assert_eq!((error.status().unwrap().as_u16(), error.headers().len()), (404, 1));
                        assert!(
                            error
                                .to_string()
                                .starts_with("Json: the body of the error is not as documented: /")
                        );
                        assert!(!error.deviations().is_empty());
                    }
                }
            }
        }
    }
}

#[test]
fn a_redirect_may_be_what_is_documented() {
    let moved = Moved {}.response(response(302, &[("location", "/x")], "")).unwrap();
    assert_eq!(moved.headers().text_of("location"), Some("/x"));
    assert_eq!(
        Moved {}
            .response(response(303, &[("location", "/x")], ""))
            .unwrap_err()
            .kind(),
        ErrorKind::Redirect
    );
}

#[test]
fn retrying() {
    for (status, get, post) in [
        (400, false, false),
        (408, true, false),
        (429, true, true),
        (500, true, false),
        (501, false, false),
        (502, true, false),
        (503, true, true),
        (504, true, false),
    ] {
        assert_eq!(
            Nothing {}
                .response(response(status, &[], ""))
                .unwrap_err()
                .is_retryable(),
            get,
            "GET {status}"
        );
        assert_eq!(
            Post {}.response(response(status, &[], "")).unwrap_err().is_retryable(),
            post,
            "POST {status}"
        );
    }
    for (headers, seconds) in [
        (&[("retry-after", "120")][..], Some(120)),
        (&[("retry-after", " 0 ")], Some(0)),
        (
            &[
                ("retry-after", "Fri, 01 Mar 2024 00:00:30 GMT"),
                ("date", "Thu, 29 Feb 2024 23:59:00 GMT"),
            ],
            Some(90),
        ),
        (
            &[
                ("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT"),
                ("date", "Mon, 07 Nov 1994 08:49:37 GMT"),
            ],
            Some(0),
        ),
        (&[("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")], Some(0)),
        (&[("retry-after", "soon")], None),
        (&[("retry-after", "-1")], None),
        (&[("retry-after", "")], None),
        // Without a limit, `Instant::now() + retry_after` would panic.
        (&[("retry-after", "99999999999999999999")], Some(365 * 24 * 60 * 60)),
        (&[("retry-after", "18446744073709551615")], Some(365 * 24 * 60 * 60)),
        (
            &[
                ("retry-after", "Fri, 01 Mar 9999 00:00:30 GMT"),
                ("date", "Fri, 01 Mar 2024 00:00:00 GMT"),
            ],
            Some(365 * 24 * 60 * 60),
        ),
        (&[("retry-after", "Sun, 99 Nov 1994 08:49:37 GMT")], None),
        // What a recipient must take as well (RFC 9110, section 5.6.7).
        (
            &[
                ("retry-after", "Sunday, 06-Nov-94 08:49:47 GMT"),
                ("date", "Sun Nov  6 08:49:37 1994"),
            ],
            Some(10),
        ),
        (
            &[
                ("retry-after", "Wed Nov 16 08:49:37 1994"),
                ("date", "Sunday, 06-Nov-94 08:49:37 GMT"),
            ],
            Some(10 * 24 * 60 * 60),
        ),
        // Two digits of a year mean the one that is nearest to fifty years from now at most.
        (
            &[
                ("retry-after", "Friday, 01-Mar-24 00:00:30 GMT"),
                ("date", "Fri, 01 Mar 2024 00:00:00 GMT"),
            ],
            Some(30),
        ),
        // It is no time of Greenwich, so none of HTTP.
        (&[("retry-after", "Sun, 06 Nov 2094 08:49:37 +0100")], None),
        (&[("retry-after", "Sunday, 06-Nov-94")], None),
        (&[("retry-after", "Sun Nov  6 1994 08:49:37")], None),
        (&[("retry-after", "Sun, 06 Nov 2094 25:49:37 GMT")], None),
        (&[], None),
    ] {
        let error = Nothing {}.response(response(429, headers, "")).unwrap_err();
        assert_eq!(error.retry_after(), seconds.map(Duration::from_secs), "{headers:?}");
    }
}

#[test]
fn headers_read_as_what_they_are() {
    let nothing = Nothing {}
        .response(response(
            200,
            &[
                ("x-on", "TRUE"),
                ("x-count", " 7 "),
                ("x-load", "0.5"),
                ("x-list", "a, b,,c"),
                ("x-list", "d"),
                ("x-bad", "7x"),
                ("x-nan", "NaN"),
            ],
            "",
        ))
        .unwrap();
    let headers = nothing.headers();
    assert_eq!(headers.boolean_of("X-On"), Some(true));
    assert_eq!(headers.boolean_of("x-count"), None);
    assert_eq!(headers.integer_of("x-count"), Some(7));
    assert_eq!(headers.integer_of("x-bad"), None);
    assert_eq!(headers.number_of("x-load"), Some(0.5));
    assert_eq!(
        (headers.number_of("x-nan"), headers.value_of::<f64>("x-nan")),
        (None, None)
    );
    // RFC 9110, section 5.3: a list may come in several lines.
    assert_eq!(headers.value_of::<Vec<String>>("x-list").unwrap(), ["a", "b", "c", "d"]);
    assert_eq!(
        headers
            .value_of::<Option<Vec<String>>>("x-list")
            .unwrap()
            .unwrap()
            .len(),
        4
    );
    assert_eq!(headers.value_of::<Vec<String>>("x-none"), None);
    assert_eq!(headers.value_of::<String>("x-list").unwrap(), "a, b,,c");
    assert_eq!(headers.value_of::<Option<u32>>("x-count"), Some(Some(7)));
    assert_eq!(headers.value_of::<i64>("x-bad"), None);
    assert_eq!(headers.value_of::<i64>("x-none"), None);
    assert_eq!(headers.len(), 7);
}

record! {
    pub struct Load {
        pub most: f64,
    }
}

/// A number is a floating-point one, and an integer is the one that was written, in a header as in a body.
#[test]
fn numbers_of_headers_keep_their_digits_or_are_listed() {
    let of = |text: &str| {
        Headers::from(HeaderMap::from_iter([(
            HeaderName::from_static("x"),
            text.parse().unwrap(),
        )]))
    };
    let listed =
        |found: Option<Vec<Deviation>>| -> Vec<String> { found.unwrap().iter().map(ToString::to_string).collect() };
    let lost = "it is an integer whose digits a floating-point number does not hold";
    for (text, is_lost) in [
        ("9007199254740992", false),
        ("9007199254740993", true),
        ("-9007199254740993", true),
        ("9007199254740993.0", true),
        ("9007199254740993e0", true),
        ("18446744073709551615", true),
        // Of one beyond 64 bits nobody expects more.
        ("123456789012345678901234567890", false),
        ("1e300", false),
        ("0.1000000000000000055511151231257827", false),
    ] {
        let expected: &[&str] = if is_lost { &[lost] } else { &[] };
        assert_eq!(listed(in_header::<f64>(&of(text), "x", &[])), expected, "{text}");
        assert_eq!(listed(Some(inspect::<f64>(text.as_bytes(), &[]))), expected, "{text}");
        let items = format!("1, {text}");
        assert_eq!(
            listed(in_header::<Vec<f64>>(&of(&items), "x", &[])),
            expected,
            "{items}"
        );
        let object = format!("most,{text}");
        assert_eq!(
            listed(in_object_header::<Load>(&of(&object), "x", &[])),
            expected,
            "{object}"
        );
        let exploded = format!("most={text}");
        assert_eq!(
            listed(in_exploded_header::<Load>(&of(&exploded), "x", &[])),
            expected,
            "{exploded}"
        );
    }
    for (text, as_i32, as_i64, as_u64) in [
        ("-7.0", Some(-7), Some(-7), None),
        ("1E2", Some(100), Some(100), Some(100)),
        ("-0", Some(0), Some(0), Some(0)),
        ("-0.0", Some(0), Some(0), Some(0)),
        (
            "9007199254740991.0",
            None,
            Some(9_007_199_254_740_991),
            Some(9_007_199_254_740_991),
        ),
        // It would be read as the integer before it.
        ("9007199254740993.0", None, None, None),
        ("18446744073709551615", None, None, Some(u64::MAX)),
        ("1.5", None, None, None),
        ("1e400", None, None, None),
        ("", None, None, None),
    ] {
        let headers = of(text);
        assert_eq!(headers.value_of::<i32>("x"), as_i32, "{text}");
        assert_eq!(headers.value_of::<i64>("x"), as_i64, "{text}");
        assert_eq!(headers.value_of::<u64>("x"), as_u64, "{text}");
    }
}

#[test]
fn errors_are_fit_for_any_program() {
    fn fit<T: std::error::Error + Send + Sync + 'static>() {}
    fit::<Error>();
    fn shared<T: Send + Sync>() {}
    shared::<Response<Problem>>();
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}

record! {
    pub struct Rate {
        pub limit: i64,
        pub window: Option<String>,
    }
}

#[test]
fn headers_are_lists_and_objects() {
    let head = response(
        200,
        &[
            ("x-list", "a, \"b, c\" ,"),
            ("x-list", ", d"),
            (
                "x-date",
                "Sun, 06 Nov 1994 08:49:37 GMT,Monday, 07-Nov-94 08:49:37 GMT, Sun, x",
            ),
            ("set-cookie", "a=1; Expires=Wed, 09 Jun 2021 10:18:14 GMT"),
            ("set-cookie", "b=2, 3"),
            ("x-empty", ""),
            ("x-rate", "window,1h,limit,5"),
            ("x-pairs", "limit=5, other=6"),
            ("x-odd", "limit"),
        ],
        "",
    );
    let read = Nothing {}.response(head).unwrap();
    let headers = read.headers();
    let list = |name: &str| headers.value_of::<Vec<String>>(name);
    assert_eq!(list("x-list").unwrap(), ["a", "\"b, c\"", "d"]);
    assert_eq!(
        list("x-date").unwrap(),
        [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Monday, 07-Nov-94 08:49:37 GMT",
            "Sun",
            "x"
        ]
    );
    assert_eq!(
        list("Set-Cookie").unwrap(),
        ["a=1; Expires=Wed, 09 Jun 2021 10:18:14 GMT", "b=2, 3"]
    );
    assert_eq!(list("x-empty").unwrap().len(), 0);
    assert_eq!(list("x-none"), None);
    assert_eq!(headers.value_of::<Vec<i64>>("x-list"), None);
    let rate = Rate {
        limit: 5,
        window: Some("1h".to_owned()),
    };
    assert_eq!(headers.object_of::<Rate>("x-rate", false), Some(rate));
    let rate = Rate { limit: 5, window: None };
    assert_eq!(headers.object_of::<Rate>("x-pairs", true), Some(rate));
    let map = headers.object_of::<BTreeMap<String, i64>>("x-pairs", true).unwrap();
    assert_eq!(map.values().sum::<i64>(), 11);
    for (name, exploded) in [
        ("x-odd", false),
        ("x-odd", true),
        ("x-rate", true),
        ("x-empty", false),
        ("x-none", false),
    ] {
        assert_eq!(headers.object_of::<Rate>(name, exploded), None, "{name}");
    }
}

#[test]
fn problems_and_limits_are_read() {
    static SPEC: Spec = Spec {
        id: "Read",
        statuses: &["200"],
        ..Spec::REST
    };
    let error = |headers: &[(&str, &str)], body: &str| {
        let mut response = http::Response::builder().status(422);
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        let raw = Raw::new(&SPEC, response.body(Bytes::copy_from_slice(body.as_bytes())).unwrap());
        crate::runtime::response::Response::read(raw, |_| Ok(())).unwrap_err()
    };
    let body = r#"{"type":"https://e/out","title":"Out","status":422,"detail":7,"balance":30}"#;
    let problem = error(&[("content-type", "Application/Problem+JSON; charset=utf-8")], body)
        .problem()
        .unwrap();
    assert_eq!(
        (problem.kind.as_str(), problem.title.as_deref(), problem.status),
        ("https://e/out", Some("Out"), Some(422))
    );
    // A member of another type is none, and one of the API's own is kept.
    assert_eq!((problem.detail, problem.more["balance"].as_u64()), (None, Some(30)));
    // A member that is off is none, and all others are what they are (RFC 9457, section 3.1).
    for (body, kind, status) in [
        ("\u{feff}{}", "about:blank", None),
        (r#"{"type":null,"status":"422","instance":{}}"#, "about:blank", None),
        (r#"{"type":"","status":422.0,"title":["a"]}"#, "", Some(422)),
        (r#"{"type":"a","type":"b","status":1e400}"#, "b", None),
        (r#"{"type":"a","status":70000}"#, "a", None),
        (r#"{"type":"a","status":-422}"#, "a", None),
        (r#"{"type":"a","status":422.5,"title":null}"#, "a", None),
    ] {
        let problem = error(&[("content-type", "application/problem+json")], body)
            .problem()
            .unwrap();
        assert_eq!((problem.kind.as_str(), problem.status), (kind, status), "{body}");
        let known = (problem.title, problem.detail, problem.instance, problem.more.len());
        assert_eq!(known, (None, None, None, 0), "{body}");
    }
    for body in ["", "null", "{", "\"text\"", "<html>"] {
        assert_eq!(
            error(&[("content-type", "application/problem+json")], body).problem(),
            None,
            "{body}"
        );
    }
    assert_eq!(error(&[("content-type", "application/json")], body).problem(), None);
    assert_eq!(
        error(&[("content-type", "application/problem+json")], "[]").problem(),
        None
    );

    let limit = error(
        &[
            ("ratelimit-limit", "100, 100;w=60"),
            ("ratelimit-remaining", "7"),
            ("ratelimit-reset", "30"),
        ],
        "",
    );
    let limit = limit.rate_limit().unwrap();
    let thirty = Some(std::time::Duration::from_secs(30));
    assert_eq!(
        (limit.limit, limit.remaining, limit.reset),
        (Some(100), Some(7), thirty)
    );
    let limit = error(
        &[("x-ratelimit-reset", "784111807"), ("x-ratelimit-remaining", "0")],
        "",
    )
    .rate_limit()
    .unwrap();
    assert_eq!(limit.remaining, Some(0));
    for reset in [
        "1000000030",
        "1000000030.5",
        "1000000030000",
        " 1000000030 ;w=1",
        "30.25",
    ] {
        let moment = [("date", "Sun, 09 Sep 2001 01:46:40 GMT"), ("x-ratelimit-reset", reset)];
        assert_eq!(error(&moment, "").rate_limit().unwrap().reset, thirty, "{reset}");
    }
    for reset in ["", ".5", "-1", "soon", "1e3", "99999999999999999999"] {
        assert_eq!(error(&[("x-ratelimit-reset", reset)], "").rate_limit(), None, "{reset}");
    }
    assert_eq!(error(&[], "").rate_limit(), None);
}
