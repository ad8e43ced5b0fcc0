// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// What `watch_typed` answers with.
    ///
    /// `#/paths/~1typed/get/responses/200/content/text~1event-stream/itemSchema/properties/data`
    pub enum WatchTypedResponseEvent {
        AddString(String) = "addString",
        AddInt64(String) = "addInt64",
        AddJson(WatchTypedResponseEventAddJson) = "addJson",
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`WatchTypedResponseEvent`](crate::types::WatchTypedResponseEvent) can be.
    ///
    /// `#/paths/~1typed/get/responses/200/content/text~1event-stream/itemSchema/oneOf/2/properties/data/contentSchema`
    pub struct WatchTypedResponseEventAddJson {
        pub foo: i64,
    }
}
