// @generated from the OpenAPI description description.yaml; do not edit

//! Where the API is, and the credentials it takes.

use crate::runtime::client::Api;
use crate::runtime::request::security::{Credential, Secret};
use crate::runtime::description::server::Server;
use crate::runtime::{Client, ClientBuilder};

static API: Api = Api {
    servers: &[
        Server {
            url: "https://index.example/v1",
            variables: &[],
        },
    ],
    setters: &[("key", "key")],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

impl Client {
    /// Sets up a client: its credentials, its server, its limits.
    ///
    /// The server:
    ///
    /// - `https://index.example/v1`
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&API)
    }
}

impl ClientBuilder {
    /// The key in the header `X-Key`, for the security scheme `key`.
    pub fn key(self, key: impl Into<Secret>) -> Self {
        self.credential("key", Credential::header("X-Key", key))
    }
}
