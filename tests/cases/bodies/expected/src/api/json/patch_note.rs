// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "patch_note", method: "PATCH", path: "/json",
    statuses: &["204"];

    /// `PATCH /json`
    ///
    /// The inputs of [`Client::patch_note`](crate::Client::patch_note).
    pub struct PatchNote -> () {
        pub body: types::NotePatch = json("application/merge-patch+json"),
    } impl new(body: types::NotePatch)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PATCH /json`
    pub fn patch_note(&self, body: types::NotePatch) -> Call<PatchNote> {
        client::call(self, PatchNote::new(body))
    }
}
