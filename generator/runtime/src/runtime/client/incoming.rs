//! Reading a response: whole and never more of it than the limit, or as it arrives and never waiting too long.

use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::{HeaderMap, header};

use crate::runtime::client::clock::Timer;
use crate::runtime::client::transport::Incoming;
use crate::runtime::data::boxed::BoxStream;
use crate::runtime::data::media_type;
use crate::runtime::description::error::Error;
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::response::Raw;

/// Whether a body of this content type is handed out as it arrives: where what it is closest to is.
pub(crate) fn is_stream(spec: &Spec, headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let content_type = content_type.unwrap_or_default().trim();
    if content_type.is_empty() {
        // Nothing is known of it: it is what the operation is for.
        return true;
    }
    let closest = |ranges: &[&str]| {
        let mut closest = None;
        for range in ranges {
            closest = closest.max(media_type::closeness(content_type, range));
        }
        closest
    };
    let streamed = closest(spec.streams);
    streamed.is_some() && streamed >= closest(spec.whole)
}

/// What is known before the body, and the body.
pub(crate) fn split(spec: &'static Spec, response: http::Response<Incoming>) -> (Raw, Incoming) {
    let (parts, body) = response.into_parts();
    (Raw::new(spec, http::Response::from_parts(parts, Bytes::new())), body)
}

/// Reads the body, but never more of it than the limit. An error is told by its status, so of its body there is as much
/// as fits.
pub(crate) async fn read(raw: &mut Raw, body: Incoming, timer: &mut Timer) -> Result<(), Error> {
    let announced = body.size().unwrap_or(0);
    let limit = raw.head().limit();
    let success = raw.head().spec().succeeds(raw.status().as_u16());
    if announced > limit as u64 && success {
        return Err(raw.head().too_large("body"));
    }
    let mut bytes = Gathered::Nothing;
    let mut pieces = body.into_pieces();
    loop {
        let next = pin!(std::future::poll_fn(|context| pieces.as_mut().poll_next(context)));
        let next = match timer.within(next).await {
            Ok(next) => next,
            Err(_) => Some(Err(TransportError::timeout())),
        };
        match next {
            None => break,
            Some(Ok(chunk)) if bytes.len() + chunk.len() > limit && success => {
                return Err(raw.head().too_large("body"));
            }
            Some(Ok(chunk)) if bytes.len() + chunk.len() > limit => {
                let fits = chunk.slice(..limit - bytes.len());
                bytes = bytes.and(fits, announced);
                break;
            }
            Some(Ok(chunk)) => bytes = bytes.and(chunk, announced),
            Some(Err(broken)) => {
                raw.set_bytes(bytes.whole());
                return Err(Error::broken(raw.head(), broken));
            }
        }
    }
    raw.set_bytes(bytes.whole());
    Ok(())
}

/// What has come so far. Most bodies come in one piece, which is not copied.
enum Gathered {
    Nothing,
    One(Bytes),
    Several(BytesMut),
}

impl Gathered {
    fn len(&self) -> usize {
        match self {
            Gathered::Nothing => 0,
            Gathered::One(bytes) => bytes.len(),
            Gathered::Several(bytes) => bytes.len(),
        }
    }

    fn and(self, chunk: Bytes, announced: u64) -> Self {
        let mut all = match self {
            Gathered::Nothing => return Gathered::One(chunk),
            Gathered::One(first) => {
                // What is announced is not yet there.
                let room = announced.min(1 << 20) as usize;
                let mut all = BytesMut::with_capacity(room.max(first.len() + chunk.len()));
                all.extend_from_slice(&first);
                all
            }
            Gathered::Several(all) => all,
        };
        all.extend_from_slice(&chunk);
        Gathered::Several(all)
    }

    fn whole(self) -> Bytes {
        match self {
            Gathered::Nothing => Bytes::new(),
            Gathered::One(bytes) => bytes,
            Gathered::Several(bytes) => bytes.freeze(),
        }
    }
}

/// A body as it arrives, unless a pause is too long.
pub(crate) struct Arriving {
    pieces: BoxStream<Result<Bytes, TransportError>>,
    /// The end of the pause.
    pause: Timer,
    /// Whether there is one: while nobody asks for the next piece, none is missing.
    pausing: bool,
    timeout: Duration,
}

impl Arriving {
    pub(crate) fn new(body: Incoming, pause: Timer, timeout: Duration) -> Self {
        Arriving {
            pieces: body.into_pieces(),
            pause,
            pausing: false,
            timeout,
        }
    }
}

impl Stream for Arriving {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        match this.pieces.as_mut().poll_next(context) {
            Poll::Ready(item) => {
                this.pausing = false;
                Poll::Ready(item)
            }
            Poll::Pending => {
                if !this.pausing {
                    this.pausing = true;
                    this.pause.reset(this.timeout);
                }
                this.pause.poll(context).map(|_| Some(Err(TransportError::timeout())))
            }
        }
    }
}
