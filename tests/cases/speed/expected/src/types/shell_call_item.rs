// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/ShellCallItem`
    pub struct ShellCallItem {
        pub id: String,
        /// Always `"shell_call"`.
        pub r#type: String = "type" [Rule::Equals("\"shell_call\"")],
        pub role: ShellCallItemRole,
        pub output: Option<String> = "output" Nullable,
        pub created_at: Option<i64>,
        pub status: Option<ShellCallItemStatus>,
        pub arguments: Option<String>,
        pub content: Option<Vec<types::Text>>,
        /// Each value: at most 500 characters.
        pub labels: Option<BTreeMap<String, String>> = "labels" [Rule::Values(&[Rule::MaxLength(500)])],
    }
}

/// The member `role` of [`ShellCallItem`](crate::types::ShellCallItem).
///
/// `#/components/schemas/ShellCallItem/properties/role`
pub type ShellCallItemRole = types::StepItemRole;

/// The member `status` of [`ShellCallItem`](crate::types::ShellCallItem).
///
/// `#/components/schemas/ShellCallItem/properties/status`
pub type ShellCallItemStatus = types::StepItemStatus;
