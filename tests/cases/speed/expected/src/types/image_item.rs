// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/ImageItem`
    pub struct ImageItem {
        pub id: String,
        /// Always `"image"`.
        pub r#type: String = "type" [Rule::Equals("\"image\"")],
        pub content: Vec<types::Text>,
        /// Each value: at most 500 characters.
        pub labels: Option<BTreeMap<String, String>> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
        pub name: Option<String>,
        pub results: Option<Vec<types::Found>>,
        pub r#final: Option<bool> = "final",
    }
}
