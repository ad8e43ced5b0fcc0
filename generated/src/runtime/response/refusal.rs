// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The errors of responses: statuses that are no success, and bodies that are not what was documented.

use http::header;

use super::Head;
use crate::runtime::data::deviations::Deviation;
use crate::runtime::data::secret;
use crate::runtime::data::shown::Printable;
use crate::runtime::description::error::{Answered, Error, ErrorKind, not_as_documented};
use crate::runtime::description::transport_error::TransportError;

impl Error {
    /// An error about a response, which it keeps.
    pub(crate) fn about(head: &Head, kind: ErrorKind, message: impl Into<String>) -> Self {
        let answered = Answered {
            spec: head.spec(),
            status: head.status(),
            headers: head.headers().clone(),
            bytes: head.bytes().clone(),
            rules: head.rules(),
            conformance: head.conformance(),
            effort: head.effort(),
        };
        Error::answered(answered, kind, message)
    }

    /// The connection broke, or nothing came, in the midst of a response.
    #[allow(dead_code, reason = "of streams, and of calls")]
    pub(crate) fn broken(head: &Head, broken: TransportError) -> Self {
        let error = Error::about(head, broken.kind, broken.message);
        match broken.source {
            Some(source) => error.with_source(source),
            None => error,
        }
    }

    /// The error of a status that is not a success.
    pub(crate) fn status_of(head: &Head) -> Self {
        let documented = match head.spec().documents(head.status().as_u16()) {
            true => "",
            false => ", which is not documented",
        };
        let location = head.headers().get(header::LOCATION);
        let location = location.map(|location| String::from_utf8_lossy(location.as_bytes()));
        let (kind, message) = match location.filter(|_| head.status().is_redirection()) {
            Some(location) => (
                ErrorKind::Redirect,
                format!(
                    "the server answered {}, and the redirect to `{}` was not followed",
                    head.status(),
                    Printable(&secret::url(&location))
                ),
            ),
            None => (
                ErrorKind::Status,
                format!("the server answered {}{documented}", head.status()),
            ),
        };
        Error::about(head, kind, message)
    }

    /// What is read of a response is not as close to what was documented as was asked for.
    pub(crate) fn deviating(head: &Head, what: &str, found: Vec<Deviation>) -> Self {
        let message = not_as_documented(what, head.conformance(), &found);
        Error::about(head, ErrorKind::Deviating, message).with_deviations(found)
    }
}
