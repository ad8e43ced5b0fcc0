// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/PatchOutputItem`
    pub struct PatchOutputItem {
        pub id: String,
        /// Always `"patch_output"`.
        pub r#type: String = "type" [Rule::Equals("\"patch_output\"")],
        /// At least 0. At most 1.
        pub score: f64 = "score" [Rule::Minimum(0.0), Rule::Maximum(1.0)],
        pub role: Option<PatchOutputItemRole>,
        pub output: Option<String> = "output" Nullable,
        pub created_at: Option<i64>,
        pub status: Option<PatchOutputItemStatus>,
    }
}

/// The member `role` of [`PatchOutputItem`](crate::types::PatchOutputItem).
///
/// `#/components/schemas/PatchOutputItem/properties/role`
pub type PatchOutputItemRole = types::StepItemRole;

/// The member `status` of [`PatchOutputItem`](crate::types::PatchOutputItem).
///
/// `#/components/schemas/PatchOutputItem/properties/status`
pub type PatchOutputItemStatus = types::StepItemStatus;
