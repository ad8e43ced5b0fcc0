//! Files of this machine, read while they are sent: by tokio where the program runs on it, else on the thread that sends.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
#[cfg(feature = "reqwest")]
use tokio::io::{AsyncRead, ReadBuf};

#[cfg(feature = "reqwest")]
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::data::boxed::Source;
use crate::runtime::data::upload::Chunks;

/// How many bytes are read at once.
const STEP: usize = 64 << 10;

/// The size of a file that can be read; `None` of what has content and no size, as files of `/proc`, and of anything that may be opened
/// only once, such as a pipe.
pub(crate) async fn size_of(path: &Path) -> io::Result<Option<u64>> {
    #[cfg(feature = "reqwest")]
    if is_on_tokio() {
        let (_, size) = found(path.to_owned(), Wanted::Size).await?;
        return Ok(size);
    }
    find(path, Wanted::Size).map(|(_, size)| size)
}

#[cfg(feature = "reqwest")]
fn is_on_tokio() -> bool {
    tokio::runtime::Handle::try_current().is_ok()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Size,
    Content,
}

/// The open file, and its size where that was asked for and it has one.
type Found = (Option<std::fs::File>, Option<u64>);

/// Both kinds of looking at a file are one function, for each that tokio runs elsewhere brings a part of tokio.
#[cfg(feature = "reqwest")]
async fn found(path: PathBuf, wanted: Wanted) -> io::Result<Found> {
    tokio::task::spawn_blocking(move || find(&path, wanted)).await?
}

fn find(path: &Path, wanted: Wanted) -> io::Result<Found> {
    if wanted == Wanted::Content {
        return std::fs::File::open(path).map(|file| (Some(file), None));
    }
    let metadata = std::fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Ok((None, None));
    }
    let mut file = std::fs::File::open(path)?;
    let size = metadata.len();
    let is_so_long = size > 0 || file.read(&mut [0])? == 0;
    Ok((Some(file), is_so_long.then_some(size)))
}

/// A file's content.
pub(crate) fn read_file(path: PathBuf) -> Chunks {
    Box::pin(Reading {
        state: State::Closed(path),
        buffer: vec![0; STEP],
    })
}

struct Reading {
    state: State,
    buffer: Vec<u8>,
}

enum State {
    Closed(PathBuf),
    #[cfg(feature = "reqwest")]
    Opening(BoxFuture<'static, io::Result<Found>>),
    #[cfg(feature = "reqwest")]
    OnTokio(tokio::fs::File),
    Open(std::fs::File),
    Done,
}

impl Stream for Reading {
    type Item = Result<Bytes, Source>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        // Without tokio nothing is waited for.
        #[cfg(not(feature = "reqwest"))]
        let _ = context;
        loop {
            let read = match &mut this.state {
                State::Closed(path) => {
                    match opened(std::mem::take(path)) {
                        Ok(state) => this.state = state,
                        Err(error) => {
                            this.state = State::Done;
                            return Poll::Ready(Some(Err(error.into())));
                        }
                    }
                    continue;
                }
                #[cfg(feature = "reqwest")]
                State::Opening(opening) => match opening.as_mut().poll(context) {
                    Poll::Pending => return Poll::Pending,
                    Poll::Ready(Ok((file, _))) => {
                        this.state = file.map_or(State::Done, |file| State::OnTokio(file.into()));
                        continue;
                    }
                    Poll::Ready(Err(error)) => Err(error),
                },
                #[cfg(feature = "reqwest")]
                State::OnTokio(file) => {
                    let mut buffer = ReadBuf::new(&mut this.buffer);
                    match Pin::new(file).poll_read(context, &mut buffer) {
                        Poll::Pending => return Poll::Pending,
                        Poll::Ready(read) => read.map(|()| buffer.filled().len()),
                    }
                }
                State::Open(file) => file.read(&mut this.buffer),
                State::Done => return Poll::Ready(None),
            };
            let outcome = match read {
                Ok(0) => None,
                Ok(length) => return Poll::Ready(Some(Ok(Bytes::copy_from_slice(&this.buffer[..length])))),
                Err(error) => Some(Err(error.into())),
            };
            this.state = State::Done;
            return Poll::Ready(outcome);
        }
    }
}

fn opened(path: PathBuf) -> io::Result<State> {
    #[cfg(feature = "reqwest")]
    if is_on_tokio() {
        return Ok(State::Opening(Box::pin(found(path, Wanted::Content))));
    }
    std::fs::File::open(path).map(State::Open)
}
