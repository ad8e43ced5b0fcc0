// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/CodeRunItem`
    pub struct CodeRunItem {
        pub id: String,
        /// Always `"code_run"`.
        pub r#type: String = "type" [Rule::Equals("\"code_run\"")],
        pub r#final: bool = "final",
        /// At least 1 character. At most 64 characters.
        pub call_id: Option<String> = "call_id" [Rule::MinLength(1), Rule::MaxLength(64)],
        pub queries: Option<Vec<String>>,
        /// At least 0. At most 1.
        pub score: Option<f64> = "score" [Rule::Minimum(0.0), Rule::Maximum(1.0)],
        pub role: Option<CodeRunItemRole>,
        pub output: Option<String> = "output" Nullable,
    }
}

/// The member `role` of [`CodeRunItem`](crate::types::CodeRunItem).
///
/// `#/components/schemas/CodeRunItem/properties/role`
pub type CodeRunItemRole = types::StepItemRole;
