// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "patch_note", method: "PATCH", path: "/notes",
    statuses: &["204"];

    /// `PATCH /notes`
    ///
    /// The inputs of [`Client::patch_note`](crate::Client::patch_note).
    pub struct PatchNote -> () {
        pub body: Option<Nullable<types::Note>> = json("application/json") => impl Into<Nullable<types::Note>>,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`body`](PatchNote::body).
    ///
    /// `PATCH /notes`
    pub fn patch_note(&self) -> Call<PatchNote> {
        client::call(self, PatchNote::new())
    }
}
