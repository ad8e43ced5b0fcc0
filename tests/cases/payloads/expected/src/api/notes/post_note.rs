// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "post_note", method: "POST", path: "/notes",
    statuses: &["204"];

    /// `POST /notes`
    ///
    /// The inputs of [`Client::post_note`](crate::Client::post_note).
    pub struct PostNote -> () {
        pub body: PostNoteBody = chosen(),
    } impl new(body: impl Into<PostNoteBody>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /notes`
    pub fn post_note(&self, body: impl Into<PostNoteBody>) -> Call<PostNote> {
        client::call(self, PostNote::new(body))
    }
}

bodies! {
    /// The body of [`PostNote`](PostNote), in one of several media types.
    pub enum PostNoteBody {
        /// `application/json`
        Json(Option<types::Note>) = json("application/json").or_null(),
        /// `text/plain; charset=iso-8859-1`
        Text(String) = text("text/plain; charset=iso-8859-1") => String | &str,
    }
}
