//! Server-sent events, JSON Lines and bytes, whole and in pieces.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use futures_core::Stream;
use serde_json::{Value, json};

use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::items::item::conforms;
use crate::runtime::prelude::*;
use crate::runtime::response::stream::Live;
use crate::runtime::{Event, Item};
use crate::{record, text_enum, union};

static SPEC: Spec = Spec {
    id: "Watch",
    statuses: &["200"],
    ..Spec::REST
};

/// The body in pieces of one length, with a pause before each.
struct Pieces(Vec<u8>, usize, bool);

impl Stream for Pieces {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.2 = !self.2;
        if self.2 {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let len = self.1.min(self.0.len());
        let piece: Vec<u8> = self.0.drain(..len).collect();
        Poll::Ready((!piece.is_empty()).then(|| Ok(piece.into())))
    }
}

fn raw(content_type: &str, body: &[u8]) -> Raw {
    let mut response = http::Response::new(Bytes::copy_from_slice(body));
    response
        .headers_mut()
        .insert("content-type", content_type.parse().unwrap());
    Raw::new(&SPEC, response)
}

fn arriving(content_type: &str, body: Live) -> Raw {
    let mut raw = raw(content_type, b"");
    raw.set_live(body);
    raw
}

fn live(content_type: &str, body: &[u8], len: usize) -> Raw {
    arriving(content_type, Box::pin(Pieces(body.to_vec(), len, false)))
}

fn wait<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return output;
        }
    }
}

/// A body whose end does not come.
struct Endless(Pieces);

impl Stream for Endless {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match Pin::new(&mut self.0).poll_next(context) {
            Poll::Ready(None) => Poll::Pending,
            other => other,
        }
    }
}

/// What comes of a future that may be waiting forever.
fn poll_often<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    (0..100).find_map(
        |_| match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => Some(output),
            Poll::Pending => None,
        },
    )
}

fn events<T: Reflect>(mut stream: EventStream<T>) -> Vec<Result<Event<T>, Error>> {
    let mut all = Vec::new();
    loop {
        match wait(stream.next()) {
            Ok(None) => return all,
            Ok(Some(event)) => all.push(Ok(event)),
            Err(error) => all.push(Err(error)),
        }
    }
}

fn event(name: &str, id: &str, data: &str) -> (String, String, String) {
    (name.to_owned(), id.to_owned(), data.to_owned())
}

/// HTML, sections 9.2.5 and 9.2.6.
#[test]
fn event_streams_are_read_as_browsers_do() {
    for (text, expected) in [
        ("data: a\n\n", vec![event("message", "", "a")]),
        ("data:a\n\n", vec![event("message", "", "a")]),
        ("data:  a\n\n", vec![event("message", "", " a")]),
        ("\u{feff}data: a\r\n\r\n", vec![event("message", "", "a")]),
        ("data: a\rdata: b\r\r", vec![event("message", "", "a\nb")]),
        (
            "data\n\ndata\ndata\n\ndata:",
            vec![event("message", "", ""), event("message", "", "\n")],
        ),
        (
            ": comment\n\nevent: x\ndata: 1\n\ndata: 2\n\n",
            vec![event("x", "", "1"), event("message", "", "2")],
        ),
        (
            "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
            vec![
                event("message", "1", "a"),
                event("message", "1", "b"),
                event("message", "", "c"),
            ],
        ),
        (
            "id: a\0b\nretry: 1x\nunknown: 1\ndata: a\n\n",
            vec![event("message", "", "a")],
        ),
        ("event: lost\n\ndata: a\n\n", vec![event("message", "", "a")]),
        ("data: unfinished\n", vec![]),
        ("data: a: b\n\n", vec![event("message", "", "a: b")]),
        ("", vec![]),
    ] {
        let whole = raw("text/event-stream", text.as_bytes()).events::<String>().unwrap();
        let read = |stream| -> Vec<_> {
            events::<String>(stream)
                .into_iter()
                .map(|event| {
                    event
                        .map(|event| (event.name, event.id.to_string(), event.data))
                        .unwrap()
                })
                .collect()
        };
        assert_eq!(read(whole), expected, "{text:?}");
        for len in 1..=text.len() {
            let pieces = live("text/event-stream", text.as_bytes(), len)
                .events::<String>()
                .unwrap();
            assert_eq!(read(pieces), expected, "{text:?} in pieces of {len}");
        }
    }
}

