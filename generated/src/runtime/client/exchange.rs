// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! A call on its way: where a request becomes a response. What does not depend on the operation's type is compiled once.
//!
//! One call is one deadline, one request and as many attempts as the policy allows; one attempt is one set of credentials
//! and as many requests as redirects are followed; one request goes through the layers to the transport.

use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use http::request::Parts;
use http::{HeaderName, HeaderValue, Method, Uri, header};

use crate::runtime::client::Shared;
use crate::runtime::client::authorize::Authorizing; // optional: security
use crate::runtime::client::call::Options;
use crate::runtime::client::clock::{Clock, Timer};
use crate::runtime::client::incoming::{self, Reading};
use crate::runtime::client::layer::Next;
use crate::runtime::client::redirect::{self, HOPS};
use crate::runtime::client::retry::{self, Failure, Retry};
use crate::runtime::client::transport::{Attempt, Incoming, Transport};
use crate::runtime::client::watch::RequestWatch;
use crate::runtime::data::uri;
use crate::runtime::description::error::{Effort, Error, ErrorKind};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::{LATE, TransportError};
use crate::runtime::request::body::{Body, Request};
use crate::runtime::response::Raw;

/// What a call goes over.
#[derive(Clone)]
pub(crate) struct Io {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
}

/// A request on its way to its response: everything that does not depend on the operation's type.
pub(crate) struct Exchange<'a> {
    pub(super) shared: &'a Shared,
    pub(super) io: &'a Io,
    pub(super) spec: &'static Spec,
    pub(super) options: &'a Options,
    pub(super) timer: Timer,
    pub(super) sent: &'a mut Sent,
    /// What an attempt was answered with that is not tried again, because there are no other credentials.
    pub(super) refused: Option<Box<Raw>>,
    pub(super) authorizing: Authorizing<'a>, // optional: security
}

/// A request as it was before credentials were put into it and it was sent. Apart, as most are sent once.
struct Bare {
    uri: Uri,
    authorization: Option<HeaderValue>,
    cookie: Option<HeaderValue>,
    body: Body,
}

impl Bare {
    /// None of what can be sent once.
    fn of(request: &Request) -> Option<Box<Self>> {
        let headers = &request.parts.headers;
        Some(Box::new(Bare {
            uri: request.parts.uri.clone(),
            authorization: headers.get(header::AUTHORIZATION).cloned(),
            cookie: headers.get(header::COOKIE).cloned(),
            body: request.body.replay()?,
        }))
    }

    /// Makes the request that again. Credentials in other headers are replaced when they are put there once more.
    fn restore(self, request: &mut Request) {
        request.body = self.body;
        request.parts.uri = self.uri;
        let headers = &mut request.parts.headers;
        for (name, value) in [
            (header::AUTHORIZATION, self.authorization),
            (header::COOKIE, self.cookie),
        ] {
            match value {
                Some(value) => headers.insert(name, value),
                None => headers.remove(name),
            };
        }
    }
}

/// What has been sent so far.
#[derive(Default)]
pub(crate) struct Sent {
    pub(crate) attempts: u32,
    pub(crate) requests: u32,
    /// Whether the last attempt was led to another origin.
    pub(super) is_elsewhere: bool,
}

impl<'a> Exchange<'a> {
    pub(crate) fn new(
        shared: &'a Shared,
        io: &'a Io,
        spec: &'static Spec,
        options: &'a Options,
        sent: &'a mut Sent,
    ) -> Self {
        Exchange {
            shared,
            io,
            spec,
            options,
            timer: Timer::new(io.clock.clone(), options.timeout.unwrap_or(shared.timeout)),
            sent,
            refused: None,
            authorizing: Authorizing::default(), // optional: security
        }
    }

    /// What came of it, with what it took.
    pub(crate) fn over(self, outcome: Result<Raw, Error>) -> Result<Raw, Error> {
        let effort = Effort {
            attempts: self.sent.attempts,
            elapsed: self.timer.elapsed(),
        };
        match outcome {
            Ok(raw) => Ok(raw.effort(effort)),
            Err(error) => Err(error.with_effort(effort)),
        }
    }

