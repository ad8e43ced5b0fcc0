// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "createPayment", method: "POST", path: "/payments",
    accept: "application/json", statuses: &["200"];

    /// `POST /payments`
    ///
    /// The inputs of [`Client::create_payment`](crate::Client::create_payment).
    pub struct CreatePayment -> types::Payment {
        pub body: types::Payment = json("application/json"),
    } impl new(body: types::Payment)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Payment`](crate::types::Payment).
    ///
    /// `POST /payments`
    pub fn create_payment(&self, body: types::Payment) -> Call<CreatePayment> {
        client::call(self, CreatePayment::new(body))
    }
}
