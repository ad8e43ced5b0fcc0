//! Statuses of responses: which of them are what an operation is for, and what they are called.

use std::fmt;

use super::Response;

/// Which statuses a response is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    Code(u16),
    /// `4XX`: the first digit.
    Range(u8),
    Default,
}

impl fmt::Display for Status {
    /// As documented: `404`, `5XX`, `default`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Status::Code(code) => write!(f, "{code}"),
            Status::Range(class) => write!(f, "{class}XX"),
            Status::Default => f.write_str("default"),
        }
    }
}

impl Status {
    pub fn is_success(self) -> bool {
        matches!(self, Status::Code(200..=299) | Status::Range(2))
    }

    /// 304 says of another answer that it still holds (RFC 9110 §15.4.5).
    pub fn is_redirect(self) -> bool {
        matches!(self, Status::Code(300..=303 | 305..=399) | Status::Range(3))
    }

    /// The reason phrase (RFC 9110, section 15) without its number.
    pub fn reason(self) -> &'static str {
        match self {
            Status::Default => "default",
            Status::Range(1) => "informational",
            Status::Range(2) => "success",
            Status::Range(3) => "redirection",
            Status::Range(4) => "client error",
            Status::Range(_) => "server error",
            Status::Code(code) => match code {
                100 => "continue",
                101 => "switching protocols",
                102 => "processing",
                103 => "early hints",
                200 => "ok",
                201 => "created",
                202 => "accepted",
                203 => "non authoritative information",
                204 => "no content",
                205 => "reset content",
                206 => "partial content",
                207 => "multi status",
                208 => "already reported",
                226 => "im used",
                300 => "multiple choices",
                301 => "moved permanently",
                302 => "found",
                303 => "see other",
                304 => "not modified",
                307 => "temporary redirect",
                308 => "permanent redirect",
                400 => "bad request",
                401 => "unauthorized",
                402 => "payment required",
                403 => "forbidden",
                404 => "not found",
                405 => "method not allowed",
                406 => "not acceptable",
                407 => "proxy authentication required",
                408 => "request timeout",
                409 => "conflict",
                410 => "gone",
                411 => "length required",
                412 => "precondition failed",
                413 => "content too large",
                414 => "uri too long",
                415 => "unsupported media type",
                416 => "range not satisfiable",
                417 => "expectation failed",
                418 => "teapot",
                421 => "misdirected request",
                422 => "unprocessable content",
                423 => "locked",
                424 => "failed dependency",
                425 => "too early",
                426 => "upgrade required",
                428 => "precondition required",
                429 => "too many requests",
                431 => "request header fields too large",
                451 => "unavailable for legal reasons",
                500 => "internal server",
                501 => "not implemented",
                502 => "bad gateway",
                503 => "service unavailable",
                504 => "gateway timeout",
                507 => "insufficient storage",
                508 => "loop detected",
                511 => "network authentication required",
                // Unregistered: by class, the number is added by whoever needs it.
                _ => match code / 100 {
                    1 => "informational",
                    2 => "success",
                    3 => "redirection",
                    4 => "client error",
                    _ => "server error",
                },
            },
        }
    }
}

/// What is a success: the 2XX; where none is documented, the redirects, which are what a login answers; where there are
/// none of these either, `default`.
pub fn successes(responses: &[Response]) -> fn(Status) -> bool {
    let has = |wanted: fn(Status) -> bool| responses.iter().any(|response| wanted(response.status));
    let is_default = |status: Status| status == Status::Default;
    match () {
        () if has(Status::is_success) => Status::is_success,
        () if has(Status::is_redirect) => Status::is_redirect,
        () => is_default,
    }
}
