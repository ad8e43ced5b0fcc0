// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Numbers of what a client does, for counters and histograms: what it tells of each call and each request when it is over.

use std::time::Duration;

/// Is told of each call and of each request that is over, such as to count it.
///
/// What it is told is named and meant as in OpenTelemetry's conventions for HTTP clients; so its `http.client.request.duration`
/// and a counter of calls are filled by any library of metrics:
///
/// ```text
/// impl Observer for Metrics {
///     fn request(&self, measured: &Measured<'_>) {
///         let attributes = [
///             ("http.request.method", measured.method.to_owned()),
///             ("url.template", measured.url_template.to_owned()),
///             ("server.address", measured.server_address.to_owned()),
///             ("error.type", measured.error_type.unwrap_or_default().to_owned()),
///         ];
///         self.duration.record(measured.duration.as_secs_f64(), &attributes);
///     }
///
///     fn call(&self, measured: &Measured<'_>) {
///         self.calls.add(1, &[("operation", measured.operation), ("error.type", measured.error_type.unwrap_or_default())]);
///     }
/// }
///
/// let client = Client::builder().observer(metrics).build()?;
/// ```
///
/// It is called on the way of each call, so it does not wait.
#[diagnostic::on_unimplemented(
    message = "`{Self}` observes no calls",
    label = "an observer is wanted here",
    note = "it implements `observer::Observer`: `call` and `request`, of which each does nothing where it is not given"
)]
pub trait Observer: Send + Sync {
    /// A call is over: its answer is read and decoded, or there is none. Of a stream that is when it begins.
    fn call(&self, measured: &Measured<'_>) {
        let _ = measured;
    }

    /// A request is over: the head of its response has come, or none will. A call sends as many as it takes: tries, and
    /// redirects that are followed.
    fn request(&self, measured: &Measured<'_>) {
        let _ = measured;
    }
}

/// What is known of a call or a request that is over: no credential, no query and no body.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Measured<'a> {
    /// The `operationId`.
    pub operation: &'static str,
    /// `url.template`: the path as the description has it, `/pets/{id}`.
    pub url_template: &'static str,
    /// `http.request.method`: what is sent, or was called.
    pub method: &'a str,
    /// `server.address`: the host; empty where a call has none, because it is not set up as it must be.
    pub server_address: &'a str,
    /// `server.port`.
    pub server_port: Option<u16>,
    /// `http.response.status_code`, where there was a response.
    pub status: Option<u16>,
    /// `error.type`, where it is an error: the status, the name of an [`ErrorKind`](crate::runtime::ErrorKind), or `Cancelled`
    /// where nobody waited for it any more.
    pub error_type: Option<&'a str>,
    /// How long it took. Of a call, with all attempts and the waits between them, until its answer was there.
    pub duration: Duration,
    /// How often the call was tried until then: 0 where nothing was sent.
    pub attempts: u32,
    /// `http.request.resend_count`: how many requests the call had sent before; of a call, beyond the first.
    pub resends: u32,
}
