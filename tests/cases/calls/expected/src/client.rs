// @generated from the OpenAPI description description.yaml; do not edit

//! Where the API is, and the credentials it takes.

use crate::runtime::client::Api;
use crate::runtime::request::security::{Credential, Secret, TokenProvider};
use crate::runtime::description::server::Server;
use crate::runtime::{Client, ClientBuilder};

static API: Api = Api {
    servers: &[
        Server {
            url: "https://api.example.com/v1?api-version=2024-01-01",
            variables: &[],
        },
        Server {
            url: "wss://api.example.com/stream",
            variables: &[],
        },
        Server {
            url: "https://user@api.example.com",
            variables: &[],
        },
    ],
    setters: &[
        ("basic", "basic_auth"),
        ("bearer", "bearer_token"),
        ("queryKey", "query_key"),
        ("sameKey", "same_key"),
    ],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

impl Client {
    /// Sets up a client: its credentials, its server, its limits.
    ///
    /// The servers, by the number that [`ClientBuilder::server`] takes, the first one if it is not called:
    ///
    /// - 0: `https://api.example.com/v1?api-version=2024-01-01`
    /// - 1: `wss://api.example.com/stream`
    /// - 2: `https://user@api.example.com`
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&API).own_variables(&["region"])
    }
}

impl ClientBuilder {
    /// User name and password of HTTP Basic, for the security scheme `basic`.
    pub fn basic_auth(
        self,
        username: impl AsRef<str>,
        password: impl AsRef<str>,
    ) -> Self {
        self.credential("basic", Credential::basic(username.as_ref(), password.as_ref()))
    }

    /// The bearer token, for the security scheme `bearer`.
    pub fn bearer_token(self, token: impl Into<Secret>) -> Self {
        self.credential("bearer", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`bearer_token`](Self::bearer_token) before each request.
    pub fn bearer_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("bearer", Credential::provider("Bearer", provider))
    }

    /// The key in the query parameter `key`, for the security scheme `queryKey`.
    pub fn query_key(self, key: impl Into<Secret>) -> Self {
        self.credential("queryKey", Credential::query("key", key))
    }

    /// The key in the query parameter `key`, for the security scheme `sameKey`.
    pub fn same_key(self, key: impl Into<Secret>) -> Self {
        self.credential("sameKey", Credential::query("key", key))
    }
}
