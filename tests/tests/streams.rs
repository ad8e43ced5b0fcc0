//! Streams, seen from an application: what their descriptions say of an item, and what is not documented as one.

use std::fmt::Debug;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread::JoinHandle;
use tests::answer;

use case_streams::api::streams::*;
use case_streams::types::*;
use case_streams::{Client, Conformance, ErrorKind, EventStream, JsonLines, Operation};
use serde_json::json;

fn now<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.expect("a thread is enough").block_on(future)
}

fn read<Op: Operation>(operation: &Op, content_type: &str, body: &str) -> Op::Output {
    let response = operation.response(answer(200, content_type, body));
    response.expect("the response is documented").into_inner()
}

/// The data of the only event.
fn event<T: Debug, Op: Operation<Output = EventStream<T>>>(operation: &Op, fields: &str) -> T
where
    EventStream<T>: Next<T>,
{
    let mut stream = read(operation, "text/event-stream", &format!("{fields}\n\n"));
    stream.item().expect("there is an event").expect("it is one")
}

/// The error in place of the only event.
fn error<T: Debug, Op: Operation<Output = EventStream<T>>>(operation: &Op, fields: &str) -> case_streams::Error
where
    EventStream<T>: Next<T>,
{
    let mut stream = read(operation, "text/event-stream", &format!("{fields}\n\n"));
    stream.item().expect("there is an event").expect_err("it is none")
}

/// What the streams have in common.
trait Next<T> {
    fn item(&mut self) -> Option<Result<T, case_streams::Error>>;
}

impl<T: case_streams::runtime::reflect::Reflect> Next<T> for EventStream<T> {
    fn item(&mut self) -> Option<Result<T, case_streams::Error>> {
        let next = now(self.next()).transpose()?;
        Some(next.map(|event| event.data))
    }
}

impl<T: case_streams::runtime::reflect::Reflect> Next<T> for JsonLines<T> {
    fn item(&mut self) -> Option<Result<T, case_streams::Error>> {
        let next = now(self.next()).transpose()?;
        Some(next.map(|item| item.into_inner()))
    }
}

const TICK: &str = "event: tick\nid: 1\ndata: {\"count\":1,\ndata: \"note\":\"a\"}";

fn tick() -> Tick {
    Tick {
        count: 1,
        note: Some("a".to_owned()),
    }
}

#[test]
fn an_event_is_the_same_however_it_is_described() {
    assert_eq!(event(&WatchReferenced {}, TICK), tick());
    assert_eq!(event(&WatchInline {}, TICK), tick());
    assert_eq!(event(&WatchArray {}, TICK), tick());
    assert_eq!(event(&WatchMerged {}, TICK), tick());
    assert_eq!(event(&WatchData {}, TICK), tick());
    assert_eq!(event(&WatchPerhaps {}, TICK), tick());
    assert_eq!(event(&WatchText {}, TICK), "{\"count\":1,\n\"note\":\"a\"}");
    assert_eq!(event(&WatchUntyped {}, TICK), json!({"count": 1, "note": "a"}));
    assert_eq!(event(&WatchUntyped {}, "data: no JSON"), json!("no JSON"));
}

#[test]
fn an_object_with_other_members_is_in_the_data() {
    let data = r#"data: {"event":"moved","task":"7","data":{"count":1}}"#;
    assert_eq!(event(&WatchEnvelope {}, data).data.map(|tick| tick.count), Some(1));
    assert_eq!(event(&WatchPerhapsNot {}, data).task.as_deref(), Some("7"));
}

