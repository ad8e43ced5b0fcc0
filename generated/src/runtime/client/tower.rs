// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Services of tower both ways: a service as the transport, and the client and what it sends over as services.

use std::error::Error as StdError;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use futures_core::Stream;
pub use tower_service::Service;

use crate::runtime::client::transport::{Attempt, Exchange, Incoming, Transport};
use crate::runtime::client::{Client, Sending};
use crate::runtime::data::boxed::{BoxFuture, Source};
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::operation::Operation;
use crate::runtime::request::body::Body;
use crate::runtime::response::Response;

/// A transport over a service that takes an `http::Request<Body>`, such as hyper's client with the layers of tower around it.
///
/// The [`Attempt`] is among the request's extensions. A clone of the service is made ready for each request.
#[derive(Debug)]
pub struct ServiceTransport<S> {
    /// Few services can be used by several threads at once, but all that matter can be cloned.
    service: Mutex<S>,
    kind: fn(&(dyn StdError + 'static)) -> Option<ErrorKind>,
}

impl<S> ServiceTransport<S> {
    pub fn new(service: S) -> Self {
        ServiceTransport {
            service: Mutex::new(service),
            kind: |_| None,
        }
    }

    /// Tells what an error of the service, or one of its sources, means: [`Connect`](ErrorKind::Connect) where nothing was sent,
    /// so that the call can always be tried again, [`Timeout`](ErrorKind::Timeout), or [`Input`](ErrorKind::Input) where the
    /// request cannot be sent. Of all others nobody knows what the server has done.
    #[must_use]
    pub fn errors(mut self, kind: fn(&(dyn StdError + 'static)) -> Option<ErrorKind>) -> Self {
        self.kind = kind;
        self
    }
}

impl<S, B> Transport for ServiceTransport<S>
where
    S: Service<http::Request<Body>, Response = http::Response<B>, Error: Into<Source>, Future: Send> + Clone + Send,
    B: http_body::Body<Error: Into<Source>> + Send + 'static,
{
    fn send<'a>(&'a self, mut request: http::Request<Body>, attempt: &'a Attempt) -> Exchange<'a> {
        request.extensions_mut().insert(attempt.clone());
        let mut service = self.service.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let kind = self.kind;
        Box::pin(async move {
            let ready = poll_fn(|context| service.poll_ready(context)).await;
            ready.map_err(|error| failure(error.into(), kind))?;
            let response = service.call(request).await;
            let response = response.map_err(|error| failure(error.into(), kind))?;
            Ok(response.map(|body| {
                let announced = http_body::Body::size_hint(&body).exact();
                Incoming::stream(Frames {
                    body: Box::pin(body),
                    kind,
                })
                .sized(announced)
            }))
        })
    }
}

/// What an error means: as its own kind where it is one of these, as the program says, or as that of one of its sources.
fn failure(error: Source, kind: fn(&(dyn StdError + 'static)) -> Option<ErrorKind>) -> TransportError {
    let error = match error.downcast::<TransportError>() {
        Ok(error) => return *error,
        Err(error) => error,
    };
    let mut known = None;
    let mut next: Option<&(dyn StdError + 'static)> = Some(&*error);
    while let (None, Some(error)) = (known, next) {
        known = error.downcast_ref().map(TransportError::kind).or_else(|| kind(error));
        next = error.source();
    }
    let kind = known.unwrap_or(ErrorKind::Transport);
    TransportError::of(kind, kind == ErrorKind::Timeout, Some(error))
}

/// The data of a body; trailers are left out.
struct Frames<B> {
    body: Pin<Box<B>>,
    kind: fn(&(dyn StdError + 'static)) -> Option<ErrorKind>,
}

impl<B: http_body::Body<Error: Into<Source>>> Stream for Frames<B> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let frame = match self.body.as_mut().poll_frame(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Ready(Some(frame)) => frame,
            };
            match frame.map(http_body::Frame::into_data) {
                Ok(Ok(mut data)) => return Poll::Ready(Some(Ok(data.copy_to_bytes(data.remaining())))),
                Ok(Err(_)) => {}
                Err(error) => return Poll::Ready(Some(Err(failure(error.into(), self.kind)))),
            }
        }
    }
}

/// A service that takes operations: the layers of tower (limits, queues, circuit breakers) go around whole calls.
impl<Op: Operation> Service<Op> for Client {
    type Response = Response<Op::Output>;
    type Error = Error;
    type Future = Sending<Op::Output>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, operation: Op) -> Sending<Op::Output> {
        Client::call(self, operation).send()
    }
}

/// A transport as a service that takes an `http::Request<Body>`: the layers of tower go around each request, and with
/// [`ServiceTransport`] all that becomes a client's transport.
#[derive(Clone)]
pub struct TransportService(Arc<dyn Transport>);

impl TransportService {
    pub fn new(transport: impl Transport + 'static) -> Self {
        TransportService(Arc::new(transport))
    }

    /// What a client sends over: where it was given none, its own, with the settings of its connections. The client's layers are
    /// not in it.
    pub fn of(client: &Client) -> Option<Self> {
        let io = client.0.io.as_ref()?;
        Some(TransportService(Arc::clone(&io.transport)))
    }
}

impl Service<http::Request<Body>> for TransportService {
    type Response = http::Response<Incoming>;
    type Error = TransportError;
    type Future = BoxFuture<'static, Result<http::Response<Incoming>, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: http::Request<Body>) -> Self::Future {
        let transport = Arc::clone(&self.0);
        Box::pin(async move {
            let attempt = request.extensions_mut().remove::<Attempt>();
            let attempt = attempt.unwrap_or_else(|| Attempt::of_no_call(None));
            transport.send(request, &attempt).await
        })
    }
}

impl fmt::Debug for TransportService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportService").finish_non_exhaustive()
    }
}

impl http_body::Body for Incoming {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, TransportError>>> {
        let next = self.poll_next(context);
        next.map(|next| next.map(|piece| piece.map(http_body::Frame::data)))
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = Source;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Source>>> {
        let next = self.get_mut().poll_pieces(context);
        next.map(|next| next.map(|piece| piece.map(http_body::Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.size() == Some(0)
    }

    fn size_hint(&self) -> http_body::SizeHint {
        match self.size() {
            Some(size) => http_body::SizeHint::with_exact(size),
            None => http_body::SizeHint::new(),
        }
    }
}