record! {
    pub struct Delta {
        pub text: String,
    }
}

text_enum! {
    pub enum Color {
        Red = "red",
        ..Unknown(String),
    }
}

#[test]
fn data_is_typed() {
    let text = "data: {\"text\":\"a\"}\n\ndata: {\"text\":\ndata: 1}\n\ndata: oops\n\nretry: 250\nid: 9\ndata: {\"text\":\"b\"}\n\n\
                data: [DONE]\n\ndata: {\"text\":\"after\"}\n\n";
    let mut stream = raw("text/event-stream", text.as_bytes())
        .conformance(Conformance::Lenient)
        .events::<Delta>()
        .unwrap();
    assert_eq!(wait(stream.next()).unwrap().unwrap().text, "a");
    assert_eq!(wait(stream.next()).unwrap().unwrap().text, "1");
    let error = wait(stream.next()).unwrap_err();
    assert_eq!(error.to_string(), "Watch: an item of the stream cannot be decoded");
    assert_eq!((error.kind(), error.text().as_ref()), (ErrorKind::Undecodable, "oops"));
    assert_eq!(
        wait(stream.next()).unwrap().unwrap().data,
        Delta { text: "b".to_owned() }
    );
    assert_eq!(
        (stream.last_event_id(), stream.retry().unwrap().as_millis()),
        ("9", 250)
    );
    assert!(wait(stream.next()).unwrap().is_none());
    assert!(wait(stream.next()).unwrap().is_none());

    // An item that lacks what must be there is an error, and no blank one; the next ones are still to come.
    let text = b"data: {\"note\":{}}\n\ndata: {\"text\":1}\n\ndata: {\"text\":\"c\"}\n\n";
    let found = events(raw("text/event-stream", text).events::<Delta>().unwrap());
    let errors: Vec<String> = found[..2]
        .iter()
        .map(|found| found.as_ref().unwrap_err().to_string())
        .collect();
    assert_eq!(
        errors,
        [
            "Watch: an item of the stream is not as documented: /text is missing",
            "Watch: an item of the stream is not as documented: /text is a number, a string is documented"
        ]
    );
    assert_eq!(found[0].as_ref().unwrap_err().text(), "{\"note\":{}}");
    assert_eq!(found[2].as_ref().unwrap().text, "c");
    // A stream of text has no end of its own.
    let text = events(
        raw("text/event-stream", b"data: [DONE]\n\n")
            .events::<String>()
            .unwrap(),
    );
    assert_eq!(text[0].as_ref().unwrap().data, "[DONE]");
}

/// HTML, section 9.2.6: the id counts from the blank line on, be there data or not.
#[test]
fn only_whole_events_move_the_last_id() {
    for (text, id) in [
        ("id: 1\ndata: a\n\nid: 2\ndata: b\n", "1"),
        ("id: 1\ndata: a\n\nid: 2\n\n", "2"),
        ("id: 1\n", ""),
    ] {
        let mut stream = raw("text/event-stream", text.as_bytes()).events::<String>().unwrap();
        while wait(stream.next()).unwrap().is_some() {}
        assert_eq!(stream.last_event_id(), id, "{text:?}");
    }
}

