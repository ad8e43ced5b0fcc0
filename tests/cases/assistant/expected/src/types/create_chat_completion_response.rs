// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_chat_completion` answers with.
    ///
    /// `#/components/schemas/CreateChatCompletionResponse`
    pub struct CreateChatCompletionResponse {
        pub id: String,
        /// Always `"chat.completion"`.
        pub object: String = "object" [Rule::Equals("\"chat.completion\"")],
        pub created: i64,
        pub model: String,
        pub choices: Vec<CreateChatCompletionResponseChoice>,
    }
}

record! {
    /// The member `choices` of [`CreateChatCompletionResponse`](crate::types::CreateChatCompletionResponse).
    ///
    /// `#/components/schemas/CreateChatCompletionResponse/properties/choices/items`
    pub struct CreateChatCompletionResponseChoice {
        pub index: i64,
        pub message: CreateChatCompletionResponseChoiceMessage,
        pub finish_reason: types::FinishReason,
    }
}

record! {
    /// The member `message` of [`CreateChatCompletionResponseChoice`](crate::types::CreateChatCompletionResponseChoice).
    ///
    /// `#/components/schemas/CreateChatCompletionResponse/properties/choices/items/properties/message`
    pub struct CreateChatCompletionResponseChoiceMessage {
        /// Always `"assistant"`.
        pub role: String = "role" [Rule::Equals("\"assistant\"")],
        pub content: Option<String> = "content" Required,
    } impl Default
}
