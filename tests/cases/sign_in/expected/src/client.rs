// @generated from the OpenAPI description description.yaml; do not edit

//! Where the API is, and the credentials it takes.

use crate::runtime::client::Api;
use crate::runtime::client::digest::Digest;
use crate::runtime::client::oauth::OAuth2;
use crate::runtime::client::oauth::authorization::AuthorizationCode;
use crate::runtime::client::oauth::device::DeviceFlow;
use crate::runtime::request::security::{Credential, Secret, TokenProvider};
use crate::runtime::description::server::Server;
use crate::runtime::{Client, ClientBuilder};

static API: Api = Api {
    servers: &[
        Server {
            url: "https://sign-in.example/api/",
            variables: &[],
        },
    ],
    setters: &[
        ("proof", "digest_auth"),
        ("login", "login"),
        ("tenant", "tenant"),
        ("machine", "machine"),
    ],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

impl Client {
    /// Sets up a client: its credentials, its server, its limits.
    ///
    /// The server:
    ///
    /// - `https://sign-in.example/api/`
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&API)
    }
}

impl ClientBuilder {
    /// User name and password of HTTP Digest, for the security scheme `proof`.
    pub fn digest_auth(
        self,
        username: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Self {
        self.credential("proof", Credential::signing(Digest::new(username, password)))
    }

    /// The OAuth 2.0 access token, for the security scheme `login`.
    ///
    /// - Flow `authorizationCode`; authorization endpoint \</login?hint=none>; token endpoint \<token>;
    ///   refresh endpoint \<./token/refresh>
    /// - Scope `read`: Look
    /// - Flow `deviceAuthorization`; device authorization endpoint \<../device>; token endpoint \<token>
    pub fn login(self, token: impl Into<Secret>) -> Self {
        self.credential("login", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`login`](Self::login) before each request.
    pub fn login_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("login", Credential::provider("Bearer", provider))
    }

    /// A source of tokens for what somebody allows in a browser that comes back to `redirect_uri`, from
    /// `./token`; see `AuthorizationCode`.
    pub fn login_by_authorization_code(
        client_id: impl Into<String>,
        redirect_uri: impl Into<String>,
    ) -> AuthorizationCode {
        AuthorizationCode::new("/login?hint=none", "./token", client_id, redirect_uri)
            .tokens(|tokens| tokens.refresh_url("./token/refresh"))
    }

    /// A source of tokens for what somebody allows in a browser that is elsewhere, from `./token`; see
    /// `DeviceFlow`.
    pub fn login_by_device(client_id: impl Into<String>) -> DeviceFlow {
        DeviceFlow::new("./../device", "./token", client_id)
    }

    /// Has tokens with the client's identifier and a refresh token, from `./token/refresh`; see `OAuth2`.
    pub fn login_by_refresh_token(
        self,
        client_id: impl Into<String>,
        refresh_token: impl Into<Secret>,
    ) -> Self {
        self.credential(
            "login",
            Credential::provider(
                "Bearer",
                OAuth2::refresh_token("./token/refresh", client_id, refresh_token),
            ),
        )
    }

    /// The OAuth 2.0 access token, for the security scheme `tenant`.
    ///
    /// - Flow `authorizationCode`; authorization endpoint `https://{tenant}.login.example/authorize`; token
    ///   endpoint `https://{tenant}.login.example/token`
    /// - Scope `read`: Look
    pub fn tenant(self, token: impl Into<Secret>) -> Self {
        self.credential("tenant", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`tenant`](Self::tenant) before each request.
    pub fn tenant_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("tenant", Credential::provider("Bearer", provider))
    }

    /// The OAuth 2.0 access token, for the security scheme `machine`.
    ///
    /// - Flow `clientCredentials`; token endpoint \</machine/token>; refresh endpoint \</machine/refresh>
    /// - Scope `read`: Look
    /// - Flow `password`; token endpoint \<urn:nowhere>
    pub fn machine(self, token: impl Into<Secret>) -> Self {
        self.credential("machine", Credential::token("Bearer", token))
    }

    /// Asks for the token of [`machine`](Self::machine) before each request.
    pub fn machine_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("machine", Credential::provider("Bearer", provider))
    }

    /// Has tokens for the program itself, with the client's identifier and secret, from `/machine/token`;
    /// see `OAuth2`.
    pub fn machine_by_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
    ) -> Self {
        self.credential(
            "machine",
            Credential::provider(
                "Bearer",
                OAuth2::client_credentials("/machine/token", client_id, client_secret),
            ),
        )
    }
}
