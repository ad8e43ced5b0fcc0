// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "put_note", method: "PUT", path: "/notes",
    statuses: &["204"];

    /// `PUT /notes`
    ///
    /// The inputs of [`Client::put_note`](crate::Client::put_note).
    pub struct PutNote -> () {
        pub body: Option<types::Note> = json("application/json").or_null(),
    } impl new(body: Option<types::Note>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /notes`
    pub fn put_note(&self, body: Option<types::Note>) -> Call<PutNote> {
        client::call(self, PutNote::new(body))
    }
}