#[test]
fn the_name_of_an_event_chooses_its_type() {
    let run = || Run {
        id: "r".to_owned(),
        status: "done".to_owned(),
    };
    let data = r#"data: {"id":"r","status":"done"}"#;
    for (name, expected) in [
        ("run.created", RunEventData::RunCreated(run())),
        ("run.completed", RunEventData::RunCompleted(run())),
        ("run.failed", RunEventData::RunFailed(run())),
        (
            "run.parked",
            RunEventData::Unknown(json!({"id": "r", "status": "done"})),
        ),
    ] {
        assert_eq!(event(&WatchRun {}, &format!("event: {name}\n{data}")), expected);
    }
    assert_eq!(
        event(&WatchRun {}, "event: run.step\ndata: {\"step\":3}"),
        RunEventData::RunStep(RunEventDataRunStep { step: 3 })
    );
    // What tells of an error is documented here, and so is the end.
    let problem = Problem {
        message: "no".to_owned(),
        code: None,
    };
    assert_eq!(
        event(&WatchRun {}, "event: error\ndata: {\"message\":\"no\"}"),
        RunEventData::Error(problem)
    );
    assert_eq!(
        event(&WatchRun {}, "event: done\ndata: [DONE]"),
        RunEventData::Done("[DONE]".to_owned())
    );

    assert_eq!(event(&WatchMapped {}, TICK), WatchMappedResponseEvent::Tick(tick()));
    assert_eq!(
        event(&WatchMapped {}, "event: note\ndata: {\"count\":1}"),
        WatchMappedResponseEvent::Note("{\"count\":1}".to_owned())
    );
    assert_eq!(
        event(&WatchNamed {}, "event: stopped\ndata: {\"count\":1,\"note\":\"a\"}"),
        WatchNamedResponseEvent::Stopped(tick())
    );
    assert_eq!(
        event(&WatchNamed {}, "event: ping\ndata: {}"),
        WatchNamedResponseEvent::Unknown(json!({}))
    );
}

/// What fits what is said of events of any name is documented, also where its name is, and no event is one of another name.
#[test]
fn an_event_of_a_documented_name_may_be_one_of_any_name() {
    type Data = WatchOpenResponseEvent;
    assert_eq!(event(&WatchOpen {}, TICK), Data::Tick(tick()));
    for (fields, expected) in [
        ("event: tick\ndata: soon", "soon"),
        ("event: other\ndata: {}", "{}"),
        ("data: soon", "soon"),
    ] {
        for conformance in [Conformance::Required, Conformance::Strict] {
            let body = format!("{fields}\n\n");
            let read = WatchOpen {}.response_at(answer(200, "text/event-stream", &body), conformance);
            let read = read
                .expect("a stream")
                .into_inner()
                .item()
                .expect("an event")
                .expect("it is documented");
            assert_eq!(read, Data::String(expected.to_owned()), "{fields}");
        }
    }
    assert_eq!(event(&WatchOpen {}, "event: ping\ndata:"), Data::Ping(String::new()));
    assert!(matches!(event(&WatchOpen {}, "data: {\"count\":1}"), Data::Message(_)));
}

/// OpenAPI 3.2, "Server-Sent Event Streams".
#[test]
fn the_example_of_the_specification() {
    let body = "event: addString\ndata: This data is formatted\ndata: across two lines\nretry: 5\n\n\
                event: addInt64\ndata: 1234.5678\nunknownField: this is ignored\n\n\
                : This is a comment\nevent: addJson\ndata: {\"foo\": 42}\n\n";
    let mut stream = read(&WatchTyped {}, "text/event-stream", body);
    let mut next = || stream.item().expect("there is one more").expect("it is documented");
    assert_eq!(
        next(),
        WatchTypedResponseEvent::AddString("This data is formatted\nacross two lines".to_owned())
    );
    assert_eq!(next(), WatchTypedResponseEvent::AddInt64("1234.5678".to_owned()));
    assert_eq!(
        next(),
        WatchTypedResponseEvent::AddJson(WatchTypedResponseEventAddJson { foo: 42 })
    );
    assert!(stream.item().is_none());
}

#[test]
fn a_text_that_ends_a_stream_is_an_item_where_it_is_documented() {
    let body = "data: {\"count\":1,\"note\":\"a\"}\n\ndata: [DONE]\n\n";
    let mut stream = read(&WatchSentinel {}, "text/event-stream", body);
    assert_eq!(
        stream.item().unwrap().unwrap(),
        WatchSentinelResponseEvent::Tick(tick())
    );
    assert_eq!(
        stream.item().unwrap().unwrap(),
        WatchSentinelResponseEvent::Done("[DONE]".to_owned())
    );
    assert!(stream.item().is_none());
    let mut stream = read(&WatchData {}, "text/event-stream", body);
    assert_eq!(stream.item().unwrap().unwrap(), tick());
    assert!(stream.item().is_none());
}

