//! A body of which some is not in memory: pieces, of which some are files.

use bytes::Bytes;

#[cfg(feature = "client")]
use crate::runtime::data::boxed::{BoxStream, Source};
use crate::runtime::data::file::File;
#[cfg(feature = "client")]
use crate::runtime::data::upload::{self, Upload};
use crate::runtime::request::body::Body;
#[cfg(feature = "client")]
use crate::runtime::request::body::Content;

/// One piece of a body.
#[derive(Debug)]
pub(crate) enum Piece {
    #[allow(dead_code, reason = "what stands between files in a multipart body")]
    Bytes(Bytes),
    File(File),
}

/// A body that is not all in memory.
#[cfg(feature = "client")]
pub(crate) struct Pieces(Vec<Piece>);

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
                    None => return Body(Content::Pieces(Pieces(pieces))),
                    // Without a client, files are always in memory.
                    #[cfg(not(feature = "client"))]
                    None => {}
                },
            }
        }
        Body::from(all)
    }

    /// Asks for the sizes of files, which the server may want to know in advance.
    ///
    /// # Errors
    ///
    /// One cannot be read.
    #[cfg(feature = "client")]
    pub(crate) async fn measure(&mut self) -> std::io::Result<()> {
        if let Content::Pieces(pieces) = &mut self.0 {
            for piece in &mut pieces.0 {
                if let Piece::File(file) = piece {
                    file.measure().await?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(feature = "client")]
impl Pieces {
    /// The number of bytes, where it is known.
    pub(crate) fn size(&self) -> Option<u64> {
        self.0.iter().try_fold(0_u64, |sum, piece| match piece {
            Piece::Bytes(bytes) => sum.checked_add(bytes.len() as u64),
            Piece::File(file) => sum.checked_add(file.size()?),
        })
    }

    /// The same once more: files are opened again. `None` where one is a stream, which is sent once.
    pub(crate) fn replay(&self) -> Option<Self> {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Bytes(bytes) => Some(Piece::Bytes(bytes.clone())),
            Piece::File(file) => (!file.is_stream()).then(|| Piece::File(file.clone())),
        });
        Some(Pieces(pieces.collect::<Option<_>>()?))
    }

    /// The bytes as they are read; `None` where one is a stream that was sent before.
    pub(crate) fn into_stream(self) -> Option<BoxStream<Result<Bytes, Source>>> {
        let pieces = self.0.into_iter().map(|piece| match piece {
            Piece::Bytes(bytes) => Some(upload::Piece::Bytes(bytes)),
            Piece::File(file) => file.chunks().map(upload::Piece::Chunks),
        });
        Some(Box::pin(Upload(pieces.collect::<Option<_>>()?)))
    }
}
