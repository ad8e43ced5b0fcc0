// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! A call on its way: where a request becomes a response. What does not depend on the operation's type is compiled once.
//!
//! One call is one deadline, one request and as many attempts as the policy allows; one attempt is one set of credentials
//! and as many requests as redirects are followed; one request goes through the layers to the transport.

use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, header};

use crate::runtime::client::call::{NO_TRANSPORT, Options};
use crate::runtime::client::clock::{Clock, Timer};
use crate::runtime::client::incoming::{self, Arriving};
use crate::runtime::client::layer::Next;
use crate::runtime::client::redirect::{self, HOPS};
use crate::runtime::client::retry::{self, Failure, Retry};
use crate::runtime::client::transport::{Attempt, Incoming, Transport};
use crate::runtime::client::watch::RequestWatch;
use crate::runtime::client::{Client, Shared};
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::data::file::Source;
use crate::runtime::data::uri;
use crate::runtime::description::error::{Effort, Error, ErrorKind};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::{LATE, TransportError};
use crate::runtime::request::body::{Body, Request};
use crate::runtime::request::security::{Answer, Credentials, Over, Tokens};
use crate::runtime::response::Raw;

/// What a call goes over.
#[derive(Clone)]
pub(crate) struct Io {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
}

/// Sends a request and reads its response: everything that does not depend on the operation's type.
///
/// The request stays where it is: what is passed on by value has a place of its own in each function that waits.
pub(crate) async fn exchange(
    client: &Client,
    io: &Io,
    spec: &'static Spec,
    request: &mut Request,
    options: &Options,
    sent: &mut Sent,
) -> Result<Raw, Error> {
    let exchange = Exchange {
        shared: &client.0,
        io,
        spec,
        options,
    };
    let started = io.clock.now();
    let outcome = exchange.tries(request, sent).await;
    let effort = Effort {
        attempts: sent.attempts,
        elapsed: io.clock.now().saturating_sub(started),
    };
    match outcome {
        Ok(raw) => Ok(raw.effort(effort)),
        Err(error) => Err(error.with_effort(effort)),
    }
}

/// What tokens are had over: the same transport, but not the layers, as those are for the API.
pub(crate) struct Asking<'a> {
    pub(crate) io: &'a Io,
    pub(crate) shared: &'a Shared,
}

#[allow(dead_code, reason = "of flows in which somebody is asked")]
impl<'a> Asking<'a> {
    pub(crate) fn of(client: &'a Client) -> Result<Self, Error> {
        let io = client.0.io.as_ref();
        let io = io.ok_or_else(|| Error::configuration(&Spec::REST, NO_TRANSPORT))?;
        Ok(Asking { io, shared: &client.0 })
    }

    #[cfg(feature = "blocking")]
    pub(crate) fn blocking(client: &'a Client) -> Self {
        Asking {
            io: &client.0.blocking,
            shared: &client.0,
        }
    }
}

impl Over for Asking<'_> {
    fn now(&self) -> Duration {
        self.io.clock.now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.io.clock.sleep(duration)
    }

    fn base_url(&self) -> Option<&str> {
        self.shared.base_url()
    }

    fn send<'a>(&'a self, request: http::Request<Bytes>, limit: usize) -> BoxFuture<'a, Result<Answer, Source>> {
        Box::pin(async move {
            let attempt = Attempt::of_no_call(Some(LONGEST_TOKEN));
            let (head, body) = self
                .io
                .transport
                .send(request.map(Body::from), &attempt)
                .await?
                .into_parts();
            let mut pieces = body.into_pieces();
            let mut all = Vec::new();
            while let Some(piece) = poll_fn(|context| pieces.as_mut().poll_next(context)).await {
                all.extend_from_slice(&piece?);
                if all.len() > limit {
                    return Err("the answer is too large".into());
                }
            }
            Ok(http::Response::from_parts(head, all.into()))
        })
    }
}

/// How long a transport that blocks waits for a token.
const LONGEST_TOKEN: Duration = Duration::from_secs(30);

struct Exchange<'a> {
    shared: &'a Shared,
    io: &'a Io,
    spec: &'static Spec,
    options: &'a Options,
}

/// What has been sent so far.
#[derive(Default)]
pub(crate) struct Sent {
    pub(crate) attempts: u32,
    pub(crate) requests: u32,
    /// Whether the last attempt was led to another origin.
    is_elsewhere: bool,
}

