// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_related", method: "PUT", path: "/files",
    statuses: &["204"];

    /// `PUT /files`
    ///
    /// The inputs of [`Client::send_related`](crate::Client::send_related).
    pub struct SendRelated -> () {
        pub body: types::SendRelatedRequest = multipart("multipart/related"),
    } impl new(body: types::SendRelatedRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /files`
    pub fn send_related(&self, body: types::SendRelatedRequest) -> Call<SendRelated> {
        client::call(self, SendRelated::new(body))
    }
}