#[test]
fn errors_that_are_not_documented_as_items_are_errors() {
    let create = CreateChat {
        body: CreateChatRequest { stream: true },
    };
    let body = "data: {\"id\":\"c\",\"delta\":\"Hel\"}\n\n\
                data: {\"error\":{\"message\":\"overloaded\",\"code\":null}}\n\n\
                event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"no\"}}\n\n\
                data: [DONE]\n\n";
    let chat = read(&create, "application/json", r#"{"id":"c","text":"Hello"}"#);
    assert_eq!(chat.into_json().expect("it came whole").text, "Hello");
    assert!(read(&create, "text/event-stream", body).into_json().is_none());
    let mut stream = read(&create, "text/event-stream", body)
        .into_events()
        .expect("it is a stream");
    assert_eq!(stream.item().unwrap().unwrap().delta.as_deref(), Some("Hel"));
    let error = stream.item().unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ErrorEvent);
    assert_eq!(error.decode::<Failure>().unwrap().error.message, "overloaded");
    let error = stream.item().unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ErrorEvent);
    assert!(error.text().contains("overloaded_error"));
    assert!(stream.item().is_none());

    for fields in [
        "event: error\ndata: {\"count\":",
        "event: error\ndata: no",
        "data: {\"error\":\"no\"}",
    ] {
        assert_eq!(error_kind(&WatchData {}, fields), ErrorKind::ErrorEvent, "{fields}");
        assert_eq!(error_kind(&WatchSentinel {}, fields), ErrorKind::ErrorEvent, "{fields}");
    }
    assert_eq!(
        error_kind(&WatchText {}, "event: error\ndata: no"),
        ErrorKind::ErrorEvent
    );
}

fn error_kind<T: Debug, Op: Operation<Output = EventStream<T>>>(operation: &Op, fields: &str) -> ErrorKind
where
    EventStream<T>: Next<T>,
{
    error(operation, fields).kind()
}

#[test]
fn lines_of_json_are_the_same_however_they_are_described() {
    let body = "{\"count\":1,\"note\":\"a\"}\n";
    let mut lines = read(&ReadLines {}, "application/jsonl", body);
    assert_eq!(lines.item().unwrap().unwrap(), tick());
    let partial = ReadLines {}.response(answer(206, "application/json-seq", format!("\u{1e}{body}")));
    let mut lines = partial.expect("206 is documented").into_inner();
    assert_eq!(lines.item().unwrap().unwrap(), tick());
    let mut lines = read(&ReadOldLines {}, "application/x-ndjson", body);
    assert_eq!(lines.item().unwrap().unwrap(), tick());
    let mut lines = read(&ReadTextLines {}, "application/x-ndjson", body);
    assert_eq!(lines.item().unwrap().unwrap(), json!({"count": 1, "note": "a"}));
    let mut lines = read(&ReadPositions {}, "application/jsonl", &format!("\"head\"\n{body}"));
    assert_eq!(
        lines.item().unwrap().unwrap(),
        ReadPositionsResponseEvent::String("head".to_owned())
    );
    assert_eq!(lines.item().unwrap().unwrap(), ReadPositionsResponseEvent::Tick(tick()));
}

#[test]
fn an_item_of_another_json_type_says_what_is_documented() {
    let listed = |error: case_streams::Error| -> Vec<String> {
        assert_eq!(error.kind(), ErrorKind::Undecodable);
        error.deviations().iter().map(ToString::to_string).collect()
    };
    let found = listed(error(&WatchData {}, "data: [1]"));
    assert_eq!(found, ["it is an array, an object is documented"]);
    let mut lines = read(&ReadLines {}, "application/jsonl", "[1]\n{\n");
    let found = listed(lines.item().expect("a line").expect_err("it is none"));
    assert_eq!(found, ["it is an array, an object is documented"]);
    // What is no JSON is not compared with anything.
    let found = listed(lines.item().expect("a line").expect_err("it is none"));
    assert_eq!(found, [""; 0]);
}

