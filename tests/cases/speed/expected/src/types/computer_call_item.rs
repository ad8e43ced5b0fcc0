// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/ComputerCallItem`
    pub struct ComputerCallItem {
        pub id: String,
        /// Always `"computer_call"`.
        pub r#type: String = "type" [Rule::Equals("\"computer_call\"")],
        pub created_at: i64,
        pub status: Option<ComputerCallItemStatus>,
        pub arguments: Option<String>,
        pub content: Option<Vec<types::Text>>,
        /// Each value: at most 500 characters.
        pub labels: Option<BTreeMap<String, String>> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
        pub name: Option<String>,
    }
}

/// The member `status` of [`ComputerCallItem`](crate::types::ComputerCallItem).
///
/// `#/components/schemas/ComputerCallItem/properties/status`
pub type ComputerCallItemStatus = types::StepItemStatus;
