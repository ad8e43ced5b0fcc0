// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_picture", method: "PATCH", path: "/files",
    statuses: &["204"];

    /// `PATCH /files`
    ///
    /// The inputs of [`Client::send_picture`](crate::Client::send_picture).
    pub struct SendPicture -> () {
        pub body: File = binary("image/*"),
    } impl new(body: impl Into<File>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PATCH /files`
    pub fn send_picture(&self, body: impl Into<File>) -> Call<SendPicture> {
        client::call(self, SendPicture::new(body))
    }
}
