// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "setLabels", method: "PUT", path: "/labels",
    accept: "application/json", statuses: &["200"];

    /// `PUT /labels`
    ///
    /// The inputs of [`Client::set_labels`](crate::Client::set_labels).
    pub struct SetLabels -> types::Labels {
        pub body: types::Labels = json("application/json"),
    } impl new(body: types::Labels)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Labels`](crate::types::Labels).
    ///
    /// `PUT /labels`
    pub fn set_labels(&self, body: types::Labels) -> Call<SetLabels> {
        client::call(self, SetLabels::new(body))
    }
}
