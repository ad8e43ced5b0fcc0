// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! An operation as plain data that becomes an HTTP request and reads an HTTP response, without doing any IO.

use bytes::Bytes;

use super::conformance::Conformance;
use super::error::Error;
use super::input::{Input, VisitValues};
use super::inputs::Inputs;
use super::response::{FromResponse, Raw, Response};
use super::rules::Rule;
use super::server::{self, Server};

/// What never changes about an operation.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// `operationId`.
    pub id: &'static str,
    /// Upper case.
    pub method: &'static str,
    /// As it is sent, with `{parameters}`: what a URL cannot hold is encoded. Behind a `?` it is a query.
    pub path: &'static str,
    /// The `Accept` header; empty: not sent.
    pub accept: &'static str,
    /// Alternatives of scheme names that are needed together, any one suffices. Empty: nothing is needed; an empty
    /// alternative: anonymous is allowed too.
    pub security: &'static [&'static [&'static str]],
    /// The scopes wanted of a scheme, where any are documented.
    pub scopes: &'static [(&'static str, &'static [&'static str])],
    /// The operation's own servers; empty: the client's.
    pub servers: &'static [Server],
    /// The documented statuses as they are written: `200`, `4XX`, `default`.
    pub statuses: &'static [&'static str],
    /// Success bodies that are handed out as they arrive instead of being read whole: media types, `*/*` for any.
    pub streams: &'static [&'static str],
    /// Success bodies that are read whole though a range among `streams` has them too.
    pub whole: &'static [&'static str],
    /// For the items of streams: whether JSON text is one of the documented error bodies.
    pub failures: &'static [fn(&[u8]) -> bool],
    /// The constraints on a body that its type does not express: a documented status, a media type or range (empty: any),
    /// and the rules; the more telling media type first.
    pub rules: &'static [(&'static str, &'static str, &'static [Rule])],
    /// Where each of the inputs goes.
    pub inputs: &'static [Input],
    /// Parameters that every request has, with their only value.
    pub constants: &'static [(Input, &'static str)],
}

impl Spec {
    /// The rest of a spec that does not say everything.
    pub const REST: Spec = Spec {
        id: "",
        method: "GET",
        path: "/",
        accept: "",
        security: &[],
        scopes: &[],
        servers: &[],
        statuses: &[],
        streams: &[],
        whole: &[],
        failures: &[],
        rules: &[],
        inputs: &[],
        constants: &[],
    };

    /// Whether sending it twice means the same as once (RFC 9110, section 9.2.2).
    pub fn is_idempotent(&self) -> bool {
        matches!(
            self.method,
            "GET" | "HEAD" | "PUT" | "DELETE" | "OPTIONS" | "TRACE" | "QUERY"
        )
    }

    /// Whether a status is what the operation is for: 2XX, or, where none is documented, a redirect that is.
    pub fn succeeds(&self, status: u16) -> bool {
        let documents = |class: char| self.statuses.iter().any(|documented| documented.starts_with(class));
        match status {
            // Where a redirect is what the operation is for, `default` is all else.
            200..=299 => documents('2') || !documents('3') || self.documented(status) != Some("default"),
            // That nothing is new is said of another answer (RFC 9110, section 15.4.5).
            304 => false,
            300..=399 => self.lists(status) && !documents('2'),
            _ => false,
        }
    }

    /// Whether a status is among the documented ones, `default` included.
    pub fn documents(&self, status: u16) -> bool {
        self.documented(status).is_some()
    }

    /// Whether a status is among the documented ones by its number or class.
    pub fn lists(&self, status: u16) -> bool {
        self.documented(status)
            .is_some_and(|documented| documented != "default")
    }

    /// The documented status that means this one: itself before its range, its range before `default`.
    pub(crate) fn documented(&self, status: u16) -> Option<&'static str> {
        let meant = self
            .statuses
            .iter()
            .copied()
            .filter(|documented| matches_status(documented, status));
        // `default` is longer than a range, and a code is no range.
        let exact = meant.clone().find(|documented| !documented.ends_with(['X', 'x']));
        let default = || {
            self.statuses
                .iter()
                .copied()
                .find(|documented| *documented == "default")
        };
        exact.or(meant.clone().next()).or_else(default)
    }
}

/// Whether a status is meant by `200` or `2XX`.
pub(crate) fn matches_status(documented: &str, status: u16) -> bool {
    match documented.as_bytes() {
        [class @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => status / 100 == u16::from(class - b'0'),
        _ => documented.parse() == Ok(status),
    }
}

/// A call that is not sent yet: its inputs, how they are written and how the answer is read.
///
/// [`request`](Operation::request) and [`response`](Operation::response) do no IO, so an operation can be sent by any
/// HTTP stack.
pub trait Operation {
    /// The content of a successful response.
    type Output: FromResponse;

    /// What never changes about it.
    const SPEC: &'static Spec;

    /// Hands over the values of all inputs at once, in the order of [`Spec::inputs`].
    fn values(&self, visit: VisitValues<'_>);

    /// Reads the content of a successful response.
    ///
    /// # Errors
    ///
    /// The body is not as close to what was documented as the call asks for.
    fn output(response: &mut Raw) -> Result<Self::Output, Error> {
        FromResponse::from_response(response)
    }

    /// The request, without credentials.
    ///
    /// # Errors
    ///
    /// A value that the description does not allow, a base URL that is none, or a body that only a client can send
    /// because it is a stream.
    fn request(&self, base_url: &str) -> Result<http::Request<Bytes>, Error> {
        let mut inputs = Inputs::new(Self::SPEC);
        self.values(&mut |values| inputs.write(values));
        inputs.finish_in_memory(base_url)
    }

    /// The documented content of the response.
    ///
    /// # Errors
    ///
    /// Any status that is not a success, and a body in which something that must be there is not, or is of another JSON
    /// type. The error keeps the response.
    fn response(&self, response: http::Response<Bytes>) -> Result<Response<Self::Output>, Error> {
        self.response_at(response, Conformance::default())
    }

    /// The same, where the response is to be as close to its description as this.
    ///
    /// # Errors
    ///
    /// Any status that is not a success, and a body that is not so close. The error keeps the response.
    fn response_at(
        &self,
        response: http::Response<Bytes>,
        conformance: Conformance,
    ) -> Result<Response<Self::Output>, Error> {
        Response::read(Raw::new(Self::SPEC, response).conformance(conformance), Self::output)
    }
}

/// The base URL that a spec's own or the given servers stand for, with every variable at its default.
///
/// # Errors
///
/// There is no server, or its URL is relative.
pub fn default_base_url(spec: &'static Spec, servers: &'static [Server]) -> Result<String, Error> {
    server::base_url(if spec.servers.is_empty() { servers } else { spec.servers }, 0, &[])
        .map(|url| url.text)
        .map_err(|violation| Error::configuration(spec, violation))
}
