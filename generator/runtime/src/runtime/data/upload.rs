//! Bodies that are read while they are sent.

use std::collections::VecDeque;
use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::{AsyncRead, ReadBuf};

use crate::runtime::data::file::Source;

/// Content in pieces.
pub(crate) type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, Source>> + Send>>;

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

/// Content that is there already.
pub(crate) fn once(bytes: Bytes) -> Chunks {
    Box::pin(Upload(VecDeque::from([Piece::Bytes(bytes)])))
}

/// A file's content, read in steps of this many bytes.
const STEP: usize = 64 << 10;

pub(crate) fn read_file(path: PathBuf) -> Chunks {
    Box::pin(Reading {
        state: State::Opening(Box::pin(tokio::fs::File::open(path))),
        buffer: vec![0; STEP],
    })
}

struct Reading {
    state: State,
    buffer: Vec<u8>,
}

type Opening = Pin<Box<dyn Future<Output = std::io::Result<tokio::fs::File>> + Send>>;

enum State {
    Opening(Opening),
    Open(tokio::fs::File),
    Done,
}

impl Stream for Reading {
    type Item = Result<Bytes, Source>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            let outcome = match &mut this.state {
                State::Opening(opening) => match opening.as_mut().poll(context) {
                    Poll::Pending => return Poll::Pending,
                    Poll::Ready(Ok(file)) => {
                        this.state = State::Open(file);
                        continue;
                    }
                    Poll::Ready(Err(error)) => Some(Err(error.into())),
                },
                State::Open(file) => {
                    let mut buffer = ReadBuf::new(&mut this.buffer);
                    match Pin::new(file).poll_read(context, &mut buffer) {
                        Poll::Pending => return Poll::Pending,
                        Poll::Ready(Ok(())) if buffer.filled().is_empty() => None,
                        Poll::Ready(Ok(())) => return Poll::Ready(Some(Ok(Bytes::copy_from_slice(buffer.filled())))),
                        Poll::Ready(Err(error)) => Some(Err(error.into())),
                    }
                }
                State::Done => None,
            };
            this.state = State::Done;
            return Poll::Ready(outcome);
        }
    }
}
