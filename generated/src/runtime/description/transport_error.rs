// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Why an exchange broke off, before it is said of an operation.

use std::fmt;

use crate::runtime::data::boxed::Source;
use crate::runtime::description::error::ErrorKind;

/// Why there is no response, or no more of its body.
///
/// Its source must not show a URL: that may have a key.
pub struct TransportError {
    pub(crate) kind: ErrorKind,
    pub(crate) message: &'static str,
    pub(crate) source: Option<Source>,
}

#[cfg(feature = "client")]
impl TransportError {
    /// One of the kinds below, and whether it is for the time that it took.
    pub(crate) fn of(kind: ErrorKind, is_late: bool, source: Option<Source>) -> Self {
        let message = match kind {
            ErrorKind::Connect if is_late => "connecting took too long",
            ErrorKind::Connect => "no connection could be made",
            ErrorKind::Timeout => LATE,
            ErrorKind::Input => "the request cannot be sent",
            _ => "the exchange broke off",
        };
        TransportError { kind, message, source }
    }

    /// There was no connection, so that nothing was sent.
    pub fn connect(source: impl Into<Source>) -> Self {
        TransportError::of(ErrorKind::Connect, false, Some(source.into()))
    }

    /// It took too long; nobody knows what the server has done.
    pub fn timeout() -> Self {
        TransportError::of(ErrorKind::Timeout, true, None)
    }

    /// It broke off; nobody knows what the server has done.
    pub fn broken(source: impl Into<Source>) -> Self {
        TransportError::of(ErrorKind::Transport, false, Some(source.into()))
    }

    /// The request cannot be sent as it is.
    pub fn request(source: impl Into<Source>) -> Self {
        TransportError::of(ErrorKind::Input, false, Some(source.into()))
    }

    /// The body has a stream, and that is gone.
    #[cfg(any(feature = "reqwest", feature = "blocking", feature = "test-util"))]
    pub(crate) fn sent_before() -> Self {
        TransportError {
            message: "the body has a stream that was sent before",
            ..TransportError::of(ErrorKind::Input, false, None)
        }
    }

    /// [`Connect`](ErrorKind::Connect), [`Timeout`](ErrorKind::Timeout), [`Transport`](ErrorKind::Transport) or [`Input`](ErrorKind::Input).
    pub fn kind(&self) -> ErrorKind {
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
