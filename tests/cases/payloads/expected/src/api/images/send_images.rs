// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_images", method: "POST", path: "/images",
    statuses: &["204"];

    /// `POST /images`
    ///
    /// The inputs of [`Client::send_images`](crate::Client::send_images).
    pub struct SendImages -> () {
        pub body: types::SendImagesRequest = multipart("multipart/form-data").encodings(&[
            Encoding::new("image").typed("image/png, image/jpeg"), Encoding::new("avatar").typed("image/*"),
            Encoding::new("cover").typed("image/png"), Encoding::new("other").typed("text/markdown"),
            Encoding::new("rows_of_text").style(Style::FORM_JOINED), Encoding::new("note").typed("text/html"),
            Encoding::new("thumb").typed("image/png"), Encoding::new("thumbs").typed("image/png"),
        ]),
    } impl new(body: types::SendImagesRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /images`
    pub fn send_images(&self, body: types::SendImagesRequest) -> Call<SendImages> {
        client::call(self, SendImages::new(body))
    }
}
