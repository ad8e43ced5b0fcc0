// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// One of what [`RunEvent`](crate::types::RunEvent) can be.
    ///
    /// `#/components/schemas/RunStateEvent`
    pub enum RunStateEvent tag "event" {
        RunCreated(RunStateEventRunCreated) = "run.created",
        RunCompleted(RunStateEventRunCompleted) = "run.completed" | "run.failed",
        ..Unknown(Value),
    }
}

record! {
    /// The run was created.
    ///
    /// `#/components/schemas/RunStateEvent/oneOf/0`
    pub struct RunStateEventRunCreated {
        /// Always `"run.created"`.
        pub event: String = "event" [Rule::Equals("\"run.created\"")],
        pub data: types::Run,
    }
}

record! {
    /// The run is over.
    ///
    /// `#/components/schemas/RunStateEvent/oneOf/1`
    pub struct RunStateEventRunCompleted {
        pub event: RunStateEventRunCompletedEvent,
        pub data: types::Run,
    }
}

text_enum! {
    /// The member `event` of [`RunStateEventRunCompleted`](crate::types::RunStateEventRunCompleted).
    ///
    /// `#/components/schemas/RunStateEvent/oneOf/1/properties/event`
    pub enum RunStateEventRunCompletedEvent {
        RunCompleted = "run.completed",
        RunFailed = "run.failed",
        ..Unknown(String),
    }
}
