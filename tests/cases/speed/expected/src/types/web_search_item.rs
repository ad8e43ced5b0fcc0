// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/WebSearchItem`
    pub struct WebSearchItem {
        pub id: String,
        /// Always `"web_search"`.
        pub r#type: String = "type" [Rule::Equals("\"web_search\"")],
        pub queries: Vec<String>,
        /// At least 0. At most 1.
        pub score: Option<f64> = "score" [Rule::Minimum(0.0), Rule::Maximum(1.0)],
        pub role: Option<WebSearchItemRole>,
        pub output: Option<String> = "output" Nullable,
        pub created_at: Option<i64>,
    }
}

/// The member `role` of [`WebSearchItem`](crate::types::WebSearchItem).
///
/// `#/components/schemas/WebSearchItem/properties/role`
pub type WebSearchItemRole = types::StepItemRole;
