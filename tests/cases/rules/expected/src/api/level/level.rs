// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "level", method: "GET", path: "/level",
    accept: "application/json", statuses: &["200"];

    /// `GET /level`
    ///
    /// The inputs of [`Client::level`](crate::Client::level).
    pub struct Level -> types::Level {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Level`](crate::types::Level).
    ///
    /// `GET /level`
    pub fn level(&self) -> Call<Level> {
        client::call(self, Level::new())
    }
}
