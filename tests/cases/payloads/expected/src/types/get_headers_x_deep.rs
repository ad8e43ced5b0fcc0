// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/paths/~1headers/get/responses/204/headers/X-Deep/schema/items`
    pub struct GetHeadersXDeep {
        pub a: Option<String>,
    } impl Default
}
