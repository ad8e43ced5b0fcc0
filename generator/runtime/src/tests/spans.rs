//! What a subscriber of `tracing` sees: the names of OpenTelemetry, and nothing that is secret.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::example::{API, operation};
use super::server::{answer, serve};
use crate::runtime::client::ClientBuilder;
use crate::runtime::client::retry::Retry;
use crate::runtime::items::json_lines::JsonLines;
use crate::runtime::prelude::*;
use crate::runtime::request::security::Credential;

/// Writes everything down.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Log {
    fn text(&self) -> String {
        self.0.lock().unwrap().clone()
    }
}

/// Runs it under this subscriber.
fn traced(log: &Log, run: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    tracing::subscriber::with_default(log.clone(), || runtime.block_on(run));
}

struct Fields<'a>(&'a mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut log = self.0.lock().unwrap();
        let _ = write!(log, "\nspan {}", span.metadata().name());
        span.record(&mut Fields(&mut log));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut log = self.0.lock().unwrap();
        log.push_str("\nrecord");
        values.record(&mut Fields(&mut log));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut log = self.0.lock().unwrap();
        log.push_str("\nevent");
        event.record(&mut Fields(&mut log));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[test]
fn a_span_for_the_call_and_one_for_each_request() {
    let log = Log::default();
    let server = serve([
        answer("503 Oh", "", b"secret body"),
        answer("200 OK", "content-type: application/json\r\n", br#"{"page-size":1}"#),
    ]);
    let client = ClientBuilder::new(&API)
        .base_url(format!("{}/base?base_key=s3cret", server.url))
        .credential("basic", Credential::basic("user", "s3cret"))
        .credential("key", Credential::query("api_key", "s3cret"))
        .retry(Retry::default().even_if_carried_out())
        .build()
        .unwrap();
    traced(&log, async {
        client.call(operation()).await.unwrap();
    });
    let log = log.text();
    let port = server.url.rsplit(':').next().unwrap();
    for part in [
        "span call otel.name=\"UpdateWebhook\" operation=\"UpdateWebhook\" http.request.method=\"POST\"",
        "url.template=\"/v1/Services/{ServiceSid}/Webhooks/{Sid}\"",
        "span request otel.name=\"POST /v1/Services/{ServiceSid}/Webhooks/{Sid}\" otel.kind=\"client\"",
        "server.address=\"127.0.0.1\"",
        &format!("server.port={port}"),
        &format!(
            "url.full=\"{}/base/v1/Services/IS%201%2F2/Webhooks/%C3%A9\"",
            server.url
        ),
        "record http.response.status_code=503",
        "error.type=\"503\"",
        "record http.request.resend_count=1",
        "event message=the call is tried again attempts=1",
        "record http.response.status_code=200",
        "record attempts=2",
        "record otel.status_code=\"ERROR\"",
    ] {
        assert!(log.contains(part), "{part}\n{log}");
    }
    for secret in ["s3cret", "dXNlcj", "secret body", "page-size"] {
        assert!(!log.contains(secret), "{secret}\n{log}");
    }
}

/// What comes of it is looked at elsewhere.
#[test]
fn a_redirect_is_told_by_the_method_that_is_sent() {
    let log = Log::default();
    let server = serve([
        answer("303 See Other", "location: /there\r\n", b""),
        answer("200 OK", "content-type: application/json\r\n", br#"{"page-size":1}"#),
    ]);
    let client = ClientBuilder::new(&API)
        .base_url(&server.url)
        .credential("basic", Credential::basic("user", "s3cret"))
        .build()
        .unwrap();
    traced(&log, async {
        client.call(operation()).await.unwrap();
    });
    let log = log.text();
    let requests: Vec<&str> = log.lines().filter(|line| line.starts_with("span request")).collect();
    assert!(requests[0].contains("http.request.method=\"POST\""), "{log}");
    assert!(requests[1].contains("otel.name=\"GET /v1/"), "{log}");
    assert!(requests[1].contains("http.request.method=\"GET\""), "{log}");
}

/// What the conventions call stable, with the types that they have there: a rename of one would break dashboards.
#[test]
fn the_names_are_those_of_opentelemetry() {
    let log = Log::default();
    let client = ClientBuilder::new(&API)
        .base_url("http://127.0.0.1:1/?key=s3cret")
        .credential("basic", Credential::basic("user", "s3cret"))
        .retry(Retry::never())
        .build()
        .unwrap();
    traced(&log, async {
        client.call(operation()).send().await.unwrap_err();
        client.call(Copied {}).send().await.unwrap_err();
    });
    let log = log.text();
    let requests: Vec<&str> = log.lines().filter(|line| line.starts_with("span request")).collect();
    // `http.request.method`: "_OTHER" for what is not known, with the original beside it, and "HTTP" in the span's name.
    for (request, name, method) in [
        (
            requests[0],
            "POST /v1/Services/{ServiceSid}/Webhooks/{Sid}",
            "http.request.method=\"POST\"",
        ),
        (
            requests[1],
            "HTTP /copied",
            "http.request.method=\"_OTHER\" http.request.method_original=\"COPY\"",
        ),
    ] {
        for part in [
            &format!("otel.name=\"{name}\""),
            "otel.kind=\"client\"",
            method,
            "server.address=\"127.0.0.1\" server.port=1 url.full=\"http://127.0.0.1:1/",
            "url.template=\"/",
        ] {
            assert!(request.contains(part), "{part}\n{request}");
        }
    }
    assert_eq!(log.matches("record error.type=\"Connect\"").count(), 4, "{log}");
    assert!(!log.contains("s3cret"), "{log}");
}

operation! {
    id: "Copied", method: "COPY", path: "/copied", accept: "", security: &[], statuses: &["204"];

    /// The inputs.
    pub struct Copied -> () {
    }
}

operation! {
    id: "Counts", method: "GET", path: "/counts", accept: "application/json", security: &[], statuses: &["200"];

    /// The inputs.
    pub struct Counts -> std::collections::BTreeMap<String, i64> {
    }
}

operation! {
    id: "Lines", method: "GET", path: "/lines", accept: "application/jsonl", security: &[], statuses: &["200", "404"],
    streams: &["application/jsonl"];

    /// The inputs.
    pub struct Lines -> JsonLines<std::collections::BTreeMap<String, i64>> {
    }
}

/// Where they are and what is different there, but not the value; and not one event for each of a thousand.
#[test]
fn deviations_are_events_where_a_subscriber_wants_them() {
    let wrong: Vec<String> = (0..50).map(|n| format!("\"n{n}\":\"s3cret\"")).collect();
    let wrong = format!("{{{}}}", wrong.join(","));
    let line = |value: &str| format!("{{\"a\\u001b[31m\":{value}}}\n");
    let lines = [line("1"), line("\"s3cret\""), line("2")].concat();
    let json = "content-type: application/json\r\n";
    let server = serve([
        answer("200 OK", json, wrong.as_bytes()),
        answer("200 OK", "content-type: application/jsonl\r\n", lines.as_bytes()),
        answer("404 Not Found", json, br#"{"b":"s3cret"}"#),
        answer("200 OK", json, b"[]"),
    ]);
    let client = ClientBuilder::new(&API).base_url(&server.url).build().unwrap();
    let log = Log::default();
    traced(&log, async {
        assert!(client.call(Counts {}).await.unwrap().is_empty());
        let mut lines = client.call(Lines {}).await.unwrap().into_inner();
        while lines.next().await.unwrap().is_some() {}
        let error = client.call(Lines {}).await.unwrap_err();
        error.decode::<std::collections::BTreeMap<String, i64>>().unwrap();
        client.call(Counts {}).await.unwrap_err();
    });
    let log = log.text();
    let events: Vec<&str> = log.lines().filter(|line| line.contains(" kind=")).collect();
    let event = |operation: &str, status: u16, pointer: &str| {
        format!(
            "event message=is a string, an integer is documented operation=\"{operation}\" \
             http.response.status_code={status} kind=Wrong pointer={pointer}"
        )
    };
    assert_eq!(events[0], event("Counts", 200, "/n0"), "{log}");
    assert_eq!(events[20], event("Lines", 200, "/a\\u{1b}[31m"), "{log}");
    assert_eq!(events[21], event("Lines", 404, "/b"), "{log}");
    assert!(
        events[22].ends_with(
            "an object is documented operation=\"Counts\" http.response.status_code=200 kind=Required pointer="
        ),
        "{log}"
    );
    assert_eq!(events.len(), 23, "{log}");
    assert!(
        log.contains("event message=there are more operation=\"Counts\" http.response.status_code=200 more=30"),
        "{log}"
    );
    assert!(!log.contains("s3cret"), "{log}");
    assert!(log.contains("record error.type=\"Undecodable\""), "{log}");
}

/// An answer is only looked through for those who ask.
#[test]
fn nobody_who_wants_none_pays_for_deviations() {
    #[derive(Clone)]
    struct Info(Log);
    impl Subscriber for Info {
        fn enabled(&self, metadata: &Metadata<'_>) -> bool {
            *metadata.level() <= tracing::Level::INFO && self.0.enabled(metadata)
        }
        fn new_span(&self, span: &Attributes<'_>) -> Id {
            self.0.new_span(span)
        }
        fn record(&self, id: &Id, values: &Record<'_>) {
            self.0.record(id, values);
        }
        fn record_follows_from(&self, _: &Id, _: &Id) {}
        fn event(&self, event: &Event<'_>) {
            self.0.event(event);
        }
        fn enter(&self, _: &Id) {}
        fn exit(&self, _: &Id) {}
    }
    let log = Log::default();
    tracing::subscriber::with_default(Info(log.clone()), || {
        crate::runtime::description::traced::deviations("Counts", 200, || panic!("it is looked for"));
    });
    assert!(!log.text().contains("event"));
}
