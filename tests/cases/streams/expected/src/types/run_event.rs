// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// What happens to a run.
    ///
    /// `#/components/schemas/RunEvent`
    pub enum RunEvent {
        RunStateEvent(types::RunStateEvent),
        RunStep(RunEventRunStep),
        ErrorEvent(types::ErrorEvent),
        DoneEvent(types::DoneEvent),
        ..Unknown(Value),
    }
}

record! {
    /// A step was taken.
    ///
    /// `#/components/schemas/RunEvent/oneOf/1`
    pub struct RunEventRunStep {
        /// Always `"run.step"`.
        pub event: String = "event" [Rule::Equals("\"run.step\"")],
        pub data: RunEventDataRunStep,
    }
}

record! {
    /// The member `data` of [`RunEventRunStep`](crate::types::RunEventRunStep).
    ///
    /// `#/components/schemas/RunEvent/oneOf/1/properties/data`
    pub struct RunEventDataRunStep {
        pub step: i64,
    }
}

union! {
    /// What happens to a run.
    ///
    /// `#/components/schemas/RunEvent/properties/data`
    pub enum RunEventData {
        /// The run was created.
        RunCreated(types::Run) = "run.created",
        /// The run is over.
        RunCompleted(types::Run) = "run.completed",
        /// The run is over.
        RunFailed(types::Run) = "run.failed",
        RunStep(RunEventDataRunStep) = "run.step",
        /// Something went wrong.
        Error(types::Problem) = "error",
        /// Always `"[DONE]"`.
        Done(String) = "done" [Rule::Equals("\"[DONE]\"")],
        ..Unknown(Value),
    }
}
