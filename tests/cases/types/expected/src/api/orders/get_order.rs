// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "getOrder", method: "GET", path: "/orders/{id}",
    accept: "application/json", statuses: &["200"];

    /// `GET /orders/{id}`
    ///
    /// The inputs of [`Client::get_order`](crate::Client::get_order).
    pub struct GetOrder -> types::Order {
        pub id: Parsed<uuid::Uuid> = path("id"),
        pub since: Option<Deserialized<chrono::DateTime<chrono::Utc>>> = query("since") => impl Into<Deserialized<chrono::DateTime<chrono::Utc>>>,
        pub ids: Option<Vec<Parsed<uuid::Uuid>>> = query("ids") => Vec<Parsed<uuid::Uuid>>,
    } impl new(id: impl Into<Parsed<uuid::Uuid>>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Order`](crate::types::Order).
    ///
    /// Methods of the call for what can be left out: [`since`](GetOrder::since), [`ids`](GetOrder::ids).
    ///
    /// `GET /orders/{id}`
    pub fn get_order(&self, id: impl Into<Parsed<uuid::Uuid>>) -> Call<GetOrder> {
        client::call(self, GetOrder::new(id))
    }
}
