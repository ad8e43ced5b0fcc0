// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `watch_perhaps_not` answers with.
    ///
    /// `#/paths/~1perhaps-not/get/responses/200/content/text~1event-stream/schema`
    pub struct WatchPerhapsNotResponseEvent {
        pub event: Option<String>,
        pub task: Option<String>,
        pub data: Option<types::Tick>,
    } impl Default
}