impl Exchange<'_> {
    async fn tries(&self, all: &mut Request, sent: &mut Sent) -> Result<Raw, Error> {
        let mut timer = Timer::new(self.io.clock.clone(), self.timeout());
        let key = self.key_header();
        let prepared = timer.within(self.prepare(all, key.as_ref())).await;
        prepared.map_err(|_| self.late())??;
        let policy = self.options.retry.as_ref().unwrap_or(&self.shared.retry);
        // The server can tell by the key that it has had the request.
        let has_key = key.is_some_and(|name| all.parts.headers.contains_key(name));
        let is_safe = self.spec.is_idempotent() || has_key || policy.makes_safe();
        let credentials = self.shared.credentials.with(&self.options.credentials);
        let mut used = Tokens::default();
        // The answer that says that the tokens are no longer valid.
        let mut unauthorized: Option<Box<Raw>> = None;
        let mut renewed = false;
        loop {
            let again = all.body.replay();
            let mut request = Request {
                parts: all.parts.clone(),
                body: std::mem::take(&mut all.body),
            };
            let applied = timer.within(self.authorize(&credentials, &mut request)).await;
            let tokens = applied.map_err(|_| self.late())??;
            if let Some(raw) = unauthorized.take()
                && tokens.are(&used)
            {
                return Ok(*raw);
            }
            used = tokens;
            sent.attempts += 1;
            sent.is_elsewhere = false;
            let outcome = self.attempt(&mut request, &used, sent, &mut timer).await;
            if let Ok(raw) = &outcome
                && self.spec.succeeds(raw.status().as_u16())
            {
                self.shared.budget.earn(sent.attempts);
                return outcome;
            }
            // What can be sent once is not sent again.
            let Some(again) = again else { return outcome };
            match outcome {
                // It was not carried out, and a fresh token may do. Once: what is refused then is refused.
                Ok(raw) if raw.status() == 401 && !renewed && !sent.is_elsewhere && used.challenged(raw.headers()) => {
                    renewed = true;
                }
                Ok(raw) if raw.status() == 401 && !renewed && credentials.reject(&used) => {
                    renewed = true;
                    unauthorized = Some(Box::new(raw));
                }
                outcome => {
                    let Some(wait) = self.wait(policy, &outcome, sent, is_safe, &timer) else {
                        return outcome;
                    };
                    #[cfg(feature = "tracing")]
                    super::tracing::waits(wait, sent.attempts);
                    self.io.clock.sleep(wait).await;
                }
            }
            all.body = again;
        }
    }

    fn timeout(&self) -> Duration {
        self.options.timeout.unwrap_or(self.shared.timeout)
    }

    fn late(&self) -> Error {
        Error::transport(self.spec, ErrorKind::Timeout, LATE, None)
    }

    /// How long to wait before a call is sent again, where it is, which is paid for by this.
    fn wait(
        &self,
        policy: &Retry,
        outcome: &Result<Raw, Error>,
        sent: &Sent,
        is_safe: bool,
        timer: &Timer,
    ) -> Option<Duration> {
        let (kind, status, headers) = match outcome {
            Ok(raw) => (ErrorKind::Status, Some(raw.status()), Some(raw.headers())),
            Err(error) => (error.kind(), error.status(), error.status().map(|_| error.headers())),
        };
        let failure = Failure {
            operation: self.spec.id,
            kind,
            status,
            headers: headers.map(|headers| &**headers),
            attempts: sent.attempts,
            is_safe,
        };
        let wait = policy.wait(&failure)?;
        (wait < timer.left() && self.shared.budget.take(kind)).then_some(wait)
    }

    /// Adds what the client knows to a request, but for the credentials.
    async fn prepare(&self, request: &mut Request, key: Option<&HeaderName>) -> Result<(), Error> {
        let Request { parts, body } = request;
        for (name, value) in &self.shared.headers {
            parts.headers.entry(name).or_insert_with(|| value.clone());
        }
        // Credentials are to see the call's own headers, but not to replace them.
        parts.headers.extend(self.options.headers.clone());
        if let Some(name) = key
            && !parts.headers.contains_key(name)
            && let Ok(key) = HeaderValue::from_str(&retry::idempotency_key())
        {
            parts.headers.insert(name.clone(), key);
        }
        body.measure()
            .await
            .map_err(|error| Error::input(self.spec, "the body has a file that cannot be read").with_source(error))?;
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
        Ok(())
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

    async fn authorize(&self, credentials: &Credentials, request: &mut Request) -> Result<Tokens, Error> {
        let parts = &mut request.parts;
        let setters = self.shared.api.setters;
        let over = Asking {
            io: self.io,
            shared: self.shared,
        };
        let tokens = credentials.apply(self.spec, setters, parts, Some(&over)).await?;
        parts.headers.extend(self.options.headers.clone());
        Ok(tokens)
    }

    /// Sends a request with all that belongs to it, and reads its response as far as it is to be read.
    async fn attempt(
        &self,
        request: &mut Request,
        tokens: &Tokens,
        sent: &mut Sent,
        timer: &mut Timer,
    ) -> Result<Raw, Error> {
        let response = self.send(request, tokens, sent, timer).await?;
        if response.status() != 401 && !sent.is_elsewhere {
            tokens.accepted(response.headers());
        }
        let (raw, body) = incoming::split(self.spec, response);
        let mut raw = raw
            .conformance(self.options.conformance.unwrap_or(self.shared.conformance))
            .limit(self.shared.max_response_bytes);
        // How long a stream may last cannot be said; how long its beginning and each pause may, can.
        let is_stream =
            !self.spec.streams.is_empty() && raw.status().is_success() && incoming::is_stream(self.spec, raw.headers());
        if !is_stream {
            incoming::read(&mut raw, body, timer).await?;
            return Ok(raw);
        }
        let timeout = self.timeout();
        let pause = Timer::new(self.io.clock.clone(), timeout);
        Ok(raw.live(Box::pin(Arriving::new(body, pause, timeout))))
    }

    /// Sends a request, and on to where it is redirected.
    async fn send(
        &self,
        request: &mut Request,
        tokens: &Tokens,
        sent: &mut Sent,
        timer: &mut Timer,
    ) -> Result<http::Response<Incoming>, Error> {
        let mut hops = 0;
        let home = request.parts.uri.clone();
        loop {
            let kept = request.body.replay();
            let mut parts = request.parts.clone();
            // A signature is of one request, and for the API alone.
            sent.is_elsewhere |= hops > 0 && !uri::is_same_origin(&home, &parts.uri);
            if !sent.is_elsewhere {
                let signing = tokens.sign(self.spec, &mut parts, request.body.bytes());
                timer.within(signing).await.map_err(|_| self.late())??;
            }
            let request_now = http::Request::from_parts(parts, std::mem::take(&mut request.body));
            let asked = &request.parts;
            let attempt = Attempt {
                operation: self.spec.id,
                path: self.spec.path,
                number: sent.attempts,
                resends: sent.requests,
                timeout: self.spec.streams.is_empty().then(|| timer.left()),
                pause: self.timeout(),
                #[cfg(feature = "test-util")]
                inputs: self.options.inputs.clone(),
                #[cfg(feature = "test-util")]
                of: self.options.of,
                #[cfg(feature = "test-util")]
                spec: self.spec,
            };
            sent.requests += 1;
            let next = Next::new(&self.shared.layers, &*self.io.transport);
            let watch = RequestWatch::new(&self.shared.observers, &*self.io.clock, asked, &attempt);
            let sending = timer.within(watch.within(next.send(request_now, &attempt))).await;
            let outcome = sending.unwrap_or_else(|_| Err(TransportError::timeout()));
            watch.over(&outcome);
            let response = outcome.map_err(|mut error| {
                // The origin that sent the client here has had the request, so it may have been carried out.
                if hops > 0 && error.kind == ErrorKind::Connect {
                    error.kind = ErrorKind::Transport;
                }
                Error::transport(self.spec, error.kind, error.message, error.source)
            })?;
            // What the description lists is an answer.
            let follows = self.shared.follows && hops < HOPS && !self.spec.lists(response.status().as_u16());
            let onward = follows.then(|| redirect::onward(asked, kept, response.status(), response.headers()));
            let Some(onward) = onward.flatten() else {
                return Ok(response);
            };
            *request = onward;
            hops += 1;
        }
    }
}
