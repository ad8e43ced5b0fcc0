// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What never changes about an operation, and which statuses it is for.

use crate::runtime::data::headers::InspectHeader;
use crate::runtime::data::rules::Rule;
#[cfg(feature = "client")]
use crate::runtime::description::input::Destination;
use crate::runtime::description::input::Input;
use crate::runtime::description::server::Server;

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
    /// Whether sending it twice means the same as once, where its method does not tell.
    pub idempotent: Option<bool>,
    /// The header that tells the server which request it is; empty: the parameter that is called so, where there is one.
    pub idempotency_header: &'static str,
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
    /// and the rules; the narrower media type first.
    pub rules: &'static [(&'static str, &'static str, &'static [Rule])],
    /// The documented headers of successes that can be read as something that a text may not be, or that have constraints: a
    /// documented status, the name, what is different in it (nothing is known where it cannot be read), and the rules.
    pub headers: &'static [(&'static str, &'static str, InspectHeader, &'static [Rule])],
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
        idempotent: None,
        idempotency_header: "",
        servers: &[],
        statuses: &[],
        streams: &[],
        whole: &[],
        failures: &[],
        rules: &[],
        headers: &[],
        inputs: &[],
        constants: &[],
    };

    /// Whether sending it twice means the same as once: as is said, or by its method (RFC 9110, section 9.2.2).
    pub fn is_idempotent(&self) -> bool {
        let by_method = || {
            matches!(
                self.method,
                "GET" | "HEAD" | "PUT" | "DELETE" | "OPTIONS" | "TRACE" | "QUERY"
            )
        };
        self.idempotent.unwrap_or_else(by_method)
    }

    /// Whether it can be sent without credentials.
    #[cfg(feature = "client")]
    pub(crate) fn is_open(&self) -> bool {
        self.security.is_empty() || self.security.contains(&[].as_slice())
    }

    /// The documented header that tells the server which request it is, so that it is carried out once.
    #[cfg(feature = "client")]
    pub(crate) fn idempotency_header(&self) -> Option<&'static str> {
        if !self.idempotency_header.is_empty() {
            return Some(self.idempotency_header);
        }
        let is_key = |name: &str| {
            let mut words = name.to_ascii_lowercase();
            words.retain(|char| char.is_ascii_alphanumeric());
            words.ends_with("idempotencykey")
        };
        let inputs = self.inputs.iter().map(Input::written);
        let mut headers = inputs.filter(|input| input.place == Destination::Header);
        headers.find(|input| is_key(input.name)).map(|input| input.name)
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
        let (mut range, mut default) = (None, None);
        for documented in self.statuses.iter().copied() {
            match matches_status(documented, status) {
                true if !documented.ends_with(['X', 'x']) => return Some(documented),
                true => range = range.or(Some(documented)),
                false if documented == "default" => default = Some(documented),
                false => {}
            }
        }
        range.or(default)
    }
}

/// Whether a status is meant by `200` or `2XX`.
pub(crate) fn matches_status(documented: &str, status: u16) -> bool {
    let digit = |byte: u8| u16::from(byte.wrapping_sub(b'0'));
    match *documented.as_bytes() {
        [class @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => status / 100 == digit(class),
        [first, second, third] => {
            (status / 100, status / 10 % 10, status % 10) == (digit(first), digit(second), digit(third))
        }
        _ => false,
    }
}
