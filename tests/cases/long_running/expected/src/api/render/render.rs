// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "render", method: "POST", path: "/render",
    accept: "application/json", security: &[&["key"]], statuses: &["201"];

    /// The settings say it.
    ///
    /// The inputs of [`Client::render`](crate::Client::render).
    pub struct Render -> types::Rendering {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// The settings say it.
    ///
    /// Answers with [`Rendering`](crate::types::Rendering).
    ///
    /// It goes on after its answer: [`poll`](crate::Call::poll) of the call asks until it is over. It comes to [`Picture`](crate::types::Picture).
    ///
    /// `POST /render`
    pub fn render(&self) -> Call<Render> {
        client::call(self, Render::new())
    }
}

long_running! {
    Render -> types::Picture = json,
    monitors: [Url("/urls/get")],
    results: [Part("/picture")],
    status: "/state",
    done: &["rendered"],
    failed: &["broken"],
}
