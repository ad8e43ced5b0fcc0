//! Watches calls and requests until they are over, for observers and spans: also those for which nobody waits any more.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use http::Uri;

use crate::runtime::client::Client;
use crate::runtime::client::clock::Clock;
use crate::runtime::client::exchange::{Io, Sent};
use crate::runtime::client::observer::{Measured, Observer};
use crate::runtime::client::transport::{Attempt, Exchange, Incoming};
use crate::runtime::data::uri;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::response::{Raw, Response};

/// What came of sending a call, whose answer is not decoded yet.
pub(crate) struct Exchanged {
    outcome: Result<Raw, Error>,
    watch: Option<Watch>,
}

impl Exchanged {
    /// With who is to be told when the call is over.
    pub(crate) fn new(outcome: Result<Raw, Error>, watch: Option<Watch>) -> Self {
        Exchanged { outcome, watch }
    }

    /// An error of no call.
    #[allow(dead_code, reason = "of lists in pages")]
    pub(crate) fn refused(error: Error) -> Self {
        Exchanged::new(Err(error), None)
    }

    #[allow(dead_code, reason = "of lists in pages")]
    pub(crate) fn and_then(mut self, look: impl FnOnce(Raw) -> Result<Raw, Error>) -> Self {
        self.outcome = self.outcome.and_then(look);
        self
    }

    /// Both of [`new`](Self::new) again.
    #[allow(dead_code, reason = "of long-running operations")]
    pub(crate) fn apart(self) -> (Result<Raw, Error>, Option<Watch>) {
        (self.outcome, self.watch)
    }

    /// Decodes the answer: with that the call is over.
    pub(crate) fn read<T>(self, output: fn(&mut Raw) -> Result<T, Error>) -> Result<Response<T>, Error> {
        let read = self.outcome.and_then(|raw| Response::read(raw, output));
        if let Some(watch) = self.watch {
            match &read {
                Ok(response) => {
                    #[cfg(feature = "tracing")]
                    watch.deviations(response.status().as_u16(), || response.deviations());
                    watch.over(Some(response.status().as_u16()), None, response.elapsed());
                }
                Err(error) => watch.failed(error),
            }
        }
        read
    }
}

/// What an error is called where nobody waits for the answer any more.
const CANCELLED: &str = "Cancelled";

/// `error.type`: the status, where that is the error, or the kind.
fn error_type(kind: ErrorKind, status: Option<u16>) -> Cow<'static, str> {
    match (kind, status) {
        (ErrorKind::Status, Some(status)) => status.to_string().into(),
        (kind, _) => format!("{kind:?}").into(),
    }
}

/// One call, from its beginning until its answer is decoded.
pub(crate) struct Watch {
    pub(crate) sent: Sent,
    spec: &'static Spec,
    /// Where there are observers.
    observed: Option<Box<Observed>>,
    #[cfg(feature = "tracing")]
    span: ::tracing::Span,
    is_over: bool,
}

struct Observed {
    client: Client,
    /// When it began, and where it is sent to; of what is not sent there is neither.
    began: Option<(Arc<dyn Clock>, Duration)>,
    uri: Option<Uri>,
}

impl Watch {
    /// Of a call that is sent to some place over something, or is not.
    pub(crate) fn new(client: &Client, spec: &'static Spec, way: Option<(&Io, &Uri)>) -> Self {
        let observed = (!client.0.observers.is_empty()).then(|| {
            Box::new(Observed {
                client: client.clone(),
                began: way.map(|(io, _)| (Arc::clone(&io.clock), io.clock.now())),
                uri: way.map(|(_, uri)| uri.clone()),
            })
        });
        Watch {
            sent: Sent::default(),
            spec,
            observed,
            #[cfg(feature = "tracing")]
            span: super::tracing::call(spec),
            is_over: false,
        }
    }

    /// The span to be in while it is sent.
    #[cfg(feature = "tracing")]
    pub(crate) fn span(&self) -> ::tracing::Span {
        self.span.clone()
    }

    #[cfg(feature = "tracing")]
    fn deviations(&self, status: u16, found: impl FnOnce() -> Vec<crate::runtime::data::deviations::Deviation>) {
        use crate::runtime::description::traced;
        self.span.in_scope(|| traced::deviations(self.spec.id, status, found));
    }

