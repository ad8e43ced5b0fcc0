// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `watch_envelope` answers with.
    ///
    /// `#/paths/~1envelope/get/responses/200/content/text~1event-stream/schema`
    pub struct WatchEnvelopeResponseEvent {
        pub event: String,
        pub task: String,
        pub data: Option<types::Tick>,
    }
}
