// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/SummaryItem`
    pub struct SummaryItem {
        pub id: String,
        /// Always `"summary"`.
        pub r#type: String = "type" [Rule::Equals("\"summary\"")],
        pub results: Vec<types::Found>,
        pub r#final: Option<bool> = "final",
        /// At least 1 character. At most 64 characters.
        pub call_id: Option<String> = "call_id" [Rule::MinLength(1), Rule::MaxLength(64)],
        pub queries: Option<Vec<String>>,
        /// At least 0. At most 1.
        pub score: Option<f64> = "score" [Rule::Minimum(0.0), Rule::Maximum(1.0)],
        pub role: Option<SummaryItemRole>,
        pub output: Option<String> = "output" Nullable,
    }
}

/// The member `role` of [`SummaryItem`](crate::types::SummaryItem).
///
/// `#/components/schemas/SummaryItem/properties/role`
pub type SummaryItemRole = types::StepItemRole;
