// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A whole answer.
    ///
    /// `#/components/schemas/Answer`
    pub struct Answer {
        pub id: String,
        /// Always `"answer"`.
        pub object: String = "object" [Rule::Equals("\"answer\"")],
        pub created_at: i64,
        pub model: String,
        pub status: Option<AnswerStatus>,
        pub output: Vec<types::Item>,
        pub usage: Option<types::Usage>,
        /// At least 0. At most 2.
        pub temperature: Option<f64> = "temperature" Nullable [Rule::Minimum(0.0), Rule::Maximum(2.0)],
        /// Each value: at most 500 characters.
        pub metadata: Option<BTreeMap<String, String>> = "metadata" [Rule::Values(&[Rule::MaxLength(500)])],
    }
}

text_enum! {
    /// The member `status` of [`Answer`](crate::types::Answer).
    ///
    /// `#/components/schemas/Answer/properties/status`
    pub enum AnswerStatus {
        Completed = "completed",
        Failed = "failed",
        InProgress = "in_progress",
        Incomplete = "incomplete",
        ..Unknown(String),
    }
}
