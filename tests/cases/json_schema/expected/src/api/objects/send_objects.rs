// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "sendObjects", method: "POST", path: "/objects",
    accept: "application/json", statuses: &["200"];

    /// `POST /objects`
    ///
    /// The inputs of [`Client::send_objects`](crate::Client::send_objects).
    pub struct SendObjects -> types::Objects {
        pub body: types::Objects = json("application/json"),
    } impl new(body: types::Objects)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Objects`](crate::types::Objects).
    ///
    /// `POST /objects`
    pub fn send_objects(&self, body: types::Objects) -> Call<SendObjects> {
        client::call(self, SendObjects::new(body))
    }
}
