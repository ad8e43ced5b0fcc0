// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "export", method: "POST", path: "/export",
    accept: "application/pdf", security: &[&["key"]], statuses: &["200", "202"], streams: &["*/*"];

    /// It is asked at a location until it is there.
    ///
    /// The inputs of [`Client::export`](crate::Client::export).
    pub struct Export -> ExportOutput {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// It is asked at a location until it is there.
    ///
    /// Answers with one of [`ExportOutput`].
    ///
    /// It goes on after its answer: [`poll`](crate::Call::poll) of the call asks until it is over. It comes to one of its answers.
    ///
    /// `POST /export`
    pub fn export(&self) -> Call<Export> {
        client::call(self, Export::new())
    }
}

outputs! {
    /// What [`Export`](Export) answers.
    pub enum ExportOutput {
        /// The report
        Ok(ByteStream) = stream("200", "application/pdf") => into_ok,
        /// It is being written
        Accepted = nothing("202"),
    }
}

long_running! {
    Export -> ExportOutput = output,
    monitors: [Location],
    results: [],
}
