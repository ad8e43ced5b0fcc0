// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `event` of [`Zoo`](crate::types::Zoo).
    ///
    /// `#/components/schemas/Event`
    pub enum Event tag "kind" {
        Opened(EventOpened) = "opened",
        Closed(EventClosed) = "closed",
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`Event`](crate::types::Event) can be.
    ///
    /// `#/components/schemas/Event/oneOf/0`
    pub struct EventOpened {
        /// Always `"opened"`.
        pub kind: String = "kind" [Rule::Equals("\"opened\"")],
        pub by: Option<String>,
    } impl Default
}

record! {
    /// One of what [`Event`](crate::types::Event) can be.
    ///
    /// `#/components/schemas/Event/oneOf/1`
    pub struct EventClosed {
        /// Always `"closed"`.
        pub kind: String = "kind" [Rule::Equals("\"closed\"")],
        pub reason: Option<String>,
    } impl Default
}
