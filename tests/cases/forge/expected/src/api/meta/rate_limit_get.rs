// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "rate-limit/get", method: "GET", path: "/rate_limit",
    accept: "application/json", security: &[&["token"]], statuses: &["200", "5XX", "default"];

    /// `GET /rate_limit`
    ///
    /// The inputs of [`Client::rate_limit_get`](crate::Client::rate_limit_get).
    pub struct RateLimitGet -> types::RateLimitOverview {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`RateLimitOverview`](crate::types::RateLimitOverview).
    ///
    /// `GET /rate_limit`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `default`: [`BasicError`](crate::types::BasicError)
    pub fn rate_limit_get(&self) -> Call<RateLimitGet> {
        client::call(self, RateLimitGet::new())
    }
}
