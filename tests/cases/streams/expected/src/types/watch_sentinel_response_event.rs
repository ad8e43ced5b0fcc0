// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// What `watch_sentinel` answers with.
    ///
    /// `#/paths/~1sentinel/get/responses/200/content/text~1event-stream/itemSchema/properties/data`
    pub enum WatchSentinelResponseEvent {
        Tick(types::Tick),
        /// Always `"[DONE]"`.
        Done(String) [Rule::Equals("\"[DONE]\"")],
        ..Unknown(Value),
    }
}
