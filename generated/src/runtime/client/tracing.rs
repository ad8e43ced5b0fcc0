// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Spans and events of `tracing`, by the names of OpenTelemetry's conventions for HTTP clients. No body and no credential is in
//! them, and of a URL neither its query nor what stands before an `@`.

use http::Uri;
use tracing::field::Empty;
use tracing::{Span, debug, info_span};

use crate::runtime::client::transport::{Attempt, Incoming};
use crate::runtime::data::{shown, uri};
use crate::runtime::description::error::Error;
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::response::Raw;

/// The span of a call, around those of its attempts.
pub(crate) fn call(spec: &'static Spec) -> Span {
    info_span!(
        "call",
        otel.name = spec.id,
        operation = spec.id,
        http.request.method = spec.method,
        url.template = spec.path,
        attempts = Empty,
        "error.type" = Empty,
    )
}

/// What came of it.
pub(crate) fn called(span: &Span, outcome: &Result<Raw, Error>) {
    match outcome {
        Ok(raw) => {
            span.record("attempts", raw.head().effort().attempts);
            let status = raw.status().as_u16();
            if status >= 400 {
                span.record("error.type", status.to_string());
            }
        }
        Err(error) => {
            span.record("attempts", error.attempts());
            span.record("error.type", tracing::field::debug(error.kind()));
        }
    }
}

/// The span of one request.
pub(crate) fn attempt(method: &str, uri: &Uri, attempt: &Attempt) -> Span {
    let span = info_span!(
        "request",
        otel.name = format!("{method} {}", attempt.path),
        otel.kind = "client",
        http.request.method = method,
        server.address = uri.host().unwrap_or_default(),
        server.port = uri::port(uri),
        url.full = shown::url(&uri.to_string()),
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
pub(crate) fn attempted(span: &Span, outcome: &Result<http::Response<Incoming>, TransportError>) {
    match outcome {
        Ok(response) => {
            let status = response.status().as_u16();
            span.record("http.response.status_code", status);
            if status >= 400 {
                span.record("error.type", status.to_string());
            }
        }
        Err(error) => {
            span.record("error.type", tracing::field::debug(error.kind()));
        }
    }
}

/// A call that is tried again.
pub(crate) fn waits(wait: std::time::Duration, attempts: u32) {
    debug!(attempts, wait = ?wait, "the call is tried again");
}
