// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! A request's body, and the request it belongs to.

use std::fmt;
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
use std::task::{Context, Poll};

use bytes::Bytes;

#[cfg(feature = "client")]
use crate::runtime::data::boxed::BoxStream;
use crate::runtime::data::file::Piece;
#[cfg(feature = "client")]
use crate::runtime::data::file::Source;

/// A request's body: in memory, or in pieces of which some are not.
pub struct Body(Content);

enum Content {
    Bytes(Bytes),
    #[cfg(feature = "client")]
    Pieces(Vec<Piece>),
    /// What is left of it while it is sent.
    #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
    Rest(BoxStream<Result<Bytes, Source>>),
}

/// A request whose body may not be in memory.
pub(crate) struct Request {
    pub(crate) parts: http::request::Parts,
    pub(crate) body: Body,
}

impl Body {
    /// Joins the pieces where all of them are in memory.
    pub(crate) fn of(pieces: Vec<Piece>) -> Self {
        let mut all = Vec::new();
        for piece in &pieces {
            match piece {
                Piece::Bytes(bytes) => all.extend_from_slice(bytes),
                Piece::File(file) => match file.at_once() {
                    Some(bytes) => all.extend_from_slice(bytes),
                    #[cfg(feature = "client")]
                    None => return Body(Content::Pieces(pieces)),
                    // Without a client, files are always in memory.
                    #[cfg(not(feature = "client"))]
                    None => {}
                },
            }
        }
        Body::from(all)
    }

    /// All of it, where it is in memory.
    pub fn bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Content::Bytes(bytes) => Some(bytes),
            #[cfg(feature = "client")]
            Content::Pieces(_) => None,
            #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
            Content::Rest(_) => None,
        }
    }

    /// The number of bytes, where it is known.
    pub fn size(&self) -> Option<u64> {
        match &self.0 {
            Content::Bytes(bytes) => Some(bytes.len() as u64),
            #[cfg(feature = "client")]
            Content::Pieces(pieces) => pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Bytes(bytes) => Some(bytes.len() as u64),
                    Piece::File(file) => file.size(),
                })
                .sum(),
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
        match self.body.0 {
            Content::Bytes(bytes) => Ok(http::Request::from_parts(self.parts, bytes)),
            #[cfg(feature = "client")]
            _ => Err("the body has a file that is not in memory: only a client can send it"),
        }
    }
}

#[cfg(feature = "client")]
impl Body {
    /// Asks for the sizes of files, which the server may want to know in advance.
    ///
    /// # Errors
    ///
    /// One cannot be read.
    pub(crate) async fn measure(&mut self) -> std::io::Result<()> {
        if let Content::Pieces(pieces) = &mut self.0 {
            for piece in pieces {
                if let Piece::File(file) = piece {
                    file.measure().await?;
                }
            }
        }
        Ok(())
    }

    /// The same body once more, for another try: files are opened again. `None` where it has a stream, which is sent once.
    pub fn replay(&self) -> Option<Body> {
        let pieces = match &self.0 {
            Content::Bytes(bytes) => return Some(Body(Content::Bytes(bytes.clone()))),
            Content::Pieces(pieces) => pieces.iter(),
            #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
            Content::Rest(_) => return None,
        };
        let pieces = pieces.map(|piece| match piece {
            Piece::Bytes(bytes) => Some(Piece::Bytes(bytes.clone())),
            Piece::File(file) => (!file.is_stream()).then(|| Piece::File(file.clone())),
        });
        Some(Body(Content::Pieces(pieces.collect::<Option<_>>()?)))
    }

    /// Its bytes as they are read; `None` where it has a stream that was sent before.
    pub fn into_stream(self) -> Option<BoxStream<Result<Bytes, Source>>> {
        use crate::runtime::data::upload::{self, Upload};
        let pieces = match self.0 {
            Content::Bytes(bytes) => return Some(upload::once(bytes)),
            Content::Pieces(pieces) => pieces.into_iter(),
            #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
            Content::Rest(rest) => return Some(rest),
        };
        let pieces = pieces.map(|piece| match piece {
            Piece::Bytes(bytes) => Some(upload::Piece::Bytes(bytes)),
            Piece::File(file) => file.chunks().map(upload::Piece::Chunks),
        });
        Some(Box::pin(Upload(pieces.collect::<Option<_>>()?)))
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
