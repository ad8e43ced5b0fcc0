//! The one error of every operation.
//!
//! Neither `Debug` nor `Display` shows a credential, a value that was to be sent, a query or a body.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;

use crate::runtime::data::conformance::Conformance;
use crate::runtime::data::deviations::{self, Deviation, Refusal, Undecodable};
use crate::runtime::data::headers::Headers;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::retry_after;
use crate::runtime::data::rules::Rule;
use crate::runtime::data::text::InvalidText;
use crate::runtime::description::problem::{Problem, RateLimit};
use crate::runtime::description::spec::Spec;

/// Why a call did not return what it documents. Keeps the response where there was one.
pub struct Error(Box<Inner>);

pub use crate::runtime::data::boxed::Source;

struct Inner {
    operation: &'static str,
    idempotent: bool,
    documented: bool,
    kind: ErrorKind,
    message: String,
    status: Option<StatusCode>,
    headers: Headers,
    bytes: Bytes,
    deviations: Vec<Deviation>,
    /// Of the body.
    rules: &'static [Rule],
    conformance: Conformance,
    effort: Effort,
    source: Option<Source>,
}

/// What a call has taken: how often it was sent, and how long that took, waits included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effort {
    pub(crate) attempts: u32,
    pub(crate) elapsed: Duration,
}

/// What an error keeps of a response.
pub(crate) struct Answered {
    pub spec: &'static Spec,
    pub status: StatusCode,
    pub headers: Headers,
    pub bytes: Bytes,
    /// Of the body.
    pub rules: &'static [Rule],
    pub conformance: Conformance,
    pub effort: Effort,
}

/// What went wrong, to be matched on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client or the base URL is not set up as it must be.
    Configuration,
    /// An input is not what the description allows; nothing was sent.
    Input,
    /// No credentials were given for what the operation requires; nothing was sent.
    Credentials,
    /// The source of tokens has none; nothing was sent.
    Token,
    /// There was no connection; nothing was sent.
    Connect,
    /// The time given was not enough.
    Timeout,
    /// The exchange broke off.
    Transport,
    /// The server sent the client elsewhere, where it does not follow on its own.
    Redirect,
    /// A page does not lead to the next one as it should.
    Paging,
    /// A long-running operation cannot be asked about, or it takes too long.
    Polling,
    /// A long-running operation is over and has not succeeded.
    Failed,
    /// The rest of a download does not go with what there is of it.
    Range,
    /// The response body is larger than the limit.
    TooLarge,
    /// The call succeeded, but there is no body where one is documented that cannot be `null`.
    NoBody,
    /// The body cannot be read as what was documented.
    Undecodable,
    /// The body is not as close to what was documented as the client or the call asks for.
    Deviating,
    /// A status that is not a success.
    Status,
    /// An error that the server tells of in the midst of a stream.
    ErrorEvent,
}

impl Error {
    pub(crate) fn new(spec: &'static Spec, kind: ErrorKind, message: impl Into<String>) -> Self {
        Error(Box::new(Inner {
            operation: spec.id,
            idempotent: spec.is_idempotent(),
            documented: false,
            kind,
            message: message.into(),
            status: None,
            headers: Headers::default(),
            bytes: Bytes::new(),
            deviations: Vec::new(),
            rules: &[],
            conformance: Conformance::default(),
            effort: Effort::default(),
            source: None,
        }))
    }

    pub(crate) fn configuration(spec: &'static Spec, message: impl Into<String>) -> Self {
        Error::new(spec, ErrorKind::Configuration, message)
    }

    pub(crate) fn input(spec: &'static Spec, message: impl Into<String>) -> Self {
        Error::new(spec, ErrorKind::Input, message)
    }

    #[cfg(feature = "client")]
    pub(crate) fn transport(
        spec: &'static Spec,
        kind: ErrorKind,
        message: impl Into<String>,
        source: Option<Source>,
    ) -> Self {
        let mut error = Error::new(spec, kind, message);
        error.0.source = source;
        error
    }

