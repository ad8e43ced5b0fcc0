// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "download", method: "GET", path: "/download",
    accept: "application/octet-stream", statuses: &["200"], streams: &["*/*"];

    /// `GET /download`
    ///
    /// The inputs of [`Client::download`](crate::Client::download).
    pub struct Download -> ByteStream {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [bytes](crate::ByteStream), as they come.
    ///
    /// `GET /download`
    pub fn download(&self) -> Call<Download> {
        client::call(self, Download::new())
    }
}
