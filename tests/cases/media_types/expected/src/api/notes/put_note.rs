// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "put_note", method: "PUT", path: "/notes",
    statuses: &["204"];

    /// `PUT /notes`
    ///
    /// The inputs of [`Client::put_note`](crate::Client::put_note).
    pub struct PutNote -> () {
        pub body: PutNoteBody = chosen(),
    } impl new(body: impl Into<PutNoteBody>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /notes`
    pub fn put_note(&self, body: impl Into<PutNoteBody>) -> Call<PutNote> {
        client::call(self, PutNote::new(body))
    }
}

bodies! {
    /// The body of [`PutNote`](PutNote), in one of several media types.
    pub enum PutNoteBody {
        /// `application/vnd.acme.v1+json`
        VndAcmeV1Json(types::Note) = json("application/vnd.acme.v1+json") => types::Note,
        /// `application/vnd.acme.v2+json`
        VndAcmeV2Json(types::Note) = json("application/vnd.acme.v2+json"),
        /// `application/xml`
        Xml(String) = text("application/xml") => String | &str,
    }
}
