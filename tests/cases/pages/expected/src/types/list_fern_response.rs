// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_fern` answers with.
    ///
    /// `#/paths/~1fern/get/responses/200/content/application~1json/schema`
    pub struct ListFernResponse {
        pub dogs: Option<Vec<types::Dog>>,
        pub next: Option<String>,
    } impl Default
}

/// What `list_pageable` answers with.
///
/// `#/paths/~1pageable/get/responses/200/content/application~1json/schema`
pub type ListPageableResponse = ListFernResponse;
