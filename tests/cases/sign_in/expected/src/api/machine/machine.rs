// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "machine", method: "GET", path: "/machine",
    security: &[&["machine"]], scopes: &[("machine", &["read"])], statuses: &["204"];

    /// `GET /machine`
    ///
    /// The inputs of [`Client::machine`](crate::Client::machine).
    pub struct Machine -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /machine`
    pub fn machine(&self) -> Call<Machine> {
        client::call(self, Machine::new())
    }
}
