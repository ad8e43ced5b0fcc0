// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_key", method: "GET", path: "/query-key",
    security: &[&["queryKey"]], statuses: &["204"];

    /// `GET /query-key`
    ///
    /// The inputs of [`Client::query_key`](crate::Client::query_key).
    pub struct QueryKey -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query-key`
    pub fn query_key(&self) -> Call<QueryKey> {
        client::call(self, QueryKey::new())
    }
}
