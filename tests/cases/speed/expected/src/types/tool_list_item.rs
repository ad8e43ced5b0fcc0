// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/ToolListItem`
    pub struct ToolListItem {
        pub id: String,
        /// Always `"tool_list"`.
        pub r#type: String = "type" [Rule::Equals("\"tool_list\"")],
        pub status: ToolListItemStatus,
        pub arguments: Option<String>,
        pub content: Option<Vec<types::Text>>,
        /// Each value: at most 500 characters.
        pub labels: Option<BTreeMap<String, String>> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
        pub name: Option<String>,
        pub results: Option<Vec<types::Found>>,
    }
}

/// The member `status` of [`ToolListItem`](crate::types::ToolListItem).
///
/// `#/components/schemas/ToolListItem/properties/status`
pub type ToolListItemStatus = types::StepItemStatus;
