//! Bodies that are read while they are sent.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use crate::runtime::data::boxed::{BoxStream, Source};
use crate::runtime::data::file::Watch;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use crate::runtime::data::reading::{read_file, size_of};

/// Content in pieces.
pub(crate) type Chunks = BoxStream<Result<Bytes, Source>>;

/// One piece of a body.
pub(crate) enum Piece {
    Bytes(Bytes),
    Chunks(Chunks),
}

/// Pieces, one after the other.
pub(crate) struct Upload(pub(crate) VecDeque<Piece>);

impl Stream for Upload {
    type Item = Result<Bytes, Source>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match self.0.front_mut() {
                None => return Poll::Ready(None),
                Some(Piece::Bytes(bytes)) => {
                    let bytes = std::mem::take(bytes);
                    self.0.pop_front();
                    if !bytes.is_empty() {
                        return Poll::Ready(Some(Ok(bytes)));
                    }
                }
                Some(Piece::Chunks(chunks)) => match chunks.as_mut().poll_next(context) {
                    Poll::Ready(None) => {
                        self.0.pop_front();
                    }
                    other => return other,
                },
            }
        }
    }
}

/// Any stream of bytes, with its types forgotten.
pub(crate) fn chunks<S, B, E>(stream: S) -> Chunks
where
    S: Stream<Item = Result<B, E>> + Send + 'static,
    B: Into<Bytes> + 'static,
    E: Into<Source> + 'static,
{
    Box::pin(Forget(Box::pin(stream)))
}

struct Forget<S>(Pin<Box<S>>);

impl<S, B, E> Stream for Forget<S>
where
    S: Stream<Item = Result<B, E>>,
    B: Into<Bytes>,
    E: Into<Source>,
{
    type Item = Result<Bytes, Source>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = self.0.as_mut().poll_next(context);
        item.map(|item| item.map(|chunk| chunk.map(Into::into).map_err(Into::into)))
    }
}

/// How much is told of at a time, and sent, where all is there already.
const STEP: usize = 64 << 10;

/// The same, which is as long as was said, and of which somebody is told.
pub(crate) fn counted(chunks: Chunks, size: Option<u64>, may_grow: bool, watch: Option<Watch>) -> Chunks {
    Box::pin(Counted {
        chunks,
        rest: Bytes::new(),
        given: 0,
        size,
        may_grow,
        ended: false,
        watch,
    })
}

struct Counted {
    chunks: Chunks,
    rest: Bytes,
    given: u64,
    size: Option<u64>,
    /// Whether what is behind it has come meanwhile.
    may_grow: bool,
    ended: bool,
    watch: Option<Watch>,
}

const TOO_MANY: &str = "a file has more bytes than was said of it";

impl Stream for Counted {
    type Item = Result<Bytes, Source>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while self.rest.is_empty() {
            if self.ended || (self.may_grow && self.size == Some(self.given)) {
                return Poll::Ready(None);
            }
            match self.chunks.as_mut().poll_next(context) {
                Poll::Ready(Some(Ok(bytes))) => self.rest = bytes,
                // What was announced is waited for, and what stands behind it in a body would be taken for a part of it.
                Poll::Ready(None) if self.size.is_some_and(|size| self.given < size) => {
                    return Poll::Ready(Some(Err("a file has fewer bytes than was said of it".into())));
                }
                other => return other,
            }
        }
        let room = self.size.map_or(u64::MAX, |size| size - self.given);
        if self.rest.len() as u64 > room {
            if !self.may_grow {
                return Poll::Ready(Some(Err(TOO_MANY.into())));
            }
            self.rest.truncate(room as usize);
        }
        // Who has all that was announced asks for nothing more, so that the end is to be seen before the last piece is given.
        while self.rest.len() as u64 == room && !self.may_grow && !self.ended {
            match ready!(self.chunks.as_mut().poll_next(context)) {
                None => self.ended = true,
                Some(Ok(bytes)) if bytes.is_empty() => {}
                Some(Ok(_)) => return Poll::Ready(Some(Err(TOO_MANY.into()))),
                error => return Poll::Ready(error),
            }
        }
        let length = match &self.watch {
            Some(_) => self.rest.len().min(STEP),
            None => self.rest.len(),
        };
        let piece = self.rest.split_to(length);
        self.given += length as u64;
        if let Some(watch) = &self.watch {
            watch(self.given, self.size);
        }
        Poll::Ready(Some(Ok(piece)))
    }
}
