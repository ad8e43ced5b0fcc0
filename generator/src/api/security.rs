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

impl OAuthFlow {
    /// Its URLs, by the members that they are in.
    pub fn urls(&self) -> [(&'static str, Option<&str>); 4] {
        [
            ("authorizationUrl", self.authorization_url.as_deref()),
            ("deviceAuthorizationUrl", self.device_authorization_url.as_deref()),
            ("tokenUrl", self.token_url.as_deref()),
            ("refreshUrl", self.refresh_url.as_deref()),
        ]
    }
}

/// Whether a URL begins with a scheme (RFC 3986, section 3.1).
pub fn has_scheme(url: &str) -> bool {
    let start = url.split(['/', '?']).next().unwrap_or_default();
    let scheme = start.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme.starts_with(|char: char| char.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// Whether a program can send something to a URL as it is documented: one without a place to be filled, a fragment or characters
/// that no URL has, of HTTP's or relative.
pub fn is_endpoint(url: &str) -> bool {
    let is_written = url
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !b"\"#<>\\^`{|}".contains(&byte));
    let scheme = url.split(':').next().unwrap_or_default().to_ascii_lowercase();
    let of_http = matches!(scheme.as_str(), "http" | "https") && url[scheme.len()..].starts_with("://");
    !url.is_empty() && is_written && (of_http || !has_scheme(url))
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
