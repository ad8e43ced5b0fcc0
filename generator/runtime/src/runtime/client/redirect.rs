//! Redirects: which are followed (RFC 9110, section 15.4), and what of the request goes along.
//!
//! A request is never made another one in silence: what asks for a change and is sent elsewhere by a 301 or 302 would be
//! read there instead, and the call would report a success that never was. Nothing that tells who asks goes to another
//! origin, as downloads are redirected to hosts that have nothing to do with the API; nor does it come back from there.

use http::{HeaderMap, Method, header};
use reqwest::{Request, Response, Url};

/// How many are followed for one call, wherever they lead.
pub(crate) const HOPS: usize = 10;

/// What a request leaves behind when it is sent: what it takes to send it elsewhere.
pub(crate) struct Onward {
    method: Method,
    headers: HeaderMap,
    /// All of it, unless its body is a stream, which is gone.
    whole: Option<Request>,
}

impl Onward {
    pub(crate) fn of(request: &Request) -> Self {
        Onward {
            method: request.method().clone(),
            headers: request.headers().clone(),
            whole: request.try_clone(),
        }
    }

    /// The request that a response asks for, where it means the same there and goes to an origin that is as secure.
    pub(crate) fn to(self, response: &Response) -> Option<Request> {
        let location = response.headers().get(header::LOCATION)?;
        let from = response.url();
        let to = from.join(std::str::from_utf8(location.as_bytes()).ok()?).ok()?;
        let secure = to.scheme() == "https" || (to.scheme() == "http" && from.scheme() == "http");
        if !secure {
            return None;
        }
        // Methods that ask for no change (RFC 9110, section 9.2.1).
        let is_safe = matches!(
            self.method,
            Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE
        );
        let mut next = match response.status().as_u16() {
            // It has been carried out, and what came of it is looked at elsewhere.
            303 => looking(&self.method, &self.headers, &to),
            301 | 302 if is_safe => self.whole?,
            307 | 308 => self.whole?,
            _ => return None,
        };
        if to.origin() != from.origin() {
            let has_body = next.body().is_some_and(|body| body.as_bytes() != Some(&[]));
            if has_body || !matches!(*next.method(), Method::GET | Method::HEAD) {
                return None;
            }
            next.headers_mut().clear();
            for name in [header::ACCEPT, header::USER_AGENT] {
                if let Some(value) = self.headers.get(&name).filter(|value| !value.is_sensitive()) {
                    next.headers_mut().insert(name, value.clone());
                }
            }
        }
        *next.url_mut() = to;
        Some(next)
    }
}

/// A request that only looks at something, with the headers that are not about a body.
fn looking(method: &Method, headers: &HeaderMap, to: &Url) -> Request {
    let method = if method == Method::HEAD {
        Method::HEAD
    } else {
        Method::GET
    };
    let mut request = Request::new(method, to.clone());
    for (name, value) in headers {
        if !name.as_str().starts_with("content-") {
            request.headers_mut().append(name, value.clone());
        }
    }
    request
}
