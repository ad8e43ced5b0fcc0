// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "upload", method: "POST", path: "/upload",
    statuses: &["204"];

    /// `POST /upload`
    ///
    /// The inputs of [`Client::upload`](crate::Client::upload).
    pub struct Upload -> () {
        /// Headers that a file can bring along with [`File::header`](crate::runtime::File::header):
        ///
        /// - `X-Checksum` of the part `file`: SHA-256 of the bytes.
        pub body: types::UploadRequest = multipart("multipart/form-data").encodings(&[
            Encoding::new("file").typed("image/png").headers(&[("X-Kind", "scan")]),
            Encoding::new("note").typed("application/json").headers(&[("X-Version", "2")]),
        ]),
    } impl new(body: types::UploadRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /upload`
    pub fn upload(&self, body: types::UploadRequest) -> Call<Upload> {
        client::call(self, Upload::new(body))
    }
}
