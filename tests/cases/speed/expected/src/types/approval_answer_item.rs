// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/ApprovalAnswerItem`
    pub struct ApprovalAnswerItem {
        pub id: String,
        /// Always `"approval_answer"`.
        pub r#type: String = "type" [Rule::Equals("\"approval_answer\"")],
        pub queries: Vec<String>,
        /// At least 0. At most 1.
        pub score: Option<f64> = "score" [Rule::Minimum(0.0), Rule::Maximum(1.0)],
        pub role: Option<ApprovalAnswerItemRole>,
    }
}

/// The member `role` of [`ApprovalAnswerItem`](crate::types::ApprovalAnswerItem).
///
/// `#/components/schemas/ApprovalAnswerItem/properties/role`
pub type ApprovalAnswerItemRole = types::StepItemRole;
