// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Redirects: which are followed (RFC 9110, section 15.4), and what of the request goes along.
//!
//! A request is never made another one in silence: what asks for a change and is sent elsewhere by a 301 or 302 would be
//! read there instead, and the call would report a success that never was. Nothing that tells who asks goes to another
//! origin, as downloads are redirected to hosts that have nothing to do with the API; nor does it come back from there.

use http::request::Parts;
use http::{HeaderMap, HeaderName, Method, StatusCode, header};

use crate::runtime::data::uri;
use crate::runtime::request::body::{Body, Request};

/// How many are followed for one call, wherever they lead.
pub(crate) const HOPS: usize = 10;

/// What goes to another origin, too: it says what is wanted, and not who wants it. Without the last four the rest of a download would
/// be all of it, and events would begin anew.
const GOES_ALONG: [HeaderName; 6] = [
    header::ACCEPT,
    header::USER_AGENT,
    header::ACCEPT_ENCODING,
    header::RANGE,
    header::IF_RANGE,
    HeaderName::from_static("last-event-id"),
];

/// The request that a response to one asks for, where it means the same there and goes to an origin that is as secure.
/// `body` is that of the request, unless it is a stream, which is gone.
pub(crate) fn onward(asked: &Parts, body: Option<Body>, status: StatusCode, headers: &HeaderMap) -> Option<Request> {
    let location = headers.get(header::LOCATION)?;
    let to = uri::join(&asked.uri, uri::text_of(location)?)?;
    let secure = match to.scheme_str() {
        Some("https") => true,
        Some("http") => asked.uri.scheme_str() == Some("http"),
        _ => false,
    };
    if !secure {
        return None;
    }
    // Methods that ask for no change (RFC 9110, section 9.2.1).
    let is_safe = matches!(
        asked.method,
        Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE
    );
    let mut next = match status.as_u16() {
        // It has been carried out, and what came of it is looked at elsewhere.
        303 => looking(asked),
        301 | 302 if is_safe => whole(asked, body?),
        307 | 308 => whole(asked, body?),
        _ => return None,
    };
    if !uri::is_same_origin(&to, &asked.uri) {
        let has_body = next.body.size() != Some(0);
        if has_body || !matches!(next.parts.method, Method::GET | Method::HEAD) {
            return None;
        }
        next.parts.headers.clear();
        for name in GOES_ALONG {
            if let Some(value) = asked.headers.get(&name).filter(|value| !value.is_sensitive()) {
                next.parts.headers.insert(name, value.clone());
            }
        }
    }
    next.parts.uri = to;
    Some(next)
}

fn whole(asked: &Parts, body: Body) -> Request {
    Request {
        parts: asked.clone(),
        body,
    }
}

/// A request that only looks at something, with the headers that are not about a body.
fn looking(asked: &Parts) -> Request {
    let mut parts = asked.clone();
    if parts.method != Method::HEAD {
        parts.method = Method::GET;
    }
    for name in asked.headers.keys() {
        if name.as_str().starts_with("content-") {
            parts.headers.remove(name);
        }
    }
    Request {
        parts,
        body: Body::default(),
    }
}
