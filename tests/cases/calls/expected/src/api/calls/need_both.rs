// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "needBoth", method: "GET", path: "/both",
    security: &[&["basic", "bearer"]],
    servers: &[Server { url: "https://{region}.example.com", variables: &[Variable { name: "region", default: "eu", values: &[] }] }],
    statuses: &["204"];

    /// `GET /both`
    ///
    /// The inputs of [`Client::need_both`](crate::Client::need_both).
    pub struct NeedBoth -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /both`
    ///
    /// Its own servers:
    ///
    /// - `https://{region}.example.com` Where both are known
    ///   - `region`: Where it is
    pub fn need_both(&self) -> Call<NeedBoth> {
        client::call(self, NeedBoth::new())
    }
}
