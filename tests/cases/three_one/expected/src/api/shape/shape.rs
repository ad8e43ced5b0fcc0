// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "shape", method: "GET", path: "/shape/{id}",
    accept: "application/json", statuses: &["200"];

    /// `GET /shape/{id}`
    ///
    /// The inputs of [`Client::shape`](crate::Client::shape).
    pub struct Shape -> types::Shape {
        pub id: Uuid = path("id"),
    } impl new(id: Uuid)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Shape`](crate::types::Shape).
    ///
    /// `GET /shape/{id}`
    pub fn shape(&self, id: Uuid) -> Call<Shape> {
        client::call(self, Shape::new(id))
    }
}