/// What a server asks for is kept for every event after it and taken as a wait, so it is bounded.
#[test]
fn ids_are_shared_and_ids_and_waits_bounded() {
    let long = "i".repeat(8 << 10);
    let text = format!("id: {long}\ndata: a\n\ndata: b\n\nid: {long}i\ndata: c\n\n");
    let mut stream = raw("text/event-stream", text.as_bytes()).events::<String>().unwrap();
    let ids: Vec<_> = std::iter::from_fn(|| wait(stream.next()).unwrap())
        .map(|event| event.id)
        .collect();
    assert_eq!(ids.len(), 3);
    assert!(ids.iter().all(|id| std::sync::Arc::ptr_eq(id, &ids[0])));
    assert_eq!(stream.last_event_id(), long);

    for (text, retry) in [
        ("retry: 250\n\n", 250),
        ("retry: 86400001\n\n", 86_400_000),
        ("retry: 5\nretry: 99999999999999999999999\n\n", 86_400_000),
        ("retry: 5\nretry: 1x\nretry:\nretry: -1\n\n", 5),
    ] {
        let mut stream = raw("text/event-stream", text.as_bytes()).events::<String>().unwrap();
        assert!(wait(stream.next()).unwrap().is_none());
        assert_eq!(stream.retry().unwrap().as_millis(), retry, "{text:?}");
    }
}

/// What is there instead of events, such as an error with the status of a success, is not lost.
#[test]
fn events_are_only_read_from_event_streams() {
    let error = raw("application/json; charset=utf-8", b"{\"error\":\"no\"}")
        .events::<String>()
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "Watch: status 200 OK with content type application/json is not documented"
    );
    assert_eq!(
        (error.kind(), error.text().as_ref()),
        (ErrorKind::Undecodable, "{\"error\":\"no\"}")
    );
    assert_eq!(error.headers().len(), 1);
    assert!(raw("TEXT/Event-Stream;charset=utf-8", b"").events::<String>().is_ok());
    let untyped = http::Response::new(Bytes::from_static(b"data: a\n\n"));
    let found = events(Raw::new(&SPEC, untyped).events::<String>().unwrap());
    assert_eq!(found[0].as_ref().unwrap().data, "a");
}

#[test]
fn json_lines() {
    for (content_type, body) in [
        ("application/x-ndjson", "{\"a\":1}\r\n\n[2]\n\"last\""),
        ("application/jsonl", "{\"a\":1}\n[2]\n\"last\"\n"),
        ("application/json-seq", "\u{1e}{\"a\":\n1}\n\u{1e}[2]\n\u{1e}\"last\"\n"),
    ] {
        for len in 1..=body.len() {
            let mut stream = live(content_type, body.as_bytes(), len).json_lines::<Value>().unwrap();
            let mut all = Vec::new();
            while let Some(value) = wait(stream.next()).unwrap() {
                all.push(value.into_inner());
            }
            assert_eq!(
                all,
                [json!({"a": 1}), json!([2]), json!("last")],
                "{content_type} in pieces of {len}"
            );
        }
    }
    let mut stream = raw("application/jsonl", b"1\nx\n3\n").json_lines::<i64>().unwrap();
    assert_eq!(*wait(stream.next()).unwrap().unwrap(), 1);
    assert_eq!(wait(stream.next()).unwrap_err().text(), "x");
    assert_eq!(*wait(stream.next()).unwrap().unwrap(), 3);
    assert!(wait(stream.next()).unwrap().is_none());
}

/// Text is JSON there, too, and quoted.
#[test]
fn json_lines_of_text() {
    let read = |conformance| raw("application/jsonl", b"\"red\"\nnull\n\"blue\"\n").conformance(conformance);
    let mut texts = read(Conformance::Required).json_lines::<Option<String>>().unwrap();
    for expected in [
        Some(Some("red".to_owned())),
        Some(None),
        Some(Some("blue".to_owned())),
        None,
    ] {
        assert_eq!(wait(texts.next()).unwrap().map(Item::into_inner), expected);
    }
    let mut colors = read(Conformance::Strict).json_lines::<Option<Color>>().unwrap();
    assert_eq!(*wait(colors.next()).unwrap().unwrap(), Some(Color::Red));
    assert_eq!(*wait(colors.next()).unwrap().unwrap(), None);
    assert_eq!(wait(colors.next()).unwrap_err().kind(), ErrorKind::Deviating);
}

