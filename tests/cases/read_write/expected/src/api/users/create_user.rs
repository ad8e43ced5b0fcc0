// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "create_user", method: "POST", path: "/users",
    accept: "application/json", statuses: &["201"];

    /// `POST /users`
    ///
    /// The inputs of [`Client::create_user`](crate::Client::create_user).
    pub struct CreateUser -> types::User {
        pub body: types::UserInput = json("application/json"),
    } impl new(body: types::UserInput)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`User`](crate::types::User).
    ///
    /// `POST /users`
    pub fn create_user(&self, body: types::UserInput) -> Call<CreateUser> {
        client::call(self, CreateUser::new(body))
    }
}