    /// Sends the request as often as the policy allows, and reads its response.
    ///
    /// The request stays where it is: what is passed on by value has a place of its own in each function that waits.
    pub(crate) async fn tries(&mut self, all: &mut Request) -> Result<Raw, Error> {
        let is_safe = self.prepare(&mut all.parts);
        announce(all);
        loop {
            let bare = Bare::of(all);
            // Once where there are credentials at all.
            let authorized: &[()] = &[
                self.authorize(&mut all.parts).await?, // optional: security
            ];
            if authorized.is_empty() && !self.spec.is_open() {
                let message = "it needs credentials, of which the description of this crate has none";
                return Err(Error::new(self.spec, ErrorKind::Credentials, message));
            }
            if let Some(raw) = self.refused.take() {
                return Ok(*raw);
            }
            self.sent.attempts += 1;
            self.sent.is_elsewhere = false;
            let outcome = self.attempt(all).await;
            if let Ok(raw) = &outcome
                && self.spec.succeeds(raw.status().as_u16())
            {
                self.shared.budget.earn(self.sent.attempts);
                return outcome;
            }
            // What can be sent once is not sent again.
            let Some(bare) = bare else { return outcome };
            let outcome = Some(outcome);
            let outcome = self.unless_renewed(outcome); // optional: security
            if let Some(outcome) = outcome {
                let Some(wait) = self.wait(&outcome, is_safe) else {
                    return outcome;
                };
                #[cfg(feature = "tracing")]
                super::tracing::waits(wait, self.sent.attempts);
                self.io.clock.sleep(wait).await;
            }
            bare.restore(all);
        }
    }

    pub(super) fn timeout(&self) -> Duration {
        self.options.timeout.unwrap_or(self.shared.timeout)
    }

    #[allow(dead_code, reason = "of files and credentials")]
    pub(super) fn late(&self) -> Error {
        Error::transport(self.spec, ErrorKind::Timeout, LATE, None)
    }

    fn policy(&self) -> &Retry {
        self.options.retry.as_ref().unwrap_or(&self.shared.retry)
    }

    /// How long to wait before a call is sent again, where it is, which is paid for by this.
    fn wait(&self, outcome: &Result<Raw, Error>, is_safe: bool) -> Option<Duration> {
        let (kind, status, headers) = match outcome {
            Ok(raw) => (ErrorKind::Status, Some(raw.status()), Some(raw.headers())),
            Err(error) => (error.kind(), error.status(), error.status().map(|_| error.headers())),
        };
        let failure = Failure {
            operation: self.spec.id,
            kind,
            status,
            headers: headers.map(|headers| &**headers),
            attempts: self.sent.attempts,
            is_safe,
        };
        let wait = self.policy().wait(&failure)?;
        (wait < self.timer.left() && self.shared.budget.take(kind)).then_some(wait)
    }

    /// Adds what the client knows to a request, but for the credentials. Whether it can be sent twice and mean the same as once.
    fn prepare(&self, parts: &mut Parts) -> bool {
        for (name, value) in &self.shared.headers {
            parts.headers.entry(name).or_insert_with(|| value.clone());
        }
        // Credentials are to see the call's own headers, but not to replace them.
        parts.headers.extend(self.options.headers.clone());
        let Some(name) = self.key_header() else {
            return self.spec.is_idempotent() || self.policy().makes_safe();
        };
        // The server can tell by the key that it has had the request.
        if !parts.headers.contains_key(&name)
            && let Ok(key) = HeaderValue::from_str(&retry::idempotency_key())
        {
            parts.headers.insert(name, key);
        }
        true
    }

    /// The header that says which request it is, where the operation or the client has one: not of methods that need none.
    fn key_header(&self) -> Option<HeaderName> {
        if self.spec.is_idempotent() {
            return None;
        }
        match self.spec.idempotency_header() {
            Some(name) => HeaderName::from_bytes(name.as_bytes()).ok(),
            None => self.shared.idempotency_header.clone(),
        }
    }

