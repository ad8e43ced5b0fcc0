// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_pageable` answers with.
    ///
    /// `#/paths/~1pageable/get/responses/200/content/application~1json/schema`
    pub struct ListPageableResponse {
        pub dogs: Option<Vec<types::Dog>>,
        pub next: Option<String>,
    } impl Default
}
