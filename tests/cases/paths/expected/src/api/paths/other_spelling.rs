// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "otherSpelling", method: "GET", path: "/pets/{pet_id}",
    statuses: &["204"];

    /// `GET /pets/{petId}`
    ///
    /// The inputs of [`Client::other_spelling`](crate::Client::other_spelling).
    pub struct OtherSpelling -> () {
        pub pet_id: String = path("pet_id"),
    } impl new(pet_id: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /pets/{petId}`
    pub fn other_spelling(&self, pet_id: impl Into<String>) -> Call<OtherSpelling> {
        client::call(self, OtherSpelling::new(pet_id))
    }
}
