// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "analyze", method: "POST", path: "/indexes/{name}/analyze",
    security: &[&["key"]], statuses: &["202"];

    /// The result is a part of what is asked, and of a type of its own.
    ///
    /// The inputs of [`Client::analyze`](crate::Client::analyze).
    pub struct Analyze -> () {
        pub name: String = path("name"),
    } impl new(name: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// The result is a part of what is asked, and of a type of its own.
    ///
    /// Answers without content.
    ///
    /// It goes on after its answer: [`poll`](crate::Call::poll) of the call asks until it is over. It comes to [`Analysis`](crate::types::Analysis).
    ///
    /// `POST /indexes/{name}/analyze`
    pub fn analyze(&self, name: impl Into<String>) -> Call<Analyze> {
        client::call(self, Analyze::new(name))
    }
}

long_running! {
    Analyze -> types::Analysis = json,
    monitors: [Header("azure-asyncoperation"), Header("operation-location"), Location],
    results: [Part("/result")],
    status: "/status",
    done: &["Succeeded"],
    failed: &["Failed", "Canceled"],
}
