// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `create_chat_completion`.
    ///
    /// `#/components/schemas/CreateChatCompletionRequest`
    pub struct CreateChatCompletionRequest {
        pub model: CreateChatCompletionRequestModel,
        /// At least 1 item.
        pub messages: Vec<types::ChatCompletionRequestMessage> = "messages" [Rule::MinItems(1)],
        /// At least 0. At most 2. Default: `1`.
        pub temperature: Nullable<f64> = "temperature" [Rule::Minimum(0.0), Rule::Maximum(2.0)],
        /// Default: `false`.
        pub stream: Nullable<bool>,
    } impl new(model: CreateChatCompletionRequestModel, messages: Vec<types::ChatCompletionRequestMessage>)
}

text_enum! {
    /// The member `model` of [`CreateChatCompletionRequest`](crate::types::CreateChatCompletionRequest).
    ///
    /// `#/components/schemas/CreateChatCompletionRequest/properties/model`
    pub enum CreateChatCompletionRequestModel {
        Large1 = "large-1",
        Small1 = "small-1",
        ..Unknown(String) open,
    }
}