    /// It is over with an answer that nobody decodes.
    #[allow(dead_code, reason = "of long-running operations")]
    pub(crate) fn answered(self, status: u16, duration: Duration) {
        self.over(Some(status), None, duration);
    }

    pub(crate) fn failed(self, error: &Error) {
        let status = error.status().map(|status| status.as_u16());
        #[cfg(feature = "tracing")]
        if !error.deviations().is_empty() {
            self.deviations(status.unwrap_or_default(), || error.deviations().to_vec());
        }
        self.over(status, Some(&error_type(error.kind(), status)), error.elapsed());
    }

    fn over(mut self, status: Option<u16>, error_type: Option<&str>, duration: Duration) {
        self.is_over = true;
        self.tell(status, error_type, duration);
    }

    fn tell(&self, status: Option<u16>, error_type: Option<&str>, duration: Duration) {
        #[cfg(feature = "tracing")]
        super::tracing::called(&self.span, self.sent.attempts, error_type);
        let Some(observed) = &self.observed else { return };
        let measured = Measured {
            operation: self.spec.id,
            url_template: self.spec.path,
            method: self.spec.method,
            server_address: observed.uri.as_ref().and_then(Uri::host).unwrap_or_default(),
            server_port: observed.uri.as_ref().and_then(uri::port),
            status,
            error_type,
            duration,
            attempts: self.sent.attempts,
            resends: self.sent.requests.saturating_sub(1),
        };
        for observer in &observed.client.0.observers {
            observer.call(&measured);
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if !self.is_over {
            let began = self.observed.as_ref().and_then(|observed| observed.began.as_ref());
            let took = began.map(|(clock, began)| clock.now().saturating_sub(*began));
            self.tell(None, Some(CANCELLED), took.unwrap_or_default());
        }
    }
}

/// One request, until the head of its response is there.
pub(crate) struct RequestWatch<'a> {
    observers: &'a [Arc<dyn Observer>],
    clock: &'a dyn Clock,
    request: &'a http::request::Parts,
    attempt: &'a Attempt,
    began: Duration,
    #[cfg(feature = "tracing")]
    span: ::tracing::Span,
    is_over: bool,
}

impl<'a> RequestWatch<'a> {
    pub(crate) fn new(
        observers: &'a [Arc<dyn Observer>],
        clock: &'a dyn Clock,
        request: &'a http::request::Parts,
        attempt: &'a Attempt,
    ) -> Self {
        RequestWatch {
            observers,
            clock,
            request,
            attempt,
            // Nobody else asks how long it takes.
            began: match observers {
                [] => Duration::ZERO,
                _ => clock.now(),
            },
            #[cfg(feature = "tracing")]
            span: super::tracing::attempt(request.method.as_str(), &request.uri, attempt),
            is_over: false,
        }
    }

    /// Sends it, in its span.
    pub(crate) fn within<'b>(&self, sending: Exchange<'b>) -> Exchange<'b> {
        #[cfg(feature = "tracing")]
        let sending: Exchange<'b> = Box::pin(::tracing::Instrument::instrument(sending, self.span.clone()));
        sending
    }

    pub(crate) fn over(mut self, outcome: &Result<http::Response<Incoming>, TransportError>) {
        self.is_over = true;
        match outcome {
            Ok(response) => {
                let status = response.status().as_u16();
                // OpenTelemetry, "Semantic conventions for HTTP spans": to a client, 4xx and 5xx are errors.
                let error_type = (status >= 400).then(|| error_type(ErrorKind::Status, Some(status)));
                self.tell(Some(status), error_type.as_deref());
            }
            Err(error) => self.tell(None, Some(&error_type(error.kind(), None))),
        }
    }

    fn tell(&self, status: Option<u16>, error_type: Option<&str>) {
        #[cfg(feature = "tracing")]
        super::tracing::attempted(&self.span, status, error_type);
        if self.observers.is_empty() {
            return;
        }
        let measured = Measured {
            operation: self.attempt.operation,
            url_template: self.attempt.path,
            method: self.request.method.as_str(),
            server_address: self.request.uri.host().unwrap_or_default(),
            server_port: uri::port(&self.request.uri),
            status,
            error_type,
            duration: self.clock.now().saturating_sub(self.began),
            attempts: self.attempt.number,
            resends: self.attempt.resends,
        };
        for observer in self.observers {
            observer.request(&measured);
        }
    }
}

impl Drop for RequestWatch<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            self.tell(None, Some(CANCELLED));
        }
    }
}
