// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/AttachmentItem`
    pub struct AttachmentItem {
        pub id: String,
        /// Always `"attachment"`.
        pub r#type: String = "type" [Rule::Equals("\"attachment\"")],
        /// At least 0. At most 1.
        pub score: f64 = "score" [Rule::Minimum(0.0), Rule::Maximum(1.0)],
        pub role: Option<AttachmentItemRole>,
        pub output: Option<String> = "output" Nullable,
    }
}

/// The member `role` of [`AttachmentItem`](crate::types::AttachmentItem).
///
/// `#/components/schemas/AttachmentItem/properties/role`
pub type AttachmentItemRole = types::StepItemRole;
