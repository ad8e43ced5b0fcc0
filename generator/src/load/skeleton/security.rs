//! Security Requirement, Security Scheme, OAuth Flows and OAuth Flow objects.

use indexmap::IndexMap;
use openapiv3::{
    APIKeyLocation, AuthorizationCodeOAuth2Flow, ClientCredentialsOAuth2Flow, ImplicitOAuth2Flow, OAuth2Flows,
    PasswordOAuth2Flow, SecurityRequirement, SecurityScheme,
};

use super::Lowering;
use super::kinds;
use super::reader::Object;
use crate::diagnostics::Code;
use crate::source::Pointer;
use crate::value::Value;

/// The members of an OAuth flow; each flow has its own selection.
struct Flow {
    authorization_url: String,
    token_url: String,
    refresh_url: Option<String>,
    scopes: IndexMap<String, String>,
    extensions: IndexMap<String, serde_json::Value>,
}

impl<'d> Lowering<'d, '_> {
    pub fn security(&mut self, object: &Object<'d>) -> Option<Vec<SecurityRequirement>> {
        let requirements = self.list(object, "security", Value::is_object)?;
        let mut security = Vec::new();
        for (at, value) in requirements {
            let mut requirement = SecurityRequirement::new();
            for (name, at, value) in self.entries(value, &at, "security requirement") {
                if name.starts_with("x-") && !value.is_array() {
                    continue;
                }
                requirement.insert(name.to_owned(), self.scopes_of(value, &at));
            }
            security.push(requirement);
        }
        Some(security)
    }

    fn scopes_of(&mut self, value: &'d Value, at: &Pointer) -> Vec<String> {
        match value {
            Value::Array(scopes) => {
                let scopes = scopes.iter().enumerate();
                scopes
                    .filter_map(|(index, scope)| self.text_of(scope, &at.item(index), "scope"))
                    .collect()
            }
            Value::Null => Vec::new(),
            value => {
                self.wrong_type(
                    at,
                    value,
                    "what names the scopes",
                    "an array",
                    "it is read as an empty array",
                );
                Vec::new()
            }
        }
    }

    pub fn security_scheme(&mut self, value: &'d Value, at: &Pointer) -> Option<SecurityScheme> {
        let object = self.object(value, at, &kinds::SECURITY_SCHEME)?;
        let description = self.text(&object, "description");
        let extensions = self.extensions_with(&object, &["deprecated", "oauth2MetadataUrl"]);
        let Some(kind) = self.text(&object, "type") else {
            self.missing(&object, "type", "the scheme is left out");
            return None;
        };
        Some(match kind.as_str() {
            "apiKey" => {
                let (location, name) = self.api_key(&object)?;
                SecurityScheme::APIKey {
                    location,
                    name,
                    description,
                    extensions,
                }
            }
            "http" => SecurityScheme::HTTP {
                scheme: self.required_text(&object, "scheme", "bearer"),
                bearer_format: self.text(&object, "bearerFormat"),
                description,
                extensions,
            },
            "oauth2" => SecurityScheme::OAuth2 {
                flows: match object.get("flows") {
                    Some(flows) => self.flows(flows, &object.child("flows")),
                    None => {
                        self.missing(&object, "flows", "there are none");
                        OAuth2Flows::default()
                    }
                },
                description,
                extensions,
            },
            "openIdConnect" => SecurityScheme::OpenIDConnect {
                open_id_connect_url: self.required_text(&object, "openIdConnectUrl", ""),
                description,
                extensions,
            },
            _ => SecurityScheme::HTTP {
                scheme: String::new(),
                bearer_format: None,
                description,
                extensions: self.with_other_type(&object, kind, extensions),
            },
        })
    }

    /// Where an API key goes.
    fn api_key(&mut self, object: &Object<'d>) -> Option<(APIKeyLocation, String)> {
        const TAKEN: &str = "the scheme is left out";
        let places = [
            ("query", APIKeyLocation::Query),
            ("header", APIKeyLocation::Header),
            ("cookie", APIKeyLocation::Cookie),
        ];
        if object.get("in").is_none() {
            self.missing(object, "in", TAKEN);
            return None;
        }
        let location = self.word(object, "in", &places, TAKEN)?;
        let name = self.text(object, "name");
        if name.is_none() {
            self.missing(object, "name", TAKEN);
        }
        Some((location, name?))
    }

    /// A type that 3.0's model has no variant for travels under its own name.
    fn with_other_type(
        &mut self,
        object: &Object<'d>,
        kind: String,
        mut extensions: IndexMap<String, serde_json::Value>,
    ) -> IndexMap<String, serde_json::Value> {
        if kind != "mutualTLS" {
            self.diagnostics.push(
                Code::InvalidValue,
                &object.child("type"),
                format!("`{kind}` is no type of security scheme; nothing is sent for it"),
                "use `apiKey`, `http`, `mutualTLS`, `oauth2` or `openIdConnect`",
            );
        }
        extensions.insert("type".to_owned(), kind.into());
        extensions
    }

    fn flows(&mut self, value: &'d Value, at: &Pointer) -> OAuth2Flows {
        let Some(object) = self.object(value, at, &kinds::OAUTH_FLOWS) else {
            return OAuth2Flows::default();
        };
        let flow = |this: &mut Self, keyword, urls: &[&str]| this.flow(&object, keyword, urls);
        let implicit = flow(self, "implicit", &["authorizationUrl"]).map(|flow| ImplicitOAuth2Flow {
            authorization_url: flow.authorization_url,
            refresh_url: flow.refresh_url,
            scopes: flow.scopes,
            extensions: flow.extensions,
        });
        let password = flow(self, "password", &["tokenUrl"]).map(|flow| PasswordOAuth2Flow {
            refresh_url: flow.refresh_url,
            token_url: flow.token_url,
            scopes: flow.scopes,
            extensions: flow.extensions,
        });
        let client_credentials =
            flow(self, "clientCredentials", &["tokenUrl"]).map(|flow| ClientCredentialsOAuth2Flow {
                refresh_url: flow.refresh_url,
                token_url: flow.token_url,
                scopes: flow.scopes,
                extensions: flow.extensions,
            });
        let authorization_code = flow(self, "authorizationCode", &["authorizationUrl", "tokenUrl"]).map(|flow| {
            AuthorizationCodeOAuth2Flow {
                authorization_url: flow.authorization_url,
                token_url: flow.token_url,
                refresh_url: flow.refresh_url,
                scopes: flow.scopes,
                extensions: flow.extensions,
            }
        });
        let extensions = self.extensions_with(&object, &["deviceAuthorization"]);
        OAuth2Flows {
            implicit,
            password,
            client_credentials,
            authorization_code,
            extensions,
        }
    }

    fn flow(&mut self, object: &Object<'d>, keyword: &str, urls: &[&str]) -> Option<Flow> {
        let value = object.get(keyword)?;
        let object = self.object(value, &object.child(keyword), &kinds::OAUTH_FLOW)?;
        let mut url = |keyword: &str| match urls.contains(&keyword) {
            true => self.required_text(&object, keyword, ""),
            false => String::new(),
        };
        let (authorization_url, token_url) = (url("authorizationUrl"), url("tokenUrl"));
        if object.get("scopes").is_none() {
            self.missing(&object, "scopes", "there are none");
        }
        let mut scopes = IndexMap::new();
        for (name, at, value) in self.map(&object, "scopes") {
            let description = match value {
                Value::Null => Some(String::new()),
                value => self.text_of(value, &at, name),
            };
            scopes.insert(name.to_owned(), description.unwrap_or_default());
        }
        let refresh_url = self.text(&object, "refreshUrl");
        Some(Flow {
            authorization_url,
            token_url,
            refresh_url,
            scopes,
            extensions: IndexMap::new(),
        })
    }
}
