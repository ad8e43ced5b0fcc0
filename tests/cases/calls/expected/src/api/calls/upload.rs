// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "upload", method: "PUT", path: "/upload",
    security: &[&["queryKey", "sameKey"]], statuses: &["204"];

    /// `PUT /upload`
    ///
    /// The inputs of [`Client::upload`](crate::Client::upload).
    pub struct Upload -> () {
        pub body: File = binary("application/octet-stream"),
    } impl new(body: impl Into<File>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /upload`
    pub fn upload(&self, body: impl Into<File>) -> Call<Upload> {
        client::call(self, Upload::new(body))
    }
}