/// A server on loopback that answers one request with a body in chunks of one byte.
fn serve(body: &'static str) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let address = listener.local_addr().expect("it is bound");
    let server = std::thread::spawn(move || {
        let (mut connection, _) = listener.accept().expect("the client connects");
        let mut request = Vec::new();
        let mut buffer = [0; 1024];
        while !request.windows(4).any(|end| end == b"\r\n\r\n") {
            let length = connection.read(&mut buffer).expect("it sends a request");
            request.extend_from_slice(&buffer[..length]);
        }
        let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
        connection.write_all(head.as_bytes()).expect("it listens");
        for byte in body.bytes() {
            connection
                .write_all(&[b'1', b'\r', b'\n', byte, b'\r', b'\n'])
                .expect("it listens");
        }
        connection.write_all(b"0\r\n\r\n").expect("it listens");
    });
    (format!("http://{address}"), server)
}

#[tokio::test]
async fn a_live_stream_of_events() {
    let (base_url, server) = serve(
        "\u{feff}: hello\r\n\r\nevent: run.created\r\nid: 1\r\ndata: {\"id\":\"r\",\r\ndata: \"status\":\"\u{fc}\"}\r\n\r\n\
         event: done\ndata: [DONE]\n\n",
    );
    let client = Client::builder().base_url(base_url).build().expect("it is set up");
    let mut stream = client.watch_run().await.expect("it answers").into_inner();
    let event = stream.next().await.unwrap().unwrap();
    assert_eq!((event.name.as_str(), &*event.id), ("run.created", "1"));
    let RunEventData::RunCreated(run) = &event.data else {
        panic!("it is another event");
    };
    assert_eq!((run.id.as_str(), run.status.as_str()), ("r", "\u{fc}"));
    assert_eq!(event.text(), "{\"id\":\"r\",\n\"status\":\"\u{fc}\"}");
    assert_eq!(
        stream.next().await.unwrap().unwrap().data,
        RunEventData::Done("[DONE]".to_owned())
    );
    assert!(stream.next().await.unwrap().is_none());
    server.join().expect("it served");
}

/// What an item lacks fails by default, and not the stream: the next one is read.
#[test]
fn items_are_held_to_the_level_of_the_call() {
    fn held<T: PartialEq<Tick> + Debug, S: Next<T>>(mut stream: S, item: &str, fits: bool, case: &str) {
        match stream.item().expect("there is an item") {
            Ok(_) => assert!(fits, "{case}"),
            Err(error) => {
                assert!(!fits, "{case}: {error:?}");
                assert_eq!((error.kind(), error.deviations().len()), (ErrorKind::Deviating, 1));
                assert_eq!(error.bytes(), item);
            }
        }
        let next = stream.item().expect("there is another").expect("it is as documented");
        assert_eq!(next, tick());
    }
    use Conformance::{Lenient, Required, Strict};
    let next = r#"{"count":1,"note":"a"}"#;
    for (item, strictest) in [
        (next, Strict),
        (r#"{"count":1,"new":1}"#, Strict),
        (r#"{"count":1,"note":null}"#, Required),
        (r#"{"count":1,"note":5}"#, Required),
        (r#"{"note":"a"}"#, Lenient),
        (r#"{"count":null,"note":"a"}"#, Lenient),
        (r#"{"count":"x","note":"a"}"#, Lenient),
    ] {
        for conformance in [Lenient, Required, Strict] {
            let fits = conformance as usize <= strictest as usize;
            let case = format!("{item} {conformance:?}");
            let body = format!("data: {item}\n\ndata: {next}\n\n");
            let events = WatchData {}.response_at(answer(200, "text/event-stream", &body), conformance);
            held(events.expect("a stream").into_inner(), item, fits, &case);
            let body = format!("{item}\n{next}\n");
            let lines = ReadLines {}.response_at(answer(200, "application/jsonl", &body), conformance);
            held(lines.expect("a stream").into_inner(), item, fits, &case);
        }
    }
}
