// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/FileSearchItem`
    pub struct FileSearchItem {
        pub id: String,
        /// Always `"file_search"`.
        pub r#type: String = "type" [Rule::Equals("\"file_search\"")],
        pub name: String,
        pub results: Option<Vec<types::Found>>,
        pub r#final: Option<bool> = "final",
        /// At least 1 character. At most 64 characters.
        pub call_id: Option<String> = "call_id" [Rule::MinLength(1), Rule::MaxLength(64)],
    }
}
