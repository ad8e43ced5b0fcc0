// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Item`](crate::types::Item) can be.
    ///
    /// `#/components/schemas/StepItem`
    pub struct StepItem {
        pub id: String,
        /// Always `"step"`.
        pub r#type: String = "type" [Rule::Equals("\"step\"")],
        pub queries: Vec<String>,
        /// At least 0. At most 1.
        pub score: Option<f64> = "score" [Rule::Minimum(0.0), Rule::Maximum(1.0)],
        pub role: Option<StepItemRole>,
        pub output: Option<String> = "output" Nullable,
        pub created_at: Option<i64>,
        pub status: Option<StepItemStatus>,
    }
}

text_enum! {
    /// The member `role` of [`StepItem`](crate::types::StepItem).
    ///
    /// `#/components/schemas/StepItem/properties/role`
    pub enum StepItemRole {
        Assistant = "assistant",
        System = "system",
        User = "user",
        ..Unknown(String),
    }
}

text_enum! {
    /// The member `status` of [`StepItem`](crate::types::StepItem).
    ///
    /// `#/components/schemas/StepItem/properties/status`
    pub enum StepItemStatus {
        InProgress = "in_progress",
        Completed = "completed",
        Incomplete = "incomplete",
        ..Unknown(String),
    }
}
