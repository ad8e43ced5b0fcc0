// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "createFile", method: "POST", path: "/files",
    accept: "application/json", security: &[&["ApiKeyAuth"]], statuses: &["200", "default"];

    /// `POST /files`
    ///
    /// The inputs of [`Client::create_file`](crate::Client::create_file).
    pub struct CreateFile -> types::OpenFile {
        pub body: types::CreateFileRequest = multipart("multipart/form-data"),
    } impl new(body: types::CreateFileRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`OpenFile`](crate::types::OpenFile).
    ///
    /// `POST /files`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `default`: [`ErrorResponse`](crate::types::ErrorResponse)
    pub fn create_file(&self, body: types::CreateFileRequest) -> Call<CreateFile> {
        client::call(self, CreateFile::new(body))
    }
}
