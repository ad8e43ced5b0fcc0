//! Servers and security, as the description declares them.

use crate::source::Pointer;

#[derive(Clone, Debug, PartialEq)]
pub struct Server {
    pub pointer: Pointer,
    /// As documented, with `{variables}`; may be relative.
    pub url: String,
    pub description: Option<String>,
    pub variables: Vec<ServerVariable>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ServerVariable {
    pub name: String,
    pub default: String,
    pub values: Vec<String>,
    pub description: Option<String>,
}

/// What a program has to show, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityScheme {
    pub description: Option<String>,
    pub deprecated: bool,
    pub kind: SchemeKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum SchemeKind {
    ApiKey {
        /// Header, query or cookie.
        location: super::Location,
        name: String,
    },
    Basic,
    Bearer {
        format: Option<String>,
    },
    /// Another registered HTTP authentication scheme.
    Http {
        scheme: String,
    },
    OAuth2 {
        flows: Vec<OAuthFlow>,
        /// Where the authorization server describes itself (RFC 8414).
        metadata_url: Option<String>,
    },
    OpenIdConnect {
        /// Where the provider describes itself.
        url: String,
    },
    MutualTls,
}

/// One way to a token of OAuth 2.0. URLs are as documented, and may be relative to the server.
#[derive(Clone, Debug, PartialEq)]
pub struct OAuthFlow {
    pub grant: OAuthGrant,
    pub authorization_url: Option<String>,
    pub device_authorization_url: Option<String>,
    pub token_url: Option<String>,
    pub refresh_url: Option<String>,
    pub scopes: Vec<OAuthScope>,
}

/// What the authorization server exchanges for a token (RFC 6749, section 1.3; RFC 8628).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OAuthGrant {
    Implicit,
    Password,
    ClientCredentials,
    AuthorizationCode,
    DeviceAuthorization,
}

impl OAuthGrant {
    /// The name of its flow.
    pub fn as_str(self) -> &'static str {
        match self {
            OAuthGrant::Implicit => "implicit",
            OAuthGrant::Password => "password",
            OAuthGrant::ClientCredentials => "clientCredentials",
            OAuthGrant::AuthorizationCode => "authorizationCode",
            OAuthGrant::DeviceAuthorization => "deviceAuthorization",
        }
    }

    pub fn named(name: &str) -> Option<OAuthGrant> {
        let all = [
            OAuthGrant::Implicit,
            OAuthGrant::Password,
            OAuthGrant::ClientCredentials,
            OAuthGrant::AuthorizationCode,
            OAuthGrant::DeviceAuthorization,
        ];
        all.into_iter().find(|grant| grant.as_str() == name)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct OAuthScope {
    pub name: String,
    /// Empty where nothing is said.
    pub description: String,
}

/// Schemes that are needed together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirement {
    pub schemes: Vec<RequiredScheme>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredScheme {
    /// In `components.securitySchemes`.
    pub name: String,
    pub scopes: Vec<String>,
}
