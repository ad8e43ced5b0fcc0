// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// `#/components/schemas/Event`
    pub enum Event tag "kind" {
        Opened(EventOpened) = "opened",
        Closed(EventClosed) = "closed",
        ..Unknown(Value),
    }
}

record! {
    /// `#/components/schemas/Event/oneOf/0`
    pub struct EventOpened {
        /// Always `"opened"`.
        pub kind: String = "kind" [Rule::Equals("\"opened\"")],
        pub by: Option<String>,
    } impl Default
}

record! {
    /// `#/components/schemas/Event/oneOf/1`
    pub struct EventClosed {
        /// Always `"closed"`.
        pub kind: String = "kind" [Rule::Equals("\"closed\"")],
        pub reason: Option<String>,
    } impl Default
}
