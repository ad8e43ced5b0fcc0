// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/CompactionItem`
    pub struct CompactionItem {
        pub id: String,
        /// Always `"compaction"`.
        pub r#type: String = "type" [Rule::Equals("\"compaction\"")],
        /// At least 1 character. At most 64 characters.
        pub call_id: String = "call_id" [Rule::MinLength(1), Rule::MaxLength(64)],
        pub queries: Option<Vec<String>>,
        /// At least 0. At most 1.
        pub score: Option<f64> = "score" [Rule::Minimum(0.0), Rule::Maximum(1.0)],
        pub role: Option<CompactionItemRole>,
        pub output: Option<String> = "output" Nullable,
        pub created_at: Option<i64>,
    }
}

/// The member `role` of [`CompactionItem`](crate::types::CompactionItem).
///
/// `#/components/schemas/CompactionItem/properties/role`
pub type CompactionItemRole = types::StepItemRole;
