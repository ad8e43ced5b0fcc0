// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Why an exchange broke off, before it is said of an operation.

use std::fmt;

use crate::runtime::data::file::Source;
use crate::runtime::description::error::Kind;

/// Why there is no response, or no more of its body.
///
/// Its source must not show a URL: that may have a key.
pub struct TransportError {
    pub(crate) kind: Kind,
    pub(crate) message: &'static str,
    pub(crate) source: Option<Source>,
}

#[cfg(feature = "client")]
impl TransportError {
    pub(crate) fn new(kind: Kind, message: &'static str, source: Option<Source>) -> Self {
        TransportError { kind, message, source }
    }

    /// There was no connection, so that nothing was sent.
    pub fn connect(source: impl Into<Source>) -> Self {
        TransportError::new(Kind::Connect, "no connection could be made", Some(source.into()))
    }

    /// It took too long; nobody knows what the server has done.
    pub fn timeout() -> Self {
        TransportError::new(Kind::Timeout, LATE, None)
    }

    /// It broke off; nobody knows what the server has done.
    pub fn broken(source: impl Into<Source>) -> Self {
        TransportError::new(Kind::Transport, "the exchange broke off", Some(source.into()))
    }

    /// The request cannot be sent as it is.
    pub fn request(source: impl Into<Source>) -> Self {
        TransportError::new(Kind::Input, "the request cannot be sent", Some(source.into()))
    }

    /// [`Connect`](Kind::Connect), [`Timeout`](Kind::Timeout), [`Transport`](Kind::Transport) or [`Input`](Kind::Input).
    pub fn kind(&self) -> Kind {
        self.kind
    }
}

#[cfg(feature = "client")]
pub(crate) const LATE: &str = "the call took too long";

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message)
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("kind", &self.kind)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source
            .as_deref()
            .map(|source| source as &(dyn std::error::Error + 'static))
    }
}
