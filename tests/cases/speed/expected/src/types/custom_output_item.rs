// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/CustomOutputItem`
    pub struct CustomOutputItem {
        pub id: String,
        /// Always `"custom_output"`.
        pub r#type: String = "type" [Rule::Equals("\"custom_output\"")],
        /// Each value: at most 500 characters.
        pub labels: BTreeMap<String, String> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
        pub name: Option<String>,
        pub results: Option<Vec<types::Found>>,
        pub r#final: Option<bool> = "final",
        /// At least 1 character. At most 64 characters.
        pub call_id: Option<String> = "call_id" [Rule::MinLength(1), Rule::MaxLength(64)],
    }
}
