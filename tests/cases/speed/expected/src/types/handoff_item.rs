// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/HandoffItem`
    pub struct HandoffItem {
        pub id: String,
        /// Always `"handoff"`.
        pub r#type: String = "type" [Rule::Equals("\"handoff\"")],
        pub status: HandoffItemStatus,
        pub arguments: Option<String>,
        pub content: Option<Vec<types::Text>>,
        /// Each value: at most 500 characters.
        pub labels: Option<BTreeMap<String, String>> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
    }
}

/// The member `status` of [`HandoffItem`](crate::types::HandoffItem).
///
/// `#/components/schemas/HandoffItem/properties/status`
pub type HandoffItemStatus = types::StepItemStatus;
