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

#[derive(Clone, Debug, PartialEq)]
pub enum SecurityScheme {
    ApiKey {
        /// Header, query or cookie.
        location: super::Location,
        name: String,
        description: Option<String>,
    },
    Basic {
        description: Option<String>,
    },
    Bearer {
        format: Option<String>,
        description: Option<String>,
    },
    /// Another registered HTTP authentication scheme.
    Http {
        scheme: String,
        description: Option<String>,
    },
    OAuth2 {
        /// Token endpoints and scopes, for the documentation.
        flows: Vec<String>,
        description: Option<String>,
    },
    OpenIdConnect {
        url: String,
        description: Option<String>,
    },
    MutualTls {
        description: Option<String>,
    },
}

/// Schemes that are needed together, each with its scopes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirement {
    pub schemes: Vec<(String, Vec<String>)>,
}
