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
use crate::runtime::request::security::Credential;

/// Writes everything down.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

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
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    tracing::subscriber::with_default(log.clone(), || {
        runtime.block_on(client.call(operation()).send()).unwrap();
    });
    let log = log.0.lock().unwrap().clone();
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
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    tracing::subscriber::with_default(log.clone(), || {
        runtime.block_on(client.call(operation()).send()).unwrap();
    });
    let log = log.0.lock().unwrap().clone();
    let requests: Vec<&str> = log.lines().filter(|line| line.starts_with("span request")).collect();
    assert!(requests[0].contains("http.request.method=\"POST\""), "{log}");
    assert!(requests[1].contains("otel.name=\"GET /v1/"), "{log}");
    assert!(requests[1].contains("http.request.method=\"GET\""), "{log}");
}
