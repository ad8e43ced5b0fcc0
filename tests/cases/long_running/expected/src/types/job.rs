// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `start_job` answers with.
    ///
    /// `#/components/schemas/Job`
    pub struct Job {
        pub id: String,
        pub status: JobStatus,
    }
}

text_enum! {
    /// The member `status` of [`Job`](crate::types::Job).
    ///
    /// `#/components/schemas/Job/properties/status`
    pub enum JobStatus {
        Queued = "queued",
        InProgress = "in_progress",
        Completed = "completed",
        Failed = "failed",
        TimedOut = "timed_out",
        ..Unknown(String),
    }
}
