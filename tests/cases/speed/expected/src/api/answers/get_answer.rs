// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "getAnswer", method: "GET", path: "/answers/{id}",
    accept: "application/json", statuses: &["200"];

    /// Reads an answer.
    ///
    /// The inputs of [`Client::get_answer`](crate::Client::get_answer).
    pub struct GetAnswer -> types::Answer {
        pub id: String = path("id"),
    } impl new(id: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Reads an answer.
    ///
    /// Answers with [`Answer`](crate::types::Answer).
    ///
    /// `GET /answers/{id}`
    pub fn get_answer(&self, id: impl Into<String>) -> Call<GetAnswer> {
        client::call(self, GetAnswer::new(id))
    }
}
