// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/DoneEvent`
    pub struct DoneEvent {
        /// Always `"done"`.
        pub event: String = "event" [Rule::Equals("\"done\"")],
        /// Always `"[DONE]"`.
        pub data: String = "data" [Rule::Equals("\"[DONE]\"")],
    } impl Default
}
