// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/TranscriptItem`
    pub struct TranscriptItem {
        pub id: String,
        /// Always `"transcript"`.
        pub r#type: String = "type" [Rule::Equals("\"transcript\"")],
        pub content: Vec<types::Text>,
        /// Each value: at most 500 characters.
        pub labels: Option<BTreeMap<String, String>> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
        pub name: Option<String>,
    }
}
