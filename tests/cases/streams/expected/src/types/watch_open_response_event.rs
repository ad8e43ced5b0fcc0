// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// What `watch_open` answers with.
    ///
    /// `#/paths/~1open/get/responses/200/content/text~1event-stream/itemSchema/properties/data`
    pub enum WatchOpenResponseEvent {
        Tick(types::Tick) = "tick",
        Ping(String) = "ping",
        Message(types::Tick) = "message",
        String(String),
        ..Unknown(Value),
    }
}
