// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/MessageItem`
    pub struct MessageItem {
        pub id: String,
        /// Always `"message"`.
        pub r#type: String = "type" [Rule::Equals("\"message\"")],
        pub status: MessageItemStatus,
        pub arguments: Option<String>,
        pub content: Option<Vec<types::Text>>,
    }
}

/// The member `status` of [`MessageItem`](crate::types::MessageItem).
///
/// `#/components/schemas/MessageItem/properties/status`
pub type MessageItemStatus = types::StepItemStatus;
