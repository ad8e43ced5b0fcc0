// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listPets", method: "GET", path: "/pets",
    accept: "application/json", statuses: &["200", "404"];

    /// `GET /pets`
    ///
    /// The inputs of [`Client::list_pets`](crate::Client::list_pets).
    pub struct ListPets -> Vec<types::Pet> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a list of [`Pet`](crate::types::Pet).
    ///
    /// `GET /pets`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `404`: [`NotFound`](crate::types::NotFound)
    pub fn list_pets(&self) -> Call<ListPets> {
        client::call(self, ListPets::new())
    }
}
