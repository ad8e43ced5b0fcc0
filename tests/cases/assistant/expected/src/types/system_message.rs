// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`ChatCompletionRequestMessage`](crate::types::ChatCompletionRequestMessage) can be.
    ///
    /// `#/components/schemas/SystemMessage`
    pub struct SystemMessage {
        /// Always `"system"`.
        pub role: String = "role" [Rule::Equals("\"system\"")],
        pub content: String,
    } impl new(content: impl Into<String>)
}
