// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `search_dogs` answers with.
    ///
    /// `#/paths/~1speakeasy/post/responses/200/content/application~1json/schema`
    pub struct SearchDogsResponse {
        pub found: SearchDogsResponseFound,
    }
}

record! {
    /// The member `found` of [`SearchDogsResponse`](crate::types::SearchDogsResponse).
    ///
    /// `#/paths/~1speakeasy/post/responses/200/content/application~1json/schema/properties/found`
    pub struct SearchDogsResponseFound {
        pub dogs: Vec<types::Dog>,
        pub next: Option<String>,
    }
}
