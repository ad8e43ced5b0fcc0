// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The member `finish_reason` of [`CreateChatCompletionResponseChoice`](crate::types::CreateChatCompletionResponseChoice).
    ///
    /// `#/components/schemas/CreateChatCompletionResponse/properties/choices/items/properties/finish_reason`
    pub enum FinishReason {
        Stop = "stop",
        Length = "length",
        ContentFilter = "content_filter",
        ..Unknown(String),
    }
}
