// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// What `watch_mapped` answers with.
    ///
    /// `#/paths/~1mapped/get/responses/200/content/text~1event-stream/itemSchema/properties/data`
    pub enum WatchMappedResponseEvent {
        Tick(types::Tick) = "tick",
        Note(String) = "note",
        ..Unknown(Value),
    }
}
