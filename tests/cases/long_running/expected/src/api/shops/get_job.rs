// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "getJob", method: "GET", path: "/shops/{shop}/jobs/{job}",
    accept: "application/json", security: &[&[]], statuses: &["200"];

    /// `GET /shops/{shop}/jobs/{job}`
    ///
    /// The inputs of [`Client::get_job`](crate::Client::get_job).
    pub struct GetJob -> types::Job {
        pub shop: String = path("shop"),
        pub job: String = path("job"),
    } impl new(shop: impl Into<String>, job: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Job`](crate::types::Job).
    ///
    /// `GET /shops/{shop}/jobs/{job}`
    pub fn get_job(&self, shop: impl Into<String>, job: impl Into<String>) -> Call<GetJob> {
        client::call(self, GetJob::new(shop, job))
    }
}
