// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/FunctionCallItem`
    pub struct FunctionCallItem {
        pub id: String,
        /// Always `"function_call"`.
        pub r#type: String = "type" [Rule::Equals("\"function_call\"")],
        /// Each value: at most 500 characters.
        pub labels: BTreeMap<String, String> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
        pub name: Option<String>,
        pub results: Option<Vec<types::Found>>,
        pub r#final: Option<bool> = "final",
        /// At least 1 character. At most 64 characters.
        pub call_id: Option<String> = "call_id" [Rule::MinLength(1), Rule::MaxLength(64)],
        pub queries: Option<Vec<String>>,
        /// At least 0. At most 1.
        pub score: Option<f64> = "score" [Rule::Minimum(0.0), Rule::Maximum(1.0)],
    }
}
