// @generated from the OpenAPI description description.yaml; do not edit

//! Where the API is, and the credentials it takes.

use crate::runtime::client::Api;
use crate::runtime::request::security::{Credential, Secret, TokenProvider};
use crate::runtime::description::server::Server;
use crate::runtime::{Client, ClientBuilder};

static API: Api = Api {
    servers: &[
        Server {
            url: "https://api.forge.example",
            variables: &[],
        },
    ],
    setters: &[("token", "bearer_token")],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

impl Client {
    /// Sets up a client: its credentials, its server, its limits.
    ///
    /// The server:
    ///
    /// - `https://api.forge.example`
    pub fn builder() -> ClientBuilder {
        let builder = ClientBuilder::new(&API);
        #[cfg(feature = "test-util")]
        let builder = builder.documented_examples(include_str!("examples.txt"));
        builder
    }
}

impl ClientBuilder {
    /// The bearer token, for the security scheme `token`.
    pub fn bearer_token(self, token: impl Into<Secret>) -> Self {
        self.credential("token", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`bearer_token`](Self::bearer_token) before each request.
    pub fn bearer_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("token", Credential::provider("Bearer", provider))
    }
}
