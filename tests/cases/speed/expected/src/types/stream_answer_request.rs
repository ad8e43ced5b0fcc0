// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `stream_answer`.
    ///
    /// `#/paths/~1answers/post/requestBody/content/application~1json/schema`
    pub struct StreamAnswerRequest {
        pub question: String,
    } impl new(question: impl Into<String>)
}
