// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/ReasoningItem`
    pub struct ReasoningItem {
        pub id: String,
        /// Always `"reasoning"`.
        pub r#type: String = "type" [Rule::Equals("\"reasoning\"")],
        pub output: Option<String> = "output" Required,
        pub created_at: Option<i64>,
        pub status: Option<ReasoningItemStatus>,
        pub arguments: Option<String>,
    }
}

/// The member `status` of [`ReasoningItem`](crate::types::ReasoningItem).
///
/// `#/components/schemas/ReasoningItem/properties/status`
pub type ReasoningItemStatus = types::StepItemStatus;
