// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/CheckpointItem`
    pub struct CheckpointItem {
        pub id: String,
        /// Always `"checkpoint"`.
        pub r#type: String = "type" [Rule::Equals("\"checkpoint\"")],
        pub created_at: i64,
        pub status: Option<CheckpointItemStatus>,
        pub arguments: Option<String>,
        pub content: Option<Vec<types::Text>>,
        /// Each value: at most 500 characters.
        pub labels: Option<BTreeMap<String, String>> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
        pub name: Option<String>,
        pub results: Option<Vec<types::Found>>,
    }
}

/// The member `status` of [`CheckpointItem`](crate::types::CheckpointItem).
///
/// `#/components/schemas/CheckpointItem/properties/status`
pub type CheckpointItemStatus = types::StepItemStatus;
