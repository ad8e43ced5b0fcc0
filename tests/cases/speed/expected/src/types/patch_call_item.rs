// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/PatchCallItem`
    pub struct PatchCallItem {
        pub id: String,
        /// Always `"patch_call"`.
        pub r#type: String = "type" [Rule::Equals("\"patch_call\"")],
        pub results: Vec<types::Found>,
        pub r#final: Option<bool> = "final",
        /// At least 1 character. At most 64 characters.
        pub call_id: Option<String> = "call_id" [Rule::MinLength(1), Rule::MaxLength(64)],
        pub queries: Option<Vec<String>>,
    }
}
