// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// What `watch_named` answers with.
    ///
    /// `#/paths/~1named/get/responses/200/content/text~1event-stream/itemSchema/properties/data`
    pub enum WatchNamedResponseEvent {
        Started(types::Tick) = "started",
        Stopped(types::Tick) = "stopped",
        ..Unknown(Value),
    }
}
