// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "get_picture", method: "GET", path: "/pictures",
    accept: "image/png, image/jpeg", statuses: &["200", "204"], streams: &["*/*"];

    /// `GET /pictures`
    ///
    /// The inputs of [`Client::get_picture`](crate::Client::get_picture).
    pub struct GetPicture -> GetPictureOutput {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with one of [`GetPictureOutput`].
    ///
    /// `GET /pictures`
    pub fn get_picture(&self) -> Call<GetPicture> {
        client::call(self, GetPicture::new())
    }
}

outputs! {
    /// What [`GetPicture`](GetPicture) answers.
    pub enum GetPictureOutput {
        /// A picture
        Ok(ByteStream) = stream("200", "image/png, image/jpeg") => into_ok,
        /// No picture
        NoContent = nothing("204"),
    }
}
