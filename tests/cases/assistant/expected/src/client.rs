// @generated from the OpenAPI description description.yaml; do not edit

//! Where the API is, and the credentials it takes.

use crate::runtime::client::Api;
use crate::runtime::request::security::{Credential, Secret, TokenProvider};
use crate::runtime::description::server::Server;
use crate::runtime::{Client, ClientBuilder};

static API: Api = Api {
    servers: &[
        Server {
            url: "https://api.assistant.example/v1",
            variables: &[],
        },
    ],
    setters: &[("ApiKeyAuth", "bearer_token")],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

impl Client {
    /// Sets up a client: its credentials, its server, its limits.
    ///
    /// The server:
    ///
    /// - `https://api.assistant.example/v1`
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&API)
    }
}

impl ClientBuilder {
    /// The bearer token, for the security scheme `ApiKeyAuth`.
    pub fn bearer_token(self, token: impl Into<Secret>) -> Self {
        self.credential("ApiKeyAuth", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`bearer_token`](Self::bearer_token) before each request.
    pub fn bearer_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("ApiKeyAuth", Credential::provider("Bearer", provider))
    }
}
