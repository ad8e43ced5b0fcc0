// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "deleteIndex", method: "DELETE", path: "/indexes/{name}",
    security: &[&["key"]], constants: &[(Input::query("api-version"), "2026-01-01")], statuses: &["202", "204"];

    /// There is no result.
    ///
    /// The inputs of [`Client::delete_index`](crate::Client::delete_index).
    pub struct DeleteIndex -> () {
        pub name: String = path("name"),
    } impl new(name: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// There is no result.
    ///
    /// Answers without content.
    ///
    /// It goes on after its answer: [`poll`](crate::Call::poll) of the call asks until it is over.
    ///
    /// `DELETE /indexes/{name}`
    pub fn delete_index(&self, name: impl Into<String>) -> Call<DeleteIndex> {
        client::call(self, DeleteIndex::new(name))
    }
}

long_running! {
    DeleteIndex -> () = nothing,
    monitors: [Header("azure-asyncoperation"), Header("operation-location"), Location],
    results: [],
    status: "/status",
    done: &["Succeeded"],
    failed: &["Failed", "Canceled"],
}
