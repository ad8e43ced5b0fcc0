// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "upload", method: "POST", path: "/upload",
    statuses: &["204"];

    /// `POST /upload`
    ///
    /// The inputs of [`Client::upload`](crate::Client::upload).
    pub struct Upload -> () {
        pub body: types::UploadRequest = multipart("multipart/form-data"),
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
