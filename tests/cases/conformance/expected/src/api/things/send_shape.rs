// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "sendShape", method: "POST", path: "/things",
    statuses: &["204"];

    /// `POST /things`
    ///
    /// The inputs of [`Client::send_shape`](crate::Client::send_shape).
    pub struct SendShape -> () {
        pub body: types::Shape = json("application/json"),
    } impl new(body: impl Into<types::Shape>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /things`
    pub fn send_shape(&self, body: impl Into<types::Shape>) -> Call<SendShape> {
        client::call(self, SendShape::new(body))
    }
}
