// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "createIndex", method: "PUT", path: "/indexes/{name}",
    accept: "application/json",
    security: &[&["key"]],
    constants: &[(Input::query("api-version"), "2026-01-01")],
    statuses: &["200", "201", "default"];

    /// The extension says it; a resource tells itself how far it is.
    ///
    /// The inputs of [`Client::create_index`](crate::Client::create_index).
    pub struct CreateIndex -> types::Index {
        pub name: String = path("name"),
        pub body: types::Index = json("application/json"),
        pub if_none_match: Option<String> = header("If-None-Match") => impl Into<String>,
    } impl new(name: impl Into<String>, body: types::Index)
}

#[cfg(feature = "client")]
impl Client {
    /// The extension says it; a resource tells itself how far it is.
    ///
    /// Answers with [`Index`](crate::types::Index).
    ///
    /// Methods of the call for what can be left out: [`if_none_match`](CreateIndex::if_none_match).
    ///
    /// It goes on after its answer: [`poll`](crate::Call::poll) of the call asks until it is over. It comes to [`Index`](crate::types::Index).
    ///
    /// `PUT /indexes/{name}`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `default`: [`Failure`](crate::types::Failure)
    pub fn create_index(&self, name: impl Into<String>, body: types::Index) -> Call<CreateIndex> {
        client::call(self, CreateIndex::new(name, body))
    }
}

long_running! {
    CreateIndex -> types::Index = json,
    monitors:[
        Header("azure-asyncoperation"), Header("operation-location"), Location, Again("/properties/provisioningState"),
    ],
    results: [Url("/resourceLocation"), Own],
    status: "/status",
    done: &["Succeeded"],
    failed: &["Failed", "Canceled"],
}
