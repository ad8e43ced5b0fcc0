//! What `src/client.rs` says: servers, security schemes, and what gives their credentials.

use crate::api::OAuthFlow;

/// What `src/client.rs` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClientPlan {
    /// Of `Client::builder`.
    pub docs: Vec<String>,
    pub servers: Vec<ServerItem>,
    /// The variables that only operations' own servers have.
    pub own_variables: Vec<String>,
    pub schemes: Vec<SchemeItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ServerItem {
    /// With `{variables}`.
    pub url: String,
    pub variables: Vec<ServerVariableItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ServerVariableItem {
    pub name: String,
    pub default: String,
    /// Those that are allowed; empty: all.
    pub values: Vec<String>,
}

/// A security scheme and the setter that gives its credential.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeItem {
    /// The name in `securitySchemes`.
    pub key: String,
    /// The builder's method: `basic_auth`, `bearer_token`, `api_key` …
    pub setter: String,
    pub docs: Vec<String>,
    /// The one that is given what asks for a token before each request; only of tokens.
    pub provider: Option<ProviderItem>,
    pub deprecated: bool,
    pub kind: CredentialKind,
    /// Of OAuth 2.0.
    pub flows: Vec<OAuthFlow>,
    /// The builder's methods that have tokens from where these flows say.
    pub grants: Vec<GrantItem>,
    /// Where the authorization server describes itself: RFC 8414, or OpenID Connect Discovery.
    pub metadata_url: Option<String>,
}

/// A method that has tokens from an endpoint of the description.
#[derive(Clone, Debug, PartialEq)]
pub struct GrantItem {
    pub name: String,
    pub docs: Vec<String>,
    pub kind: GrantKind,
    pub token_url: String,
    /// The one for refresh tokens, where it is another.
    pub refresh_url: Option<String>,
}

/// What the endpoint is given for a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GrantKind {
    ClientCredentials,
    Password,
    RefreshToken,
    /// Somebody is asked, at this URL.
    AuthorizationCode(String),
    /// Somebody is asked elsewhere, with a code from this URL.
    Device(String),
}

impl GrantKind {
    /// Whether somebody is asked.
    pub fn asks(&self) -> bool {
        matches!(self, GrantKind::AuthorizationCode(_) | GrantKind::Device(_))
    }
}

/// The builder's method that takes what comes by tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderItem {
    pub name: String,
    pub docs: Vec<String>,
}

/// What a setter takes, and where it goes.
#[derive(Clone, Debug, PartialEq)]
pub enum CredentialKind {
    Basic,
    /// HTTP Digest (RFC 7616).
    Digest,
    /// A token after this word in `Authorization`: `Bearer`, or another scheme's name.
    Token(String),
    ApiKeyHeader(String),
    ApiKeyQuery(String),
    ApiKeyCookie(String),
    MutualTls,
}
