// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "getPet", method: "GET", path: "/pets/{id}",
    accept: "application/json", statuses: &["200"];

    /// `GET /pets/{id}`
    ///
    /// The inputs of [`Client::get_pet`](crate::Client::get_pet).
    pub struct GetPet -> types::Pet {
        pub id: i64 = path("id"),
    } impl new(id: i64)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Pet`](crate::types::Pet).
    ///
    /// `GET /pets/{id}`
    pub fn get_pet(&self, id: i64) -> Call<GetPet> {
        client::call(self, GetPet::new(id))
    }
}
