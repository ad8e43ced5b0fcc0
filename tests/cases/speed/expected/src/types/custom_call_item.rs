// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/CustomCallItem`
    pub struct CustomCallItem {
        pub id: String,
        /// Always `"custom_call"`.
        pub r#type: String = "type" [Rule::Equals("\"custom_call\"")],
        pub created_at: i64,
        pub status: Option<CustomCallItemStatus>,
        pub arguments: Option<String>,
        pub content: Option<Vec<types::Text>>,
    }
}

/// The member `status` of [`CustomCallItem`](crate::types::CustomCallItem).
///
/// `#/components/schemas/CustomCallItem/properties/status`
pub type CustomCallItemStatus = types::StepItemStatus;
