// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `rate_limit_get` answers with.
    ///
    /// `#/components/schemas/rate-limit-overview`
    pub struct RateLimitOverview {
        pub resources: RateLimitOverviewResources,
    }
}

record! {
    /// The member `resources` of [`RateLimitOverview`](crate::types::RateLimitOverview).
    ///
    /// `#/components/schemas/rate-limit-overview/properties/resources`
    pub struct RateLimitOverviewResources {
        pub core: types::RateLimit,
        pub search: Option<types::RateLimit>,
    }
}
