// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "list_users", method: "GET", path: "/users",
    accept: "application/json", statuses: &["200"];

    /// `GET /users`
    ///
    /// The inputs of [`Client::list_users`](crate::Client::list_users).
    pub struct ListUsers -> Vec<types::User> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a list of [`User`](crate::types::User).
    ///
    /// `GET /users`
    pub fn list_users(&self) -> Call<ListUsers> {
        client::call(self, ListUsers::new())
    }
}