    /// Sends a request with all that belongs to it, on to where it is redirected, and reads the response as far as it is to be read.
    async fn attempt(&mut self, first: &mut Request) -> Result<Raw, Error> {
        let mut hops = 0;
        // What it becomes where it is redirected, which is seldom.
        let mut elsewhere: Option<Box<Request>> = None;
        let response = loop {
            let home = &first.parts.uri;
            let (asked, body) = match &mut elsewhere {
                None => (&first.parts, &mut first.body),
                Some(onward) => (&onward.parts, &mut onward.body),
            };
            let kept = body.replay();
            self.sent.is_elsewhere |= hops > 0 && !uri::is_same_origin(home, &asked.uri);
            self.sign(asked, body.bytes()).await?; // optional: security
            let request = http::Request::from_parts(asked.clone(), std::mem::take(body));
            let request = self.with_signature(request); // optional: security
            let attempt = self.leaving();
            let next = Next::new(&self.shared.layers, &*self.io.transport);
            let watch = RequestWatch::new(&self.shared.observers, &*self.io.clock, asked, &attempt);
            // What is late is dropped before anybody is told that it is over.
            let outcome = {
                let mut sending = watch.within(next.send(request, &attempt));
                self.timer.within(sending.as_mut()).await
            };
            let outcome = outcome.unwrap_or_else(|_| Err(TransportError::timeout()));
            watch.over(&outcome);
            let response = outcome.map_err(|error| self.unanswered(error, hops))?;
            match self.onward(asked, kept, &response, hops) {
                None => break response,
                onward => elsewhere = onward,
            }
            hops += 1;
        };
        let (raw, body) = incoming::split(self.spec, response);
        self.answered(&raw); // optional: security
        let raw = raw
            .conformance(self.options.conformance.unwrap_or(self.shared.conformance))
            .limit(self.shared.max_response_bytes);
        let mut reading = Reading::new(raw, body);
        poll_fn(|context| reading.poll(&mut self.timer, context)).await?;
        Ok(reading.raw)
    }

    /// One more request of the call.
    fn leaving(&mut self) -> Attempt {
        let resends = self.sent.requests;
        self.sent.requests += 1;
        Attempt {
            operation: self.spec.id,
            path: self.spec.path,
            number: self.sent.attempts,
            resends,
            timeout: self.spec.streams.is_empty().then(|| self.timer.left()),
            pause: self.timeout(),
            #[cfg(feature = "test-util")]
            inputs: self.options.inputs.clone(),
            #[cfg(feature = "test-util")]
            of: self.options.of,
            #[cfg(feature = "test-util")]
            spec: self.spec,
            #[cfg(feature = "test-util")]
            examples: self.shared.examples,
        }
    }

    /// There is no response to a request, after so many redirects.
    fn unanswered(&self, mut error: TransportError, hops: usize) -> Error {
        // The origin that sent the client here has had the request, so it may have been carried out.
        if hops > 0 && error.kind == ErrorKind::Connect {
            error.kind = ErrorKind::Transport;
        }
        Error::transport(self.spec, error.kind, error.message, error.source)
    }

    /// Where a response leads that is followed: what the description lists is an answer.
    fn onward(
        &self,
        asked: &Parts,
        body: Option<Body>,
        response: &http::Response<Incoming>,
        hops: usize,
    ) -> Option<Box<Request>> {
        if !self.shared.follows || hops >= HOPS || self.spec.lists(response.status().as_u16()) {
            return None;
        }
        redirect::onward(asked, body, response.status(), response.headers()).map(Box::new)
    }
}

/// Says how long the body is, where that is to be said.
fn announce(Request { parts, body }: &mut Request) {
    // A method that usually has a body says that there is none (RFC 9110, section 8.6).
    let enclosing = matches!(parts.method, Method::POST | Method::PUT | Method::PATCH);
    match (body.bytes(), body.size()) {
        (None, Some(size)) => {
            parts.headers.insert(header::CONTENT_LENGTH, size.into());
        }
        (Some(_), Some(0)) if enclosing => {
            parts.headers.insert(header::CONTENT_LENGTH, 0.into());
        }
        _ => {}
    }
}
