// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The parameter `pageable` of `get_page`.
    ///
    /// `#/paths/~1pages/get/parameters/0/schema`
    pub struct GetPagePageable {
        pub page: Option<i64>,
        pub sort: Option<Vec<String>>,
    } impl Default
}
