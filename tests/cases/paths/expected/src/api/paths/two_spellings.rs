// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "twoSpellings", method: "GET", path: "/both/{petId}/{pet_id}",
    statuses: &["204"];

    /// `GET /both/{petId}/{pet_id}`
    ///
    /// The inputs of [`Client::two_spellings`](crate::Client::two_spellings).
    pub struct TwoSpellings -> () {
        pub pet_id_camel: String = path("petId"),
        pub pet_id: String = path("pet_id"),
    } impl new(pet_id_camel: impl Into<String>, pet_id: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /both/{petId}/{pet_id}`
    pub fn two_spellings(&self, pet_id_camel: impl Into<String>, pet_id: impl Into<String>) -> Call<TwoSpellings> {
        client::call(self, TwoSpellings::new(pet_id_camel, pet_id))
    }
}
