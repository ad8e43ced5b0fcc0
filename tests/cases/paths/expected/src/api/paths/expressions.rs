// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "expressions", method: "GET", path: "/a/{id}/b/{rest}",
    statuses: &["204"];

    /// `GET /a/{id:[0-9]+}/b/{+rest}`
    ///
    /// The inputs of [`Client::expressions`](crate::Client::expressions).
    pub struct Expressions -> () {
        pub id: i64 = path("id"),
        pub rest: String = path("rest").style(Style::SIMPLE.reserved()),
    } impl new(id: i64, rest: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /a/{id:[0-9]+}/b/{+rest}`
    pub fn expressions(&self, id: i64, rest: impl Into<String>) -> Call<Expressions> {
        client::call(self, Expressions::new(id, rest))
    }
}
