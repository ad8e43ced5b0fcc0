// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/paths/~1chats/post/requestBody/content/application~1json/schema`
    pub struct CreateChatRequest {
        pub stream: bool,
    }
}
