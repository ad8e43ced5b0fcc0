// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`RunEvent`](crate::types::RunEvent) can be.
    ///
    /// `#/components/schemas/DoneEvent`
    pub struct DoneEvent {
        /// Always `"done"`.
        pub event: String = "event" [Rule::Equals("\"done\"")],
        /// Always `"[DONE]"`.
        pub data: String = "data" [Rule::Equals("\"[DONE]\"")],
    } impl Default
}
