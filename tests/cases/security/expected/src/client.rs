// @generated from the OpenAPI description description.yaml; do not edit

//! Where the API is, and the credentials it takes.

use crate::runtime::client::Api;
use crate::runtime::client::oauth::OAuth2;
use crate::runtime::request::security::{Credential, Secret, TokenProvider};
use crate::runtime::description::server::{Server, Variable};
use crate::runtime::{Client, ClientBuilder};

static API: Api = Api {
    servers: &[
        Server {
            url: "https://{region}.security.example:{port}/{base}",
            variables: &[
                Variable {
                    name: "region",
                    default: "eu",
                    values: &["eu", "us"],
                },
                Variable {
                    name: "port",
                    default: "8443",
                    values: &[],
                },
                Variable {
                    name: "base",
                    default: "v1",
                    values: &[],
                },
            ],
        },
        Server {
            url: "https://sandbox.security.example",
            variables: &[],
        },
    ],
    setters: &[
        ("bearer", "bearer_token"),
        ("basic", "basic_auth"),
        ("token", "token_token"),
        ("headerKey", "header_key"),
        ("queryKey", "query_key"),
        ("cookieKey", "cookie_key"),
        ("oidc", "openid_token"),
        ("oauth", "oauth_token"),
    ],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

impl Client {
    /// Sets up a client: its credentials, its server, its limits.
    ///
    /// The servers, by the number that [`ClientBuilder::server`] takes, the first one if it is not called; [`ClientBuilder::server_variable`] sets what is in braces:
    ///
    /// - 0: `https://{region}.security.example:{port}/{base}`
    ///   By region
    ///   - `region`: `eu` where not set, one of `eu`, `us`
    ///     Where the data lives
    ///   - `port`: `8443` where not set
    ///   - `base`: `v1` where not set
    /// - 1: `https://sandbox.security.example`
    ///   For trying things out
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&API)
    }
}

impl ClientBuilder {
    /// The bearer token (`JWT`), for the security scheme `bearer`.
    pub fn bearer_token(self, token: impl Into<Secret>) -> Self {
        self.credential("bearer", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`bearer_token`](Self::bearer_token) before each request.
    pub fn bearer_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("bearer", Credential::provider("Bearer", provider))
    }

    /// User name and password of HTTP Basic, for the security scheme `basic`.
    pub fn basic_auth(
        self,
        username: impl AsRef<str>,
        password: impl AsRef<str>,
    ) -> Self {
        self.credential("basic", Credential::basic(username.as_ref(), password.as_ref()))
    }

    /// What follows `Token` in the Authorization header, for the security scheme `token`.
    pub fn token_token(self, token: impl Into<Secret>) -> Self {
        self.credential("token", Credential::token("Token", token))
    }

    /// Asks for the token of [`token_token`](Self::token_token) before each request.
    pub fn token_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("token", Credential::provider("Token", provider))
    }

    /// The key in the header `X-Api-Key`, for the security scheme `headerKey`.
    pub fn header_key(self, key: impl Into<Secret>) -> Self {
        self.credential("headerKey", Credential::header("X-Api-Key", key))
    }

    /// The key in the query parameter `api_key`, for the security scheme `queryKey`.
    pub fn query_key(self, key: impl Into<Secret>) -> Self {
        self.credential("queryKey", Credential::query("api_key", key))
    }

    /// The key in the cookie `session`, for the security scheme `cookieKey`.
    pub fn cookie_key(self, key: impl Into<Secret>) -> Self {
        self.credential("cookieKey", Credential::cookie("session", key))
    }

    /// The OpenID Connect access token, for the security scheme `oidc`.
    ///
    /// Discovery document: <https://login.security.example/.well-known/openid-configuration>
    pub fn openid_token(self, token: impl Into<Secret>) -> Self {
        self.credential("oidc", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`openid_token`](Self::openid_token) before each request.
    pub fn openid_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("oidc", Credential::provider("Bearer", provider))
    }

    /// The OAuth 2.0 access token, for the security scheme `oauth`.
    ///
    /// - Flow `clientCredentials`; token endpoint <https://login.security.example/token>
    /// - Scope `read`: Look
    /// - Scope `write`: Change
    pub fn oauth_token(self, token: impl Into<Secret>) -> Self {
        self.credential("oauth", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`oauth_token`](Self::oauth_token) before each request.
    pub fn oauth_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("oauth", Credential::provider("Bearer", provider))
    }

    /// Has tokens for the program itself, with the client's identifier and secret, from
    /// `https://login.security.example/token`; see `OAuth2`.
    pub fn oauth_token_by_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
    ) -> Self {
        self.credential(
            "oauth",
            Credential::provider(
                "Bearer",
                OAuth2::client_credentials(
                    "https://login.security.example/token",
                    client_id,
                    client_secret,
                ),
            ),
        )
    }
}
