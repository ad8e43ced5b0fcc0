// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "putOrder", method: "PUT", path: "/orders/{id}",
    accept: "application/json", statuses: &["200"];

    /// `PUT /orders/{id}`
    ///
    /// The inputs of [`Client::put_order`](crate::Client::put_order).
    pub struct PutOrder -> Deserialized<money::Money> {
        pub id: Parsed<uuid::Uuid> = path("id"),
        pub body: types::Order = json("application/json"),
    } impl new(id: impl Into<Parsed<uuid::Uuid>>, body: types::Order)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with `money::Money`.
    ///
    /// `PUT /orders/{id}`
    pub fn put_order(&self, id: impl Into<Parsed<uuid::Uuid>>, body: types::Order) -> Call<PutOrder> {
        client::call(self, PutOrder::new(id, body))
    }
}
