// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! A request's body, and the request it belongs to.

use std::fmt;
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
use std::task::{Context, Poll};

use bytes::Bytes;

#[cfg(feature = "client")]
use crate::runtime::data::boxed::{BoxStream, Source, once};

/// A request's body: in memory, or in pieces of which some are not.
pub struct Body(pub(crate) Content);

pub(crate) enum Content {
    Bytes(Bytes),
    /// What is left of it while it is sent.
    #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
    Rest(BoxStream<Result<Bytes, Source>>),
}

const NOT_IN_MEMORY: &str = "the body has a file that is not in memory: only a client can send it";

/// A request whose body may not be in memory.
pub(crate) struct Request {
    pub(crate) parts: http::request::Parts,
    pub(crate) body: Body,
}

impl Body {
    /// All of it, where it is in memory.
    pub fn bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Content::Bytes(bytes) => Some(bytes),
            #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
            Content::Rest(_) => None,
        }
    }

    /// All of it, where it is in memory, else itself.
    pub(crate) fn into_bytes(self) -> Result<Bytes, Body> {
        match self.0 {
            Content::Bytes(bytes) => Ok(bytes),
            #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
            Content::Rest(_) => Err(self),
        }
    }

    /// The number of bytes, where it is known.
    pub fn size(&self) -> Option<u64> {
        match &self.0 {
            Content::Bytes(bytes) => Some(bytes.len() as u64),
            #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
            Content::Rest(_) => None,
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Body(Content::Bytes(Bytes::new()))
    }
}

impl<T: Into<Bytes>> From<T> for Body {
    fn from(body: T) -> Self {
        Body(Content::Bytes(body.into()))
    }
}

/// Shows the size, not the content.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body")
            .field("size", &self.size())
            .finish_non_exhaustive()
    }
}

impl Request {
    /// The request of a sans-IO caller.
    pub(crate) fn into_bytes(self) -> Result<http::Request<Bytes>, &'static str> {
        let bytes = self.body.into_bytes().map_err(|_| NOT_IN_MEMORY)?;
        Ok(http::Request::from_parts(self.parts, bytes))
    }
}

#[cfg(feature = "client")]
impl Body {
    /// The same body once more, for another try: files are opened again. `None` where it has a stream, which is sent once.
    pub fn replay(&self) -> Option<Body> {
        match &self.0 {
            Content::Bytes(bytes) => Some(Body(Content::Bytes(bytes.clone()))),
            #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
            Content::Rest(_) => None,
        }
    }

    /// Its bytes as they are read; `None` where it has a stream that was sent before.
    pub fn into_stream(self) -> Option<BoxStream<Result<Bytes, Source>>> {
        match self.0 {
            Content::Bytes(bytes) => Some(once(bytes)),
            #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
            Content::Rest(rest) => Some(rest),
        }
    }

    /// The next bytes of it, for what sends it piece by piece.
    #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
    pub(crate) fn poll_pieces(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Source>>> {
        if let Content::Bytes(bytes) = &mut self.0 {
            let bytes = std::mem::take(bytes);
            return Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)));
        }
        let Some(mut rest) = std::mem::take(self).into_stream() else {
            return Poll::Ready(Some(Err("the body has a stream that was sent before".into())));
        };
        let next = rest.as_mut().poll_next(context);
        self.0 = Content::Rest(rest);
        next
    }
}