#[test]
fn events_of_text_are_checked_where_the_client_is_strict() {
    for (conformance, expected) in [
        (Conformance::Lenient, true),
        (Conformance::Required, true),
        (Conformance::Strict, false),
    ] {
        let mut raw = raw("text/event-stream", b"data: red\n\ndata: blue\n\ndata: red\n\n").conformance(conformance);
        let found = events(raw.events::<Option<Color>>().unwrap());
        assert_eq!(found[0].as_ref().unwrap().data, Some(Color::Red));
        assert_eq!(found[1].is_ok(), expected);
        if let Err(error) = &found[1] {
            assert_eq!((error.kind(), error.text().as_ref()), (ErrorKind::Deviating, "blue"));
            assert_eq!(
                error.to_string(),
                "Watch: an item of the stream is not as documented: it is none of the documented values"
            );
            assert_eq!(error.deviations().len(), 1);
        }
        assert!(found[2].is_ok());
    }
}

/// RFC 7464, section 2.1: the LF ends a record, not the beginning of the next one.
#[test]
fn records_are_handed_out_when_they_are_whole() {
    for (body, expected) in [
        ("\u{1e}{\"a\":1}\n", Some(Some(json!({"a": 1})))),
        ("\u{1e}1\n", Some(Some(json!(1)))),
        ("\u{1e}{\"a\":\n1}\n", Some(Some(json!({"a": 1})))),
        ("\u{1e}[\"]\\\"\"]\n", Some(Some(json!(["]\""])))),
        ("\u{1e}[1,\n", None),
        ("\u{1e}[\"]\n", None),
        ("\u{1e}1", None),
        // What is cut off ends where the next record begins.
        ("\u{1e}[1,\n\u{1e}[2]\n", Some(None)),
    ] {
        for len in 1..=body.len() {
            let endless = Endless(Pieces(body.as_bytes().to_vec(), len, false));
            let mut waiting = arriving("application/json-seq", Box::pin(endless))
                .json_lines::<Value>()
                .unwrap();
            let found = poll_often(waiting.next()).map(|item| Some(item.ok()?.map(Item::into_inner)));
            assert_eq!(
                found,
                expected.clone().map(|value| value.map(Some)),
                "{body:?} in pieces of {len}"
            );
        }
    }
}

/// RFC 7464, section 2.4: of a number or a word nobody knows whether it is whole unless something stands behind it.
#[test]
fn records_that_may_be_cut_off_are_none() {
    for (body, expected) in [
        ("\u{1e}12\n\u{1e}34\n", [Some(json!(12)), Some(json!(34))]),
        ("\u{1e}12\n\u{1e}34", [Some(json!(12)), None]),
        ("\u{1e}12\u{1e}34\n", [None, Some(json!(34))]),
        ("\u{1e}tru\u{1e}true ", [None, Some(json!(true))]),
        ("\u{1e}[1]\u{1e}\"a\"", [Some(json!([1])), Some(json!("a"))]),
    ] {
        for len in 1..=body.len() {
            let mut stream = live("application/json-seq", body.as_bytes(), len)
                .json_lines::<Value>()
                .unwrap();
            for expected in &expected {
                let found = wait(stream.next()).map(|item| item.map(Item::into_inner));
                assert_eq!(found.ok().flatten(), *expected, "{body:?} in pieces of {len}");
            }
            assert!(wait(stream.next()).unwrap().is_none(), "{body:?} in pieces of {len}");
        }
    }
}

