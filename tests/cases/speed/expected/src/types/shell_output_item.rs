// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/ShellOutputItem`
    pub struct ShellOutputItem {
        pub id: String,
        /// Always `"shell_output"`.
        pub r#type: String = "type" [Rule::Equals("\"shell_output\"")],
        pub arguments: String,
        pub content: Option<Vec<types::Text>>,
        /// Each value: at most 500 characters.
        pub labels: Option<BTreeMap<String, String>> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
    }
}
