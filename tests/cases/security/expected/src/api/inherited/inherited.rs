// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "inherited", method: "GET", path: "/inherited",
    security: &[&["bearer"]], statuses: &["204"];

    /// `GET /inherited`
    ///
    /// The inputs of [`Client::inherited`](crate::Client::inherited).
    pub struct Inherited -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /inherited`
    pub fn inherited(&self) -> Call<Inherited> {
        client::call(self, Inherited::new())
    }
}
