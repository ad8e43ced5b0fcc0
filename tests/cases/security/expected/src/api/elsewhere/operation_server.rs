// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "operation_server", method: "PUT", path: "/elsewhere",
    security: &[&["bearer"]],
    servers: &[Server { url: "https://operation.security.example/base", variables: &[] }],
    statuses: &["204"];

    /// `PUT /elsewhere`
    ///
    /// The inputs of [`Client::operation_server`](crate::Client::operation_server).
    pub struct OperationServer -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /elsewhere`
    pub fn operation_server(&self) -> Call<OperationServer> {
        client::call(self, OperationServer::new())
    }
}
