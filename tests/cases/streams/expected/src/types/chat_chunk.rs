// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_chat` answers with.
    ///
    /// `#/components/schemas/ChatChunk`
    pub struct ChatChunk {
        pub id: Option<String>,
        pub delta: Option<String>,
    } impl Default
}
