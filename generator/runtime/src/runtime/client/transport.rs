//! What carries requests: one small trait between a request and the head of its response with a stream of bytes.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use crate::runtime::data::boxed::{BoxFuture, BoxStream};

// What an author of one needs besides.
pub use crate::runtime::description::transport_error::TransportError;
pub use crate::runtime::request::body::Body;

/// Carries one request to a server and hands back the head of what it answers, with its body as it arrives.
///
/// It follows no redirect, tries nothing twice, and sends what it is given: all that is the client's. Dropping what it
/// returns ends the exchange.
#[diagnostic::on_unimplemented(
    message = "`{Self}` sends no requests",
    label = "a transport is wanted here",
    note = "it implements `transport::Transport`; without one, the feature `reqwest` has one of its own"
)]
pub trait Transport: Send + Sync {
    /// # Errors
    ///
    /// Why there is no response, and whether the request may have arrived.
    fn send<'a>(&'a self, request: http::Request<Body>, attempt: &'a Attempt) -> Exchange<'a>;
}

/// What a [`Transport`] gives.
pub type Exchange<'a> = BoxFuture<'a, Result<http::Response<Incoming>, TransportError>>;

/// What is known of a request beside itself.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Attempt {
    /// The `operationId`.
    pub operation: &'static str,
    /// The path's template: `/pets/{id}`.
    pub path: &'static str,
    /// How often the call has been tried, with this time: 1 for the first.
    pub number: u32,
    /// How many requests this call has sent before: tries and redirects.
    pub resends: u32,
    /// How much time is left for it; `None` where the response may be a stream, of which nobody can say how long it is.
    pub timeout: Option<Duration>,
    /// How long each pause of the response may be.
    pub pause: Duration,
    /// The operation as it was called, and what is known of it.
    #[cfg(feature = "test-util")]
    pub(crate) inputs: Option<std::sync::Arc<dyn std::any::Any + Send + Sync>>,
    #[cfg(feature = "test-util")]
    pub(crate) of: Option<&'static str>,
    #[cfg(feature = "test-util")]
    pub(crate) spec: &'static crate::runtime::description::spec::Spec,
    /// The answers that the description has as examples, a line each.
    #[cfg(feature = "test-util")]
    pub(crate) examples: &'static str,
}

impl Attempt {
    /// Of a request that no operation asks for.
    #[allow(dead_code, reason = "of credentials, and of services of tower")]
    pub(crate) fn of_no_call(timeout: Option<Duration>) -> Self {
        Attempt {
            operation: "",
            path: "",
            number: 1,
            resends: 0,
            timeout,
            pause: timeout.unwrap_or(Duration::from_secs(60)),
            #[cfg(feature = "test-util")]
            inputs: None,
            #[cfg(feature = "test-util")]
            of: None,
            #[cfg(feature = "test-util")]
            spec: &crate::runtime::description::spec::Spec::REST,
            #[cfg(feature = "test-util")]
            examples: "",
        }
    }
}

/// All of a request's body, for what sends no stream.
#[cfg(any(feature = "test-util", all(feature = "reqwest", target_arch = "wasm32")))]
pub(crate) async fn whole(body: Body) -> Result<Bytes, TransportError> {
    if let Some(bytes) = body.bytes() {
        return Ok(bytes.clone());
    }
    let mut pieces = body.into_stream().ok_or_else(TransportError::sent_before)?;
    let mut all = Vec::new();
    while let Some(piece) = std::future::poll_fn(|context| pieces.as_mut().poll_next(context)).await {
        all.extend_from_slice(&piece.map_err(TransportError::broken)?);
    }
    Ok(all.into())
}

/// A response's body as it arrives.
pub struct Incoming {
    pieces: BoxStream<Result<Bytes, TransportError>>,
    size: Option<u64>,
}

impl Incoming {
    /// The pieces of a stream.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn stream(pieces: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static) -> Self {
        Incoming {
            pieces: Box::pin(pieces),
            size: None,
        }
    }

    /// The pieces of a stream.
    #[cfg(target_arch = "wasm32")]
    pub fn stream(pieces: impl Stream<Item = Result<Bytes, TransportError>> + 'static) -> Self {
        Incoming {
            pieces: Box::pin(pieces),
            size: None,
        }
    }

    /// Of which so many bytes are announced.
    #[must_use]
    pub fn sized(mut self, bytes: Option<u64>) -> Self {
        self.size = bytes;
        self
    }

    /// How many bytes are announced, which need not come.
    pub fn size(&self) -> Option<u64> {
        self.size
    }

    pub(crate) fn into_pieces(self) -> BoxStream<Result<Bytes, TransportError>> {
        self.pieces
    }
}

impl<T: Into<Bytes>> From<T> for Incoming {
    fn from(body: T) -> Self {
        let body = body.into();
        let size = Some(body.len() as u64);
        Incoming {
            pieces: Box::pin(Whole((!body.is_empty()).then_some(body))),
            size,
        }
    }
}

/// A body that is there already.
struct Whole(Option<Bytes>);

impl Stream for Whole {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

impl Stream for Incoming {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.pieces.as_mut().poll_next(context)
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Incoming")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}
