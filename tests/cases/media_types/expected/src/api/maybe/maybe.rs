// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "maybe", method: "GET", path: "/maybe",
    accept: "application/json", statuses: &["200"];

    /// `GET /maybe`
    ///
    /// The inputs of [`Client::maybe`](crate::Client::maybe).
    pub struct Maybe -> Option<types::Note> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Note`](crate::types::Note) or `null`.
    ///
    /// `GET /maybe`
    pub fn maybe(&self) -> Call<Maybe> {
        client::call(self, Maybe::new())
    }
}
