// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "logIn", method: "POST", path: "/login",
    idempotency_header: "X-Login-Key", statuses: &["303", "default"];

    /// `POST /login`
    ///
    /// The inputs of [`Client::log_in`](crate::Client::log_in).
    pub struct LogIn -> () {
        pub body: Option<types::LogInRequest> = form() => types::LogInRequest,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`body`](LogIn::body).
    ///
    /// `POST /login`
    pub fn log_in(&self) -> Call<LogIn> {
        client::call(self, LogIn::new())
    }
}
