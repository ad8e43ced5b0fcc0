// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `search_dogs`.
    ///
    /// `#/paths/~1speakeasy/post/requestBody/content/application~1json/schema`
    pub struct SearchDogsRequest {
        pub query: Option<String>,
        pub after: Option<String>,
    } impl Default
}
