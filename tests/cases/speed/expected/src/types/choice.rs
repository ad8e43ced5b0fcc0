// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of several answers, in pieces.
    ///
    /// `#/components/schemas/Choice`
    pub struct Choice {
        pub index: i64,
        pub delta: types::Delta,
        pub finish_reason: Option<ChoiceFinishReason> = "finish_reason" Required,
        pub logprobs: Option<ChoiceLogprobs> = "logprobs" Nullable,
    }
}

text_enum! {
    /// The member `finish_reason` of [`Choice`](crate::types::Choice).
    ///
    /// `#/components/schemas/Choice/properties/finish_reason`
    pub enum ChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        ToolCalls = "tool_calls",
        ContentFilter = "content_filter",
        ..Unknown(String),
    }
}

record! {
    /// The member `logprobs` of [`Choice`](crate::types::Choice).
    ///
    /// `#/components/schemas/Choice/properties/logprobs`
    pub struct ChoiceLogprobs {
        pub content: Option<Vec<f64>>,
    } impl Default
}
