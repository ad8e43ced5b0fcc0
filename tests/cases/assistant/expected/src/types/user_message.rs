// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`ChatCompletionRequestMessage`](crate::types::ChatCompletionRequestMessage) can be.
    ///
    /// `#/components/schemas/UserMessage`
    pub struct UserMessage {
        /// Always `"user"`.
        pub role: String = "role" [Rule::Equals("\"user\"")],
        pub content: UserMessageContent,
    } impl new(content: impl Into<UserMessageContent>)
}

union! {
    /// The member `content` of [`UserMessage`](crate::types::UserMessage).
    ///
    /// `#/components/schemas/UserMessage/properties/content`
    pub enum UserMessageContent {
        String(String) + From<String, &str>,
        /// At least 1 item.
        ContentPartList(Vec<types::ContentPart>) [Rule::MinItems(1)] + From,
        ..Unknown(Value),
    }
}
