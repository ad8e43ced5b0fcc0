// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "download", method: "GET", path: "/download",
    accept: "application/json", statuses: &["200", "202"];

    /// `GET /download`
    ///
    /// The inputs of [`Client::download`](crate::Client::download).
    pub struct Download -> DownloadOutput {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with one of [`DownloadOutput`].
    ///
    /// `GET /download`
    pub fn download(&self) -> Call<Download> {
        client::call(self, Download::new())
    }
}

outputs! {
    /// What [`Download`](Download) answers.
    pub enum DownloadOutput {
        /// A report
        Ok(String) = json("200", "application/json"),
        /// Not yet
        Accepted = nothing("202"),
    }
}
