// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "post_note", method: "POST", path: "/notes",
    statuses: &["204"];

    /// `POST /notes`
    ///
    /// The inputs of [`Client::post_note`](crate::Client::post_note).
    pub struct PostNote -> () {
        pub body: Option<types::Note> = json("application/json") => types::Note,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`body`](PostNote::body).
    ///
    /// `POST /notes`
    pub fn post_note(&self) -> Call<PostNote> {
        client::call(self, PostNote::new())
    }
}
