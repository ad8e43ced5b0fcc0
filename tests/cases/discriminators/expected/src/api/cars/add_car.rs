// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "addCar", method: "POST", path: "/cars",
    statuses: &["204"];

    /// `POST /cars`
    ///
    /// The inputs of [`Client::add_car`](crate::Client::add_car).
    pub struct AddCar -> () {
        pub body: types::Car = json("application/json"),
    } impl new(body: types::Car)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /cars`
    pub fn add_car(&self, body: types::Car) -> Call<AddCar> {
        client::call(self, AddCar::new(body))
    }
}
