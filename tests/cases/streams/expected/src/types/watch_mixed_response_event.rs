// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// What `watch_mixed` answers with.
    ///
    /// `#/paths/~1mixed/get/responses/200/content/text~1event-stream/itemSchema/properties/data`
    pub enum WatchMixedResponseEvent {
        /// Something went wrong.
        Error(types::Problem) = "error",
        Tick(types::Tick),
        ..Unknown(Value),
    }
}
