// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "put_picture", method: "PUT", path: "/pictures",
    statuses: &["204"];

    /// `PUT /pictures`
    ///
    /// The inputs of [`Client::put_picture`](crate::Client::put_picture).
    pub struct PutPicture -> () {
        pub body: PutPictureBody = chosen(),
    } impl new(body: impl Into<PutPictureBody>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /pictures`
    pub fn put_picture(&self, body: impl Into<PutPictureBody>) -> Call<PutPicture> {
        client::call(self, PutPicture::new(body))
    }
}

bodies! {
    /// The body of [`PutPicture`](PutPicture), in one of several media types.
    pub enum PutPictureBody {
        /// `image/png`
        Png(File) = binary("image/png") => File,
        /// `image/jpeg`
        Jpeg(File) = binary("image/jpeg"),
        /// `*/*`
        Binary(File) = binary("*/*"),
    }
}
