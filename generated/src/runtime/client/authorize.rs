// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Credentials on a call's way: had before each attempt, renewed where the server does not take them any more, and signatures of what
//! leaves.

use std::borrow::Cow;
use std::future::poll_fn;
use std::pin::pin;
use std::time::Duration;

use bytes::Bytes;
use http::request::Parts;

use crate::runtime::client::call::{Call, NO_TRANSPORT};
use crate::runtime::client::clock::Timer;
use crate::runtime::client::exchange::{Exchange, Io};
use crate::runtime::client::transport::Attempt;
use crate::runtime::client::{Client, ClientBuilder, Shared};
use crate::runtime::data::boxed::{BoxFuture, Source};
use crate::runtime::description::error::Error;
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::request::body::Body;
use crate::runtime::request::security::{Answer, Credential, Credentials, Over, Tokens, mark_proofs};
use crate::runtime::response::Raw;

impl ClientBuilder {
    /// Gives the credential for a security scheme; generated methods have a name for each.
    pub fn credential(mut self, scheme: &'static str, credential: Credential) -> Self {
        if let Some(problem) = credential.problem() {
            self.problem = Some(format!("the credential for `{scheme}` {problem}"));
        }
        self.credentials.insert(scheme, credential);
        self
    }
}

impl<Op> Call<Op> {
    /// The credential of this call for a security scheme, by its name in the description, instead of the client's.
    pub fn credential(mut self, scheme: &'static str, credential: Credential) -> Self {
        if let Some(problem) = credential.problem() {
            self.options.problem = Some(format!("the credential for `{scheme}` {problem}"));
        }
        self.options.credentials.insert(scheme, credential);
        self
    }
}

/// What a call has of credentials.
#[derive(Default)]
pub(crate) struct Authorizing<'a> {
    /// Those of the client, and instead of some of them the call's.
    credentials: Option<Cow<'a, Credentials>>,
    /// What was had for the attempt.
    used: Tokens,
    /// The answer that says that the tokens are no longer valid.
    unauthorized: Option<Box<Raw>>,
    renewed: bool,
    /// The request as it is signed.
    signed: Option<Box<Parts>>,
}

impl<'a> Exchange<'a> {
    /// Puts credentials into the request of an attempt. Where the one before was refused and there are no others, that was the answer.
    pub(super) async fn authorize(&mut self, parts: &mut Parts) -> Result<(), Error> {
        let (shared, options) = (self.shared, self.options);
        let with = || shared.credentials.with(&options.credentials);
        let credentials = self.authorizing.credentials.get_or_insert_with(with);
        let over = Asking { io: self.io, shared };
        let applied = {
            let applying = pin!(credentials.apply(self.spec, shared.api.setters, parts, Some(&over)));
            self.timer.within(applying).await
        };
        let tokens = applied.map_err(|_| self.late())??;
        parts.headers.extend(options.headers.clone());
        let refused = self.authorizing.unauthorized.take();
        self.refused = refused.filter(|_| tokens.are(&self.authorizing.used));
        self.authorizing.used = tokens;
        Ok(())
    }

    /// The outcome of an attempt; nothing where it was not carried out, and fresh tokens may do. Once: what is refused then is refused.
    /// Who refuses it elsewhere has had none.
    pub(super) fn unless_renewed(&mut self, outcome: Option<Result<Raw, Error>>) -> Option<Result<Raw, Error>> {
        let Authorizing {
            credentials,
            used,
            unauthorized,
            renewed,
            ..
        } = &mut self.authorizing;
        match outcome {
            Some(Ok(raw)) if raw.status() == 401 && !*renewed && !self.sent.is_elsewhere => {
                if used.challenged(raw.headers()) {
                    *renewed = true;
                    return None;
                }
                if credentials.as_ref().is_some_and(|credentials| credentials.reject(used)) {
                    *renewed = true;
                    *unauthorized = Some(Box::new(raw));
                    return None;
                }
                Some(Ok(raw))
            }
            outcome => outcome,
        }
    }

    /// Tells signers of an answer.
    pub(super) fn answered(&self, raw: &Raw) {
        if raw.status() != 401 && !self.sent.is_elsewhere {
            self.authorizing.used.accepted(raw.headers());
        }
    }

    /// Makes the signature of a request: it is of one request, and for the API alone. Few requests are signed, and what waits for that
    /// is not to make room in what waits for all.
    pub(super) async fn sign(&mut self, asked: &Parts, body: Option<&Bytes>) -> Result<(), Error> {
        if self.sent.is_elsewhere || !self.authorizing.used.are_signed() {
            return Ok(());
        }
        let signing = async {
            let mut parts = Box::new(asked.clone());
            for (scheme, signer) in self.authorizing.used.signers() {
                let signed = self.timer.within(signer.sign(&mut parts, body).as_mut()).await;
                let signed = signed.map_err(|_| self.late())?;
                signed.map_err(|source| Error::unsigned(self.spec, scheme, source))?;
            }
            mark_proofs(&asked.headers, &mut parts.headers);
            self.authorizing.signed = Some(parts);
            Ok(())
        };
        let signing: BoxFuture<'_, Result<(), Error>> = Box::pin(signing);
        signing.await
    }

    /// The request with what signers have added.
    pub(super) fn with_signature(&mut self, request: http::Request<Body>) -> http::Request<Body> {
        match self.authorizing.signed.take() {
            Some(parts) => http::Request::from_parts(*parts, request.into_body()),
            None => request,
        }
    }
}

/// What tokens are had over: the same transport, but not the layers, as those are for the API.
pub(crate) struct Asking<'a> {
    pub(crate) io: &'a Io,
    pub(super) shared: &'a Shared,
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
        let sending = async move {
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
        };
        let mut timer = Timer::new(self.io.clock.clone(), LONGEST_TOKEN);
        Box::pin(async move {
            let sent = timer.within(pin!(sending)).await;
            sent.unwrap_or_else(|_| Err(TransportError::timeout().into()))
        })
    }
}

/// How long a token is waited for: there need be no call whose time ends.
const LONGEST_TOKEN: Duration = Duration::from_secs(30);

impl Shared {
    /// As it is sent to, where there is one.
    pub(super) fn base_url(&self) -> Option<&str> {
        Some(&self.base.as_ref().ok()?.url.text)
    }
}
