// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What many APIs say of an error in one form: problem details (RFC 9457), and how many requests are left.

use std::time::Duration;

use http::{HeaderMap, header};
use serde_json::{Map, Value};

use crate::runtime::data::headers::text_in;
use crate::runtime::data::{deviations, media_type, retry_after};

/// Problem details of an error, as `application/problem+json` has them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// `type`: a URI that says which kind of problem it is; `about:blank` where there is none.
    pub kind: String,
    pub title: Option<String>,
    pub status: Option<u16>,
    /// What it is this time.
    pub detail: Option<String>,
    /// A URI of this one time.
    pub instance: Option<String>,
    /// Members of the API's own.
    pub more: Map<String, Value>,
}

impl Problem {
    /// Reads it where the content type says that it is one. A member of another type than its own is none (section 3.1).
    pub(crate) fn of(headers: &HeaderMap, body: &[u8]) -> Option<Self> {
        let content_type = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        if !media_type::essence(content_type).eq_ignore_ascii_case("application/problem+json") {
            return None;
        }
        let Value::Object(members) = deviations::tree_of(body) else {
            return None;
        };
        let mut problem = Problem {
            kind: "about:blank".to_owned(),
            title: None,
            status: None,
            detail: None,
            instance: None,
            more: Map::new(),
        };
        for (name, value) in members {
            match name.as_str() {
                "type" => problem.kind = text(value).unwrap_or(problem.kind),
                "title" => problem.title = text(value),
                "status" => {
                    problem.status = value
                        .as_number()
                        .and_then(deviations::whole)
                        .and_then(|status| status.try_into().ok())
                }
                "detail" => problem.detail = text(value),
                "instance" => problem.instance = text(value),
                _ => drop(problem.more.insert(name, value)),
            }
        }
        Some(problem)
    }
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// How many requests are left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// How many there are in all.
    pub limit: Option<u64>,
    pub remaining: Option<u64>,
    /// When there are all of them again.
    pub reset: Option<Duration>,
}

impl RateLimit {
    /// `RateLimit-Limit` and its like, or with `X-` before them. What resets at a moment and not after a time is seen from the
    /// server's own clock.
    pub(crate) fn of(headers: &HeaderMap) -> Option<Self> {
        let number = |name: &str| -> Option<u64> {
            for prefix in ["ratelimit-", "x-ratelimit-", "x-rate-limit-"] {
                // `100, 100;w=60`: the first is what counts now. Some say it with decimals.
                let first =
                    text_in(headers, format!("{prefix}{name}")).and_then(|text| text.split([',', ';', '.']).next());
                if let Some(Ok(number)) = first.map(|first| first.trim().parse()) {
                    return Some(number);
                }
            }
            None
        };
        // Nobody waits for thirty years, and none of what is said is in the year 5138: then it is in milliseconds.
        const MOMENTS: u64 = 1_000_000_000;
        const MILLISECONDS: u64 = 100_000_000_000;
        let until = |moment: u64| Some(moment.saturating_sub(retry_after::server_time(headers)?));
        let reset = number("reset").and_then(|reset| match reset {
            MILLISECONDS.. => until(reset / 1000),
            MOMENTS.. => until(reset),
            seconds => Some(seconds),
        });
        let limit = RateLimit {
            limit: number("limit"),
            remaining: number("remaining"),
            reset: reset.map(Duration::from_secs),
        };
        (limit != RateLimit::default()).then_some(limit)
    }
}
