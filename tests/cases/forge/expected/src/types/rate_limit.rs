// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `core` of [`RateLimitOverviewResources`](crate::types::RateLimitOverviewResources).
    ///
    /// `#/components/schemas/rate-limit`
    pub struct RateLimit {
        pub limit: i64,
        pub remaining: i64,
        pub reset: i64,
        pub used: i64,
    }
}
