// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/CitationItem`
    pub struct CitationItem {
        pub id: String,
        /// Always `"citation"`.
        pub r#type: String = "type" [Rule::Equals("\"citation\"")],
        pub role: CitationItemRole,
        pub output: Option<String> = "output" Nullable,
        pub created_at: Option<i64>,
        pub status: Option<CitationItemStatus>,
        pub arguments: Option<String>,
    }
}

/// The member `role` of [`CitationItem`](crate::types::CitationItem).
///
/// `#/components/schemas/CitationItem/properties/role`
pub type CitationItemRole = types::StepItemRole;

/// The member `status` of [`CitationItem`](crate::types::CitationItem).
///
/// `#/components/schemas/CitationItem/properties/status`
pub type CitationItemStatus = types::StepItemStatus;
