//! Reading a response whole, and never more of it than the limit.

use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};

use crate::runtime::client::clock::Timer;
use crate::runtime::client::transport::Incoming;
use crate::runtime::data::boxed::BoxStream;
use crate::runtime::description::error::Error;
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::response::Raw;

/// What is known before the body, and the body.
pub(crate) fn split(spec: &'static Spec, response: http::Response<Incoming>) -> (Raw, Incoming) {
    let (parts, body) = response.into_parts();
    (Raw::new(spec, http::Response::from_parts(parts, Bytes::new())), body)
}

/// A body that is read, but never more of it than the limit. An error is told by its status, so of its body there is as much as
/// fits.
pub(crate) struct Reading {
    pub(crate) raw: Raw,
    /// None where somebody else reads it.
    pub(super) pieces: Option<BoxStream<Result<Bytes, TransportError>>>,
    announced: u64,
    come: Gathered,
}

impl Reading {
    pub(crate) fn new(raw: Raw, body: Incoming) -> Self {
        Reading {
            raw,
            announced: body.size().unwrap_or(0),
            pieces: Some(body.into_pieces()),
            come: Gathered::Nothing,
        }
    }

    /// Takes what has come; done when the answer has all of it.
    pub(crate) fn poll(&mut self, timer: &mut Timer, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        let Some(pieces) = &mut self.pieces else {
            return Poll::Ready(Ok(()));
        };
        let limit = self.raw.head().limit();
        let success = self.raw.head().spec().succeeds(self.raw.status().as_u16());
        if success && self.announced > limit as u64 {
            return Poll::Ready(Err(self.raw.head().too_large("body")));
        }
        loop {
            let next = match pieces.as_mut().poll_next(context) {
                Poll::Ready(next) => next,
                Poll::Pending if timer.poll(context).is_pending() => return Poll::Pending,
                Poll::Pending => Some(Err(TransportError::timeout())),
            };
            let come = std::mem::take(&mut self.come);
            let room = limit - come.len();
            let (come, broken) = match next {
                Some(Ok(chunk)) if chunk.len() <= room => {
                    self.come = come.and(chunk, self.announced);
                    continue;
                }
                Some(Ok(_)) if success => return Poll::Ready(Err(self.raw.head().too_large("body"))),
                Some(Ok(chunk)) => (come.and(chunk.slice(..room), self.announced), None),
                Some(Err(broken)) => (come, Some(broken)),
                None => (come, None),
            };
            self.raw.set_bytes(come.whole());
            return Poll::Ready(match broken {
                Some(broken) => Err(Error::broken(self.raw.head(), broken)),
                None => Ok(()),
            });
        }
    }
}

/// What has come so far. Most bodies come in one piece, which is not copied.
#[derive(Default)]
enum Gathered {
    #[default]
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
