// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "startJob", method: "POST", path: "/shops/{shop}/jobs",
    accept: "application/json", security: &[&["key"]], statuses: &["202"];

    /// A link says what asks about it.
    ///
    /// The inputs of [`Client::start_job`](crate::Client::start_job).
    pub struct StartJob -> types::Job {
        pub shop: String = path("shop"),
    } impl new(shop: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// A link says what asks about it.
    ///
    /// Answers with [`Job`](crate::types::Job).
    ///
    /// It goes on after its answer: [`poll`](crate::Call::poll) of the call asks until it is over. It comes to [`Job`](crate::types::Job).
    ///
    /// `POST /shops/{shop}/jobs`
    pub fn start_job(&self, shop: impl Into<String>) -> Call<StartJob> {
        client::call(self, StartJob::new(shop))
    }
}

long_running! {
    StartJob -> types::Job = json,
    monitors: [Operation(&[("job", "/id")])],
    results: [],
    { id: "getJob", path: "/shops/{shop}/jobs/{job}", security: &[&[]] },
    status: "/status",
    done: &["completed"],
    failed: &["failed", "timed_out"],
}
