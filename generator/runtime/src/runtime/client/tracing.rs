//! Spans and events of `tracing`, by the names of OpenTelemetry's conventions for HTTP clients. No body and no credential is in
//! them, and of a URL neither its query nor what stands before an `@`.

use http::Uri;
use tracing::field::Empty;
use tracing::{Span, debug, info_span};

use crate::runtime::client::transport::Attempt;
use crate::runtime::data::{secret, uri};
use crate::runtime::description::spec::Spec;

/// The span of a call, around those of its attempts.
pub(crate) fn call(spec: &'static Spec) -> Span {
    let (method, original) = known(spec.method);
    info_span!(
        "call",
        otel.name = spec.id,
        operation = spec.id,
        http.request.method = method,
        http.request.method_original = original,
        url.template = spec.path,
        attempts = Empty,
        "error.type" = Empty,
        otel.status_code = Empty,
    )
}

/// What came of it.
pub(crate) fn called(span: &Span, attempts: u32, error_type: Option<&str>) {
    span.record("attempts", attempts);
    failed(span, error_type);
}

/// The span of one request.
pub(crate) fn attempt(method: &str, uri: &Uri, attempt: &Attempt) -> Span {
    let (method, original) = known(method);
    let shown_method = if original.is_some() { "HTTP" } else { method };
    let span = info_span!(
        "request",
        otel.name = format!("{shown_method} {}", attempt.path),
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = method,
        http.request.method_original = original,
        server.address = uri.host().unwrap_or_default(),
        server.port = uri::port(uri),
        url.full = secret::url(&uri.to_string()),
        url.template = attempt.path,
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        "error.type" = Empty,
    );
    if attempt.resends > 0 {
        span.record("http.request.resend_count", attempt.resends);
    }
    span
}

/// What came of it.
pub(crate) fn attempted(span: &Span, status: Option<u16>, error_type: Option<&str>) {
    if let Some(status) = status {
        span.record("http.response.status_code", status);
    }
    failed(span, error_type);
}

fn failed(span: &Span, error_type: Option<&str>) {
    if let Some(error_type) = error_type {
        span.record("error.type", error_type);
        span.record("otel.status_code", "ERROR");
    }
}

/// `http.request.method`, which is one of those that the conventions know, and `http.request.method_original`, where it is another
/// one: whoever counts by method counts few.
fn known(method: &str) -> (&str, Option<&str>) {
    match method {
        "CONNECT" | "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT" | "QUERY" | "TRACE" => {
            (method, None)
        }
        other => ("_OTHER", Some(other)),
    }
}

/// A call that is tried again.
pub(crate) fn waits(wait: std::time::Duration, attempts: u32) {
    debug!(attempts, wait = ?wait, "the call is tried again");
}
