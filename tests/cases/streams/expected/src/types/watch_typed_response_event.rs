// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// `#/paths/~1typed/get/responses/200/content/text~1event-stream/itemSchema/properties/data`
    pub enum WatchTypedResponseEvent {
        AddString(String) = "addString",
        AddInt64(String) = "addInt64",
        AddJson(WatchTypedResponseEventAddJson) = "addJson",
        ..Unknown(Value),
    }
}

record! {
    /// `#/paths/~1typed/get/responses/200/content/text~1event-stream/itemSchema/oneOf/2/properties/data/contentSchema`
    pub struct WatchTypedResponseEventAddJson {
        pub foo: i64,
    }
}
