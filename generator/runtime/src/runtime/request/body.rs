//! A request's body, and the request it belongs to.

use bytes::Bytes;

use crate::runtime::data::file::File;
#[cfg(feature = "reqwest")]
use crate::runtime::description::error::Error;
#[cfg(feature = "reqwest")]
use crate::runtime::description::spec::Spec;

/// A request's body: in memory, or in pieces of which some are not.
pub(crate) enum Body {
    Bytes(Bytes),
    #[cfg(feature = "reqwest")]
    Pieces(Vec<Piece>),
}

/// One piece of a body.
#[derive(Debug)]
pub(crate) enum Piece {
    Bytes(Bytes),
    File(File),
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
                Piece::File(file) => match file.bytes() {
                    Some(bytes) => all.extend_from_slice(bytes),
                    #[cfg(feature = "reqwest")]
                    None => return Body::Pieces(pieces),
                    // Without a client, files are always in memory.
                    #[cfg(not(feature = "reqwest"))]
                    None => {}
                },
            }
        }
        Body::Bytes(all.into())
    }
}

impl Request {
    /// The request of a sans-IO caller.
    pub(crate) fn into_bytes(self) -> Result<http::Request<Bytes>, &'static str> {
        match self.body {
            Body::Bytes(bytes) => Ok(http::Request::from_parts(self.parts, bytes)),
            #[cfg(feature = "reqwest")]
            Body::Pieces(_) => Err("the body has a file that is not in memory: only a client can send it"),
        }
    }
}

#[cfg(feature = "reqwest")]
impl Body {
    /// Asks for the sizes of files, which the server may want to know in advance.
    ///
    /// # Errors
    ///
    /// One cannot be read.
    pub(crate) async fn measure(&mut self) -> std::io::Result<()> {
        if let Body::Pieces(pieces) = self {
            for piece in pieces {
                if let Piece::File(file) = piece {
                    file.measure().await?;
                }
            }
        }
        Ok(())
    }

    /// The number of bytes, where it is known.
    pub(crate) fn size(&self) -> Option<u64> {
        match self {
            Body::Bytes(bytes) => Some(bytes.len() as u64),
            Body::Pieces(pieces) => pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Bytes(bytes) => Some(bytes.len() as u64),
                    Piece::File(file) => file.size(),
                })
                .sum(),
        }
    }

    pub(crate) fn into_reqwest(self, spec: &'static Spec) -> Result<reqwest::Body, Error> {
        use crate::runtime::data::upload::{self, Upload};
        let pieces = match self {
            Body::Bytes(bytes) => return Ok(bytes.into()),
            Body::Pieces(pieces) => pieces,
        };
        let pieces = pieces
            .into_iter()
            .map(|piece| match piece {
                Piece::Bytes(bytes) => Some(upload::Piece::Bytes(bytes)),
                Piece::File(file) => file.chunks().map(upload::Piece::Chunks),
            })
            .collect::<Option<_>>()
            .ok_or_else(|| Error::input(spec, "the body has a stream that was sent before"))?;
        Ok(reqwest::Body::wrap_stream(Upload(pieces)))
    }
}