    /// An error about a response, which it keeps.
    pub(crate) fn answered(answered: Answered, kind: ErrorKind, message: impl Into<String>) -> Self {
        let mut error = Error::new(answered.spec, kind, message);
        error.0.documented = answered.spec.documents(answered.status.as_u16());
        error.0.status = Some(answered.status);
        error.0.headers = answered.headers;
        error.0.bytes = answered.bytes;
        error.0.rules = answered.rules;
        error.0.conformance = answered.conformance;
        error.0.effort = answered.effort;
        error
    }

    #[cfg(feature = "client")]
    pub(crate) fn with_effort(mut self, effort: Effort) -> Self {
        self.0.effort = effort;
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<Source>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    #[allow(dead_code, reason = "of an item of a stream")]
    pub(crate) fn with_bytes(mut self, bytes: Bytes) -> Self {
        self.0.bytes = bytes;
        self
    }

    pub(crate) fn with_deviations(mut self, deviations: Vec<Deviation>) -> Self {
        self.0.deviations = deviations;
        self
    }

    /// What went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// How often the call was sent before it was given up; 0 where nothing was.
    pub fn attempts(&self) -> u32 {
        self.0.effort.attempts
    }

    /// How long the call took, waits between its attempts included.
    pub fn elapsed(&self) -> Duration {
        self.0.effort.elapsed
    }

    /// The `operationId`.
    pub fn operation(&self) -> &'static str {
        self.0.operation
    }

    /// The response's status, where there was a response.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// Whether the description lists the status, be it as a range or as `default`.
    pub fn is_documented(&self) -> bool {
        self.0.documented
    }

    /// The response's headers; empty where there was no response.
    pub fn headers(&self) -> &Headers {
        &self.0.headers
    }

    /// The response's body as it came; empty where there was none.
    pub fn bytes(&self) -> &Bytes {
        &self.0.bytes
    }

    /// The response's body as text, with replacement characters for what is not UTF-8.
    pub fn text(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(&self.0.bytes)
    }

    /// The response's body as a documented error type, if it is as close to that as the call asks of a success.
    ///
    /// # Errors
    ///
    /// It is not, or it is no JSON or of another JSON type altogether: of several documented errors it may be another one.
    pub fn decode<T: Reflect>(&self) -> Result<T, Error> {
        self.decode_at(self.0.conformance)
    }

