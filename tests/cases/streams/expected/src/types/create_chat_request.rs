// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `create_chat`.
    ///
    /// `#/paths/~1chats/post/requestBody/content/application~1json/schema`
    pub struct CreateChatRequest {
        pub stream: bool,
    } impl new(stream: bool)
}
