// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "text", method: "GET", path: "/text",
    accept: "text/plain", statuses: &["200"];

    /// `GET /text`
    ///
    /// The inputs of [`Client::text`](crate::Client::text).
    pub struct Text -> String = text {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with text.
    ///
    /// `GET /text`
    pub fn text(&self) -> Call<Text> {
        client::call(self, Text::new())
    }
}