#[test]
fn bytes() {
    let mut stream = raw("image/png", b"abc").stream().unwrap();
    assert_eq!(wait(stream.next()).unwrap().unwrap(), "abc");
    assert!(wait(stream.next()).unwrap().is_none());
    assert_eq!(
        wait(live("image/png", b"abcdef", 4).stream().unwrap().collect()).unwrap(),
        "abcdef"
    );
    let error = wait(live("image/png", b"abcdef", 4).limit(5).stream().unwrap().collect()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert_eq!(
        error.to_string(),
        "Watch: the response's body is larger than 5 bytes; `max_response_bytes` lets more of it in"
    );
}

#[test]
fn nothing_grows_without_bound() {
    for body in ["data: 123456789", "data: 1234\ndata: 1234\n", "data: 123456789012\n\n"] {
        let mut stream = live("text/event-stream", body.as_bytes(), 4)
            .limit(10)
            .events::<String>()
            .unwrap();
        let error = wait(stream.next()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "Watch: the response's event is larger than 10 bytes; `max_response_bytes` lets more of it in",
            "{body}"
        );
        assert!(wait(stream.next()).unwrap().is_none());
    }
    let mut stream = live("application/jsonl", b"12345678901234\n", 4)
        .limit(10)
        .json_lines::<Value>()
        .unwrap();
    assert_eq!(
        wait(stream.next()).unwrap_err().to_string(),
        "Watch: the response's line is larger than 10 bytes; `max_response_bytes` lets more of it in"
    );
}

record! {
    /// All of it may be left out.
    pub struct Chunk {
        pub id: Option<String>,
        pub delta: Option<String>,
    }
}

record! {
    pub struct Problem {
        pub error: String,
        pub code: i64,
    }
}

union! {
    /// Told apart by what they look like.
    pub enum Sentinel {
        Delta(Delta),
        Done(String),
        ..Unknown(Value),
    }
}

union! {
    /// Told apart by the event's name.
    pub enum Told {
        Created(Delta) = "created",
        Note(String) = "note" | "remark",
        Count(i64) = "count",
        Twice(Chunk) = "twice",
        TwiceMore(Problem) = "twice",
        Rest(Chunk),
        ..Unknown(Value),
    }
}

union! {
    pub enum Listed {
        Created(Delta) = "created",
        Error(Problem) = "error",
        Done(String) = "done",
        ..Unknown(Value),
    }
}

/// The one event of a stream: its data, or the kind of the error and its text; `None` where there is none.
fn single<T: Reflect + std::fmt::Debug>(name: &str, data: &str) -> Option<Result<String, (ErrorKind, String)>> {
    let text = format!("event: {name}\ndata: {data}\n\n");
    let mut found = events(raw("text/event-stream", text.as_bytes()).events::<T>().unwrap());
    assert!(found.len() < 2);
    found.pop().map(|event| match event {
        Ok(event) => {
            assert_eq!((event.name.as_str(), event.text()), (name, data));
            Ok(format!("{:?}", event.data))
        }
        Err(error) => Err((error.kind(), error.text().into_owned())),
    })
}

fn item<T: Reflect + std::fmt::Debug>(name: &str, data: &str, expected: &str) {
    assert_eq!(single::<T>(name, data), Some(Ok(expected.to_owned())), "{name}: {data}");
}

fn failure<T: Reflect + std::fmt::Debug>(name: &str, data: &str) {
    assert_eq!(
        single::<T>(name, data),
        Some(Err((ErrorKind::ErrorEvent, data.to_owned()))),
        "{name}: {data}"
    );
}

#[test]
fn data_is_chosen_by_the_name_of_the_event() {
    item::<Told>("created", r#"{"text":"a"}"#, r#"Created(Delta { text: "a" })"#);
    item::<Told>("note", r#"{"text":"a"}"#, r#"Note("{\"text\":\"a\"}")"#);
    item::<Told>("remark", "[DONE]", r#"Note("[DONE]")"#);
    item::<Told>("count", "3", "Count(3)");
    // Several are documented for one name.
    item::<Told>("twice", r#"{"delta":"a"}"#, r#"Twice(Chunk { id: None, delta: "a" })"#);
    item::<Told>(
        "twice",
        r#"{"error":"a","code":1}"#,
        r#"TwiceMore(Problem { error: "a", code: 1 })"#,
    );
    // Any other name.
    item::<Told>("other", r#"{"id":"a"}"#, r#"Rest(Chunk { id: "a", delta: None })"#);
    // Without a name, it may be any of them.
    item::<Told>("message", r#"{"text":"a"}"#, r#"Created(Delta { text: "a" })"#);
    item::<Listed>("ping", r#"{"a":1}"#, r#"Unknown(Object {"a": Number(1)})"#);
    item::<Listed>("ping", "no JSON", r#"Unknown(String("no JSON"))"#);
    item::<Option<Listed>>("created", r#"{"text":"a"}"#, r#"Some(Created(Delta { text: "a" }))"#);
    item::<Option<Listed>>("created", "null", "None");
}

#[test]
fn the_end_is_an_item_only_where_it_is_documented() {
    item::<Listed>("done", "[DONE]", r#"Done("[DONE]")"#);
    item::<Sentinel>("message", "[DONE]", r#"Done("[DONE]")"#);
    assert_eq!(single::<Listed>("message", "[DONE]"), None);
    assert_eq!(single::<Listed>("end", "[DONE]"), None);
    assert_eq!(single::<Value>("message", "[DONE]"), None);
    assert_eq!(single::<Option<Delta>>("message", "[DONE]"), None);
    assert_eq!(single::<i64>("message", "[DONE]"), None);
}

#[test]
fn what_may_be_anything_is_json_where_it_can_be() {
    item::<Value>("message", r#"{"a":[1]}"#, r#"Object {"a": Array [Number(1)]}"#);
    item::<Value>("message", "plain text", r#"String("plain text")"#);
    item::<Value>("message", "", r#"String("")"#);
    item::<Sentinel>("message", r#"{"text":"a"}"#, r#"Delta(Delta { text: "a" })"#);
    item::<Sentinel>("message", "plain text", r#"Done("plain text")"#);
    item::<Bytes>("message", "{}", r#"b"{}""#);
}

#[test]
fn errors_in_the_midst_of_a_stream_are_errors() {
    // By what they look like, be it that nothing must be there.
    failure::<Delta>("message", r#"{"error":{"message":"no"}}"#);
    failure::<Chunk>("message", r#"{"error":{"message":"no"}}"#);
    failure::<Chunk>("message", r#"{"status":500,"errors":[1]}"#);
    failure::<Sentinel>("message", r#"{"error":"no"}"#);
    failure::<Option<Chunk>>("message", r#"{"error":"no"}"#);
    // By name.
    failure::<Chunk>("error", r#"{"message":"no"}"#);
    failure::<Chunk>("error", "{}");
    failure::<Delta>("error", "no JSON");
    failure::<String>("error", "no");
    failure::<Value>("error", r#"{"message":"no"}"#);
    failure::<Told>("error", r#"{"message":"no"}"#);
    failure::<i64>("error", "[DONE]");
    // What is documented is what it is.
    item::<Listed>(
        "error",
        r#"{"error":"a","code":1}"#,
        r#"Error(Problem { error: "a", code: 1 })"#,
    );
    item::<Problem>(
        "message",
        r#"{"error":"a","code":1}"#,
        r#"Problem { error: "a", code: 1 }"#,
    );
    item::<Problem>(
        "error",
        r#"{"error":"a","code":1}"#,
        r#"Problem { error: "a", code: 1 }"#,
    );
    item::<Delta>("error", r#"{"text":"a"}"#, r#"Delta { text: "a" }"#);
    item::<Chunk>(
        "message",
        r#"{"error":null,"delta":"a"}"#,
        r#"Chunk { id: None, delta: "a" }"#,
    );
    item::<Chunk>(
        "message",
        r#"{"delta":"a","error":{"code":1}}"#,
        r#"Chunk { id: None, delta: "a" }"#,
    );
    item::<Chunk>("message", r#"{"error":null}"#, "Chunk { id: None, delta: None }");
    item::<Chunk>("message", "{}", "Chunk { id: None, delta: None }");

    let text = b"event: error\nid: 7\ndata: {\"error\":\"no\",\"code\":5}\n\ndata: {\"id\":\"a\"}\n\n";
    let mut stream = raw("text/event-stream", text).events::<Chunk>().unwrap();
    let error = wait(stream.next()).unwrap_err();
    assert_eq!(error.to_string(), "Watch: the server tells of an error in the stream");
    assert_eq!(error.decode::<Problem>().unwrap().code, 5);
    // The stream goes on, as far as the server does.
    assert_eq!(wait(stream.next()).unwrap().unwrap().data.id.as_deref(), Some("a"));
}

/// A body that is documented for errors is one, whatever its members are called.
#[test]
fn documented_errors_are_errors_in_streams_too() {
    record! {
        pub struct Refusal {
            pub code: i64,
            pub delta: String,
        }
    }
    static SPEC: Spec = Spec {
        id: "Watch",
        failures: &[conforms::<Refusal>],
        ..Spec::REST
    };
    let raw = |content_type: &str, body: &'static str| {
        let mut response = http::Response::new(Bytes::from_static(body.as_bytes()));
        response
            .headers_mut()
            .insert("content-type", content_type.parse().unwrap());
        Raw::new(&SPEC, response)
    };
    let body = "data: {\"id\":\"a\",\"delta\":1}\n\ndata: {\"code\":1,\"delta\":\"no\"}\n\n";
    let found = events(raw("text/event-stream", body).events::<Delta>().unwrap());
    assert_eq!(found[1].as_ref().unwrap_err().kind(), ErrorKind::ErrorEvent);
    assert_eq!(found[1].as_ref().unwrap_err().decode::<Refusal>().unwrap().code, 1);

    let body = "{\"text\":\"a\"}\n{\"code\":1,\"delta\":\"no\"}\n";
    let mut lines = raw("application/jsonl", body).json_lines::<Delta>().unwrap();
    assert_eq!(wait(lines.next()).unwrap().unwrap().text, "a");
    assert_eq!(wait(lines.next()).unwrap_err().kind(), ErrorKind::ErrorEvent);
}

#[test]
fn items_keep_their_text_and_list_their_deviations() {
    let body = b"event: created\ndata: {\"text\":\ndata: \"a\",\"more\":1}\n\nevent: ping\ndata: 1\n\n";
    let found = events(raw("text/event-stream", body).events::<Listed>().unwrap());
    let found: Vec<&Event<Listed>> = found.iter().map(|event| event.as_ref().unwrap()).collect();
    assert_eq!(found[0].text(), "{\"text\":\n\"a\",\"more\":1}");
    let told = |event: &Event<Listed>| event.deviations().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(told(found[0]), ["/more is not documented"]);
    assert_eq!(told(found[1]), ["it is the data of an event that is not documented"]);

    let mut lines = raw("application/jsonl", b"{\"text\":\"a\",\"more\":1}\n")
        .json_lines::<Delta>()
        .unwrap();
    let line = wait(lines.next()).unwrap().unwrap();
    assert_eq!(line.bytes(), "{\"text\":\"a\",\"more\":1}");
    assert_eq!(line.deviations()[0].to_string(), "/more is not documented");
    assert_eq!(line.into_inner().text, "a");
}

/// Comments keep a connection open and are no part of an event, however many there are.
#[test]
fn comments_take_no_room() {
    let body = format!("{}data: 1\n: between\ndata: 2\n\n", ": alive\n\n".repeat(1000));
    for len in [1, 7, body.len()] {
        let mut stream = live("text/event-stream", body.as_bytes(), len)
            .limit(len.max(10))
            .events::<String>()
            .unwrap();
        assert_eq!(wait(stream.next()).unwrap().unwrap().data, "1\n2");
        assert!(wait(stream.next()).unwrap().is_none());
    }
}
