// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "borrow", method: "GET", path: "/borrow",
    security: &[&["build"]], statuses: &["204"];

    /// `GET /borrow`
    ///
    /// The inputs of [`Client::borrow_operation`](crate::Client::borrow_operation).
    pub struct Borrow -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /borrow`
    pub fn borrow_operation(&self) -> Call<Borrow> {
        client::call(self, Borrow::new())
    }
}
