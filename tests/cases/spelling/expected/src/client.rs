// @generated from the OpenAPI description description.yaml; do not edit

//! Where the API is, and the credentials it takes.

use crate::runtime::client::Api;
use crate::runtime::request::security::{Credential, Secret, TokenProvider};
use crate::runtime::description::server::Server;
use crate::runtime::{Client, ClientBuilder};

static API: Api = Api {
    servers: &[
        Server {
            url: "https://spelling.example",
            variables: &[],
        },
    ],
    setters: &[
        ("super", "super_"),
        ("other", "other"),
        ("super_provider", "super_provider"),
    ],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

impl Client {
    /// Sets up a client: its credentials, its server, its limits.
    ///
    /// The server:
    ///
    /// - `https://spelling.example`
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&API)
    }
}

impl ClientBuilder {
    /// The bearer token, for the security scheme `super`.
    pub fn super_(self, token: impl Into<Secret>) -> Self {
        self.credential("super", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`super_`](Self::super_) before each request.
    pub fn super_provider_of_token(
        self,
        provider: impl TokenProvider + 'static,
    ) -> Self {
        self.credential("super", Credential::provider("Bearer", provider))
    }

    /// The bearer token, for the security scheme `other`.
    pub fn other(self, token: impl Into<Secret>) -> Self {
        self.credential("other", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`other`](Self::other) before each request.
    pub fn other_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("other", Credential::provider("Bearer", provider))
    }

    /// The key in the header `X-Key`, for the security scheme `super_provider`.
    pub fn super_provider(self, key: impl Into<Secret>) -> Self {
        self.credential("super_provider", Credential::header("X-Key", key))
    }
}
