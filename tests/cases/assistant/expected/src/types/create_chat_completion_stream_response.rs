// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_chat_completion` answers with.
    ///
    /// `#/components/schemas/CreateChatCompletionStreamResponse`
    pub struct CreateChatCompletionStreamResponse {
        pub id: String,
        /// Always `"chat.completion.chunk"`.
        pub object: String = "object" [Rule::Equals("\"chat.completion.chunk\"")],
        pub created: i64,
        pub model: String,
        pub choices: Vec<CreateChatCompletionStreamResponseChoice>,
    }
}

record! {
    /// The member `choices` of [`CreateChatCompletionStreamResponse`](crate::types::CreateChatCompletionStreamResponse).
    ///
    /// `#/components/schemas/CreateChatCompletionStreamResponse/properties/choices/items`
    pub struct CreateChatCompletionStreamResponseChoice {
        pub index: i64,
        pub delta: CreateChatCompletionStreamResponseChoiceDelta,
        pub finish_reason: Option<types::FinishReason> = "finish_reason" Required,
    }
}

record! {
    /// The member `delta` of [`CreateChatCompletionStreamResponseChoice`](crate::types::CreateChatCompletionStreamResponseChoice).
    ///
    /// `#/components/schemas/CreateChatCompletionStreamResponse/properties/choices/items/properties/delta`
    pub struct CreateChatCompletionStreamResponseChoiceDelta {
        pub role: Option<String>,
        pub content: Option<String> = "content" Nullable,
    } impl Default
}
