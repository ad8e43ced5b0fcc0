// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "get_note", method: "GET", path: "/notes",
    accept: "application/hal+json, application/json, text/json", statuses: &["200", "204", "400"];

    /// `GET /notes`
    ///
    /// The inputs of [`Client::get_note`](crate::Client::get_note).
    pub struct GetNote -> GetNoteOutput {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with one of [`GetNoteOutput`].
    ///
    /// `GET /notes`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `400` as `application/json`: [`Fault`](crate::types::Fault)
    /// - `400` as `application/problem+json`: [`Problem`](crate::types::Problem)
    pub fn get_note(&self) -> Call<GetNote> {
        client::call(self, GetNote::new())
    }
}

outputs! {
    /// What [`GetNote`](GetNote) answers.
    pub enum GetNoteOutput {
        /// A note
        Ok(types::Note) = json("200", "application/hal+json, application/json, text/json"),
        /// There is none
        NoContent = nothing("204"),
    }
}
