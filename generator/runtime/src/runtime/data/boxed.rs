//! Futures, streams and errors whose types are forgotten. On wasm32 they stay on the thread that made them, as the browser's do.

use std::future::Future;
use std::pin::Pin;
#[cfg(feature = "client")]
use std::task::{Context, Poll};

#[cfg(feature = "client")]
use bytes::Bytes;
use futures_core::Stream;

#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "of credentials, files and calls")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
#[cfg(target_arch = "wasm32")]
#[allow(dead_code, reason = "of credentials, files and calls")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "of streams, and of calls")]
pub type BoxStream<T> = Pin<Box<dyn Stream<Item = T> + Send>>;
#[cfg(target_arch = "wasm32")]
#[allow(dead_code, reason = "of streams, and of calls")]
pub type BoxStream<T> = Pin<Box<dyn Stream<Item = T>>>;

/// The cause of an error.
pub type Source = Box<dyn std::error::Error + Send + Sync>;

/// Bytes as a stream, where there are any.
#[cfg(feature = "client")]
pub(crate) fn once(bytes: Bytes) -> BoxStream<Result<Bytes, Source>> {
    struct Once(Bytes);
    impl Stream for Once {
        type Item = Result<Bytes, Source>;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            let bytes = std::mem::take(&mut self.0);
            Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)))
        }
    }
    Box::pin(Once(bytes))
}
