// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Futures and streams whose types are forgotten. On wasm32 they stay on the thread that made them, as the browser's do.

use std::future::Future;
use std::pin::Pin;

use futures_core::Stream;

#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

#[cfg(not(target_arch = "wasm32"))]
pub type BoxStream<T> = Pin<Box<dyn Stream<Item = T> + Send>>;
#[cfg(target_arch = "wasm32")]
pub type BoxStream<T> = Pin<Box<dyn Stream<Item = T>>>;
