// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "colon", method: "GET", path: "/users/{id}/posts",
    statuses: &["204"];

    /// `GET /users/:id/posts`
    ///
    /// The inputs of [`Client::colon`](crate::Client::colon).
    pub struct Colon -> () {
        pub id: String = path("id"),
    } impl new(id: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /users/:id/posts`
    pub fn colon(&self, id: impl Into<String>) -> Call<Colon> {
        client::call(self, Colon::new(id))
    }
}
