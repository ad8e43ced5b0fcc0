// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "addPet", method: "POST", path: "/pets",
    accept: "application/json", statuses: &["201"];

    /// `POST /pets`
    ///
    /// The inputs of [`Client::add_pet`](crate::Client::add_pet).
    pub struct AddPet -> types::ToySchemas {
        pub body: types::Pet = json("application/json"),
    } impl new(body: types::Pet)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ToySchemas`](crate::types::ToySchemas).
    ///
    /// `POST /pets`
    pub fn add_pet(&self, body: types::Pet) -> Call<AddPet> {
        client::call(self, AddPet::new(body))
    }
}
