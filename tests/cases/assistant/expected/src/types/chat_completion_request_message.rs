// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `messages` of [`CreateChatCompletionRequest`](crate::types::CreateChatCompletionRequest).
    ///
    /// `#/components/schemas/ChatCompletionRequestMessage`
    pub enum ChatCompletionRequestMessage tag "role" {
        System(types::SystemMessage) = "system" + From,
        User(types::UserMessage) = "user" + From,
        ..Unknown(Value),
    }
}
