//! A body that is handed out in the pieces in which it arrives; after an error of the connection it ends.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use crate::runtime::data::boxed::BoxStream;
#[cfg(feature = "test-util")]
use crate::runtime::data::sample::Sample;
use crate::runtime::description::error::Error;
#[cfg(feature = "test-util")]
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::response::{FromResponse, Head, Raw};

/// A body that arrives.
pub(crate) type Live = BoxStream<Result<Bytes, TransportError>>;

/// A body in the pieces in which it arrives, of any length.
pub struct ByteStream {
    /// Apart, so that an output that may be a stream is not as large as one.
    head: Box<Head>,
    source: State,
    watch: Option<Box<Watch>>,
}

/// Is told of how many bytes there are, and how many there will be, where that is known.
pub(crate) type Told = Box<dyn FnMut(u64, Option<u64>) + Send>;

/// Who is told of how many bytes have come, and how many those are.
struct Watch {
    told: Told,
    come: u64,
}

/// `Content-Length`.
fn announced(head: &Head) -> Option<u64> {
    head.headers().text_of("content-length")?.parse().ok()
}

enum State {
    Whole(Bytes),
    Live(Live),
    Ended,
}

impl ByteStream {
    pub(crate) fn new(head: Box<Head>, live: Option<Live>) -> Self {
        let source = match live {
            Some(live) => State::Live(live),
            None => State::Whole(head.bytes().clone()),
        };
        ByteStream {
            head,
            source,
            watch: None,
        }
    }

    /// Told of how many bytes have come after each piece, and of how many are announced, where they are.
    #[must_use]
    pub fn watch(mut self, told: impl FnMut(u64, Option<u64>) + Send + 'static) -> Self {
        let told = Box::new(told);
        self.watch = Some(Box::new(Watch { told, come: 0 }));
        self
    }

    /// How many bytes are announced, where they are and come as they are.
    pub fn size(&self) -> Option<u64> {
        announced(&self.head)
    }

    /// The next bytes; `None` at the end.
    ///
    /// # Errors
    ///
    /// The connection broke, or nothing came for longer than the call's timeout.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|context| self.poll(context)).await.transpose()
    }

    /// All of it.
    ///
    /// # Errors
    ///
    /// As of [`next`](Self::next), and where it is larger than the client's `max_response_bytes`.
    pub async fn collect(mut self) -> Result<Bytes, Error> {
        let mut all = BytesMut::new();
        while let Some(bytes) = self.next().await? {
            if all.len() + bytes.len() > self.head.limit() {
                return Err(self.head.too_large("body"));
            }
            all.extend_from_slice(&bytes);
        }
        Ok(all.freeze())
    }

    #[allow(dead_code, reason = "for streams of items, and the rest of a download")]
    pub(crate) fn head(&self) -> &Head {
        &self.head
    }

    /// Forgets what is still to come.
    #[allow(dead_code, reason = "for streams of items")]
    pub(crate) fn end(&mut self) {
        self.source = State::Ended;
    }

    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        let next = self.poll_source(context);
        if let (Poll::Ready(Some(Ok(bytes))), Some(watch)) = (&next, &mut self.watch) {
            watch.come += bytes.len() as u64;
            (watch.told)(watch.come, announced(&self.head));
        }
        next
    }

    fn poll_source(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        match &mut self.source {
            State::Ended => Poll::Ready(None),
            State::Whole(bytes) => {
                let bytes = std::mem::take(bytes);
                self.source = State::Ended;
                Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)))
            }
            State::Live(live) => match live.as_mut().poll_next(context) {
                Poll::Pending => Poll::Pending,
                Poll::Ready(Some(Ok(bytes))) => Poll::Ready(Some(Ok(bytes))),
                Poll::Ready(None) => {
                    self.source = State::Ended;
                    Poll::Ready(None)
                }
                Poll::Ready(Some(Err(broken))) => {
                    self.source = State::Ended;
                    Poll::Ready(Some(Err(Error::broken(&self.head, broken))))
                }
            },
        }
    }
}

impl Raw {
    /// A response whose body is still to come.
    #[cfg(feature = "client")]
    pub(crate) fn set_live(&mut self, live: Live) {
        self.live = Some(live);
    }

    /// Whether there is a body, or one that arrives.
    #[cfg(feature = "client")]
    #[allow(dead_code, reason = "of long-running operations")]
    pub(crate) fn has_body(&self) -> bool {
        let announced = self.headers().text_of("content-length");
        !self.bytes().is_empty() || (self.live.is_some() && announced != Some("0"))
    }

    /// The body as it arrives, or as it is where it is there.
    ///
    /// # Errors
    ///
    /// None as yet.
    pub fn stream(&mut self) -> Result<ByteStream, Error> {
        Ok(ByteStream::new(self.head.clone(), self.live.take()))
    }

    /// Whether its body is still to come.
    #[allow(dead_code, reason = "of one of several answers")]
    pub(super) fn is_arriving(&self) -> bool {
        self.live.is_some()
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream").finish_non_exhaustive()
    }
}

impl FromResponse for ByteStream {
    fn from_response(response: &mut Raw) -> Result<Self, Error> {
        response.stream()
    }

    #[cfg(feature = "test-util")]
    fn sample(_: &'static Spec) -> Sample {
        Sample::bytes()
    }
}
