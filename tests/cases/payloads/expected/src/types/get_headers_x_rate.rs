// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/paths/~1headers/get/responses/204/headers/X-Rate/schema`
    pub struct GetHeadersXRate {
        pub limit: i64,
        pub window: Option<String>,
    }
}
