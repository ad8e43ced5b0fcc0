// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/paths/~1speakeasy/post/responses/200/content/application~1json/schema`
    pub struct SearchDogsResponse {
        pub found: SearchDogsResponseFound,
    }
}

record! {
    /// `#/paths/~1speakeasy/post/responses/200/content/application~1json/schema/properties/found`
    pub struct SearchDogsResponseFound {
        pub dogs: Vec<types::Dog>,
        pub next: Option<String>,
    }
}
