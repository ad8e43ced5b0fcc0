// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_server", method: "GET", path: "/elsewhere",
    security: &[&["bearer"]],
    servers: &[Server { url: "https://path.security.example", variables: &[] }],
    statuses: &["204"];

    /// `GET /elsewhere`
    ///
    /// The inputs of [`Client::path_server`](crate::Client::path_server).
    pub struct PathServer -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /elsewhere`
    pub fn path_server(&self) -> Call<PathServer> {
        client::call(self, PathServer::new())
    }
}
