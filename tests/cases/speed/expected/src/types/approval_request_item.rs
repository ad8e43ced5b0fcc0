// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/ApprovalRequestItem`
    pub struct ApprovalRequestItem {
        pub id: String,
        /// Always `"approval_request"`.
        pub r#type: String = "type" [Rule::Equals("\"approval_request\"")],
        pub name: String,
        pub results: Option<Vec<types::Found>>,
        pub r#final: Option<bool> = "final",
        /// At least 1 character. At most 64 characters.
        pub call_id: Option<String> = "call_id" [Rule::MinLength(1), Rule::MaxLength(64)],
        pub queries: Option<Vec<String>>,
        /// At least 0. At most 1.
        pub score: Option<f64> = "score" [Rule::Minimum(0.0), Rule::Maximum(1.0)],
        pub role: Option<ApprovalRequestItemRole>,
    }
}

/// The member `role` of [`ApprovalRequestItem`](crate::types::ApprovalRequestItem).
///
/// `#/components/schemas/ApprovalRequestItem/properties/role`
pub type ApprovalRequestItemRole = types::StepItemRole;
