// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "importRows", method: "POST", path: "/import",
    accept: "application/json",
    security: &[&["key"]],
    statuses: &["200", "202"],
    rules: &[("200", "", &[Rule::MinItems(1)])],
    headers: &[("202", "retry-after", in_header::<i64>, &[])];

    /// A documented header says where to ask, the body what is said there.
    ///
    /// The inputs of [`Client::import_rows`](crate::Client::import_rows).
    pub struct ImportRows -> ImportRowsOutput {
        pub body: String = text("text/csv"),
    } impl new(body: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// A documented header says where to ask, the body what is said there.
    ///
    /// Answers with one of [`ImportRowsOutput`].
    ///
    /// It goes on after its answer: [`poll`](crate::Call::poll) of the call asks until it is over. It comes to a list of [`Row`](crate::types::Row).
    ///
    /// `POST /import`
    pub fn import_rows(&self, body: impl Into<String>) -> Call<ImportRows> {
        client::call(self, ImportRows::new(body))
    }
}

outputs! {
    /// What [`ImportRows`](ImportRows) answers.
    pub enum ImportRowsOutput {
        /// It is done
        Ok(Vec<types::Row>) = json("200", "application/json"),
        /// It has begun
        Accepted(types::Import) = json("202", "application/json"),
    }
}

long_running! {
    ImportRows -> Vec<types::Row> = json,
    monitors: [Header("operation-location")],
    results: [Url("/resourceLocation")],
    { rules: &[("default", "", &[Rule::MinItems(1)])] },
    status: "/state",
    done: &["Finished"],
    failed: &["Aborted"],
}
