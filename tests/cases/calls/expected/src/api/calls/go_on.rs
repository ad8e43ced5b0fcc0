// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "goOn", method: "GET", path: "/continue",
    accept: "text/plain", security: &[&["bearer"], &[]], idempotent: Some(false), statuses: &["200", "307"];

    /// `GET /continue`
    ///
    /// The inputs of [`Client::go_on`](crate::Client::go_on).
    pub struct GoOn -> String = text {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with text.
    ///
    /// `GET /continue`
    pub fn go_on(&self) -> Call<GoOn> {
        client::call(self, GoOn::new())
    }
}