    /// The same, where it is to be as close to its description as this: with [`Conformance::Lenient`], an error of which
    /// something is missing can be read, too.
    ///
    /// # Errors
    ///
    /// As of [`decode`](Self::decode).
    pub fn decode_at<T: Reflect>(&self, conformance: Conformance) -> Result<T, Error> {
        let read = deviations::read(&self.0.bytes, self.0.rules, conformance);
        #[cfg(feature = "tracing")]
        super::traced::deviations(self.0.operation, self.status_code(), || {
            deviations::inspect::<T>(&self.0.bytes, self.0.rules)
        });
        read.map_err(|refusal| match refusal {
            Refusal::Deviating(found) => {
                let message = not_as_documented("the body of the error", conformance, &found);
                self.again(ErrorKind::Deviating, message).with_deviations(found)
            }
            Refusal::Undecodable(Undecodable { error, found }) => self
                .again(ErrorKind::Undecodable, "the body of the error cannot be decoded")
                .with_source(error)
                .with_deviations(found),
        })
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn status_code(&self) -> u16 {
        self.0.status.map_or(0, |status| status.as_u16())
    }

    /// Another error about the same response.
    fn again(&self, kind: ErrorKind, message: impl Into<String>) -> Error {
        Error(Box::new(Inner {
            kind,
            message: message.into(),
            headers: self.0.headers.clone(),
            bytes: self.0.bytes.clone(),
            deviations: Vec::new(),
            source: None,
            ..*self.0
        }))
    }

    /// What of the body is not as documented, as [`Response::deviations`](crate::runtime::response::Response::deviations) lists
    /// it; of an error that says so.
    pub fn deviations(&self) -> &[Deviation] {
        &self.0.deviations
    }

    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    pub fn is_connect(&self) -> bool {
        self.0.kind == ErrorKind::Connect
    }

    /// Whether the same call may succeed later without being carried out twice.
    ///
    /// True where nothing was sent or the server refused for now (429, 503); where the outcome is not known (timeouts,
    /// broken connections, 408, 500, 502, 504) only for idempotent methods.
    pub fn is_retryable(&self) -> bool {
        match self.0.kind {
            ErrorKind::Connect => true,
            ErrorKind::Timeout | ErrorKind::Transport => self.0.idempotent,
            ErrorKind::Status => match self.0.status.map(|status| status.as_u16()) {
                Some(429 | 503) => true,
                Some(408 | 500 | 502 | 504) => self.0.idempotent,
                _ => false,
            },
            _ => false,
        }
    }

    /// Says what to do about it, where that is not what the message says.
    fn advise(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0.kind, self.0.status.map(|status| status.as_u16())) {
            (ErrorKind::Timeout | ErrorKind::Transport, None) if !self.0.idempotent && self.0.effort.attempts > 0 => {
                f.write_str("; it may have been carried out, so look before it is sent once more")
            }
            (ErrorKind::Timeout, _) => f.write_str("; `timeout` gives it longer"),
            (ErrorKind::TooLarge, _) => f.write_str("; `max_response_bytes` lets more of it in"),
            (ErrorKind::Status, Some(401)) => f.write_str("; give the client credentials that the server takes"),
            (ErrorKind::Status, Some(403)) => f.write_str("; it takes credentials that may do more"),
            (ErrorKind::Status, _) => match self.retry_after() {
                Some(wait) => write!(f, "; the server asks to try again in {wait:?}"),
                None => Ok(()),
            },
            _ => Ok(()),
        }
    }

    /// What the error says of itself, where it is `application/problem+json` (RFC 9457).
    pub fn problem(&self) -> Option<Problem> {
        Problem::of(&self.0.headers, &self.0.bytes)
    }

    /// How many requests are left, where the server says it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::of(&self.0.headers)
    }

    /// How long the server asks to wait (RFC 9110, section 10.2.3), at most a year, which can be added to any clock.
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after::asked(&self.0.headers)
    }
}

pub(crate) fn not_as_documented(what: &str, conformance: Conformance, found: &[Deviation]) -> String {
    match conformance.refused(found) {
        Some(first) => format!("{what} is not as documented: {first}"),
        None => format!("{what} is not as documented"),
    }
}

/// A text of the program's own that is not of its type: nothing was sent.
impl From<InvalidText> for Error {
    fn from(invalid: InvalidText) -> Self {
        Error::input(&Spec::REST, invalid.to_string())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.operation.is_empty() {
            write!(f, "{}: ", self.0.operation)?;
        }
        f.write_str(&self.0.message)?;
        if self.0.effort.attempts > 1 {
            write!(
                f,
                " ({} attempts in {:.1?})",
                self.0.effort.attempts, self.0.effort.elapsed
            )?;
        }
        self.advise(f)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Error");
        debug
            .field("operation", &self.0.operation)
            .field("kind", &self.0.kind)
            .field("message", &self.0.message);
        if self.0.effort.attempts > 0 {
            debug.field("attempts", &self.0.effort.attempts);
        }
        if let Some(status) = self.0.status {
            debug
                .field("status", &status.as_u16())
                .field("body", &format_args!("{} bytes", self.0.bytes.len()));
        }
        if let Some(source) = &self.0.source {
            debug.field("source", source);
        }
        debug.finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0
            .source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}
