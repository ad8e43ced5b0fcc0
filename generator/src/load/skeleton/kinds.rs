//! The keywords that each object of the specification has, and since which version.
//!
//! Taken from the fixed-field tables of OpenAPI 3.0.4, 3.1.1 and 3.2.0. Schema objects are not here: they stay in the
//! raw tree.

use super::super::Version;
use Version::{V3_0, V3_1, V3_2};

/// A kind of object.
#[derive(Debug)]
pub(super) struct ObjectKind {
    /// As the specification calls it.
    pub name: &'static str,
    pub keywords: &'static [(Version, &'static [&'static str])],
}

impl ObjectKind {
    /// The version that brought a keyword.
    pub fn since(&self, keyword: &str) -> Option<Version> {
        self.keywords
            .iter()
            .find(|(_, names)| names.contains(&keyword))
            .map(|(version, _)| *version)
    }

    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.keywords.iter().flat_map(|(_, names)| names.iter().copied())
    }
}

macro_rules! kinds {
    ($($constant:ident = $name:literal { $($version:ident: $($keyword:literal)+;)+ })+) => {
        $(pub(super) static $constant: ObjectKind = ObjectKind {
            name: $name,
            keywords: &[$(($version, &[$($keyword),+])),+],
        };)+

        static KINDS: &[&ObjectKind] = &[$(&$constant),+];
    };
}

/// Whether an object of any kind has this keyword.
pub(in crate::load) fn has(keyword: &str) -> bool {
    KINDS.iter().any(|kind| kind.since(keyword).is_some())
}

kinds! {
    OPENAPI = "OpenAPI Object" {
        V3_0: "openapi" "info" "servers" "paths" "components" "security" "tags" "externalDocs";
        V3_1: "webhooks" "jsonSchemaDialect";
        V3_2: "$self";
    }
    INFO = "Info Object" {
        V3_0: "title" "description" "termsOfService" "contact" "license" "version";
        V3_1: "summary";
    }
    CONTACT = "Contact Object" { V3_0: "name" "url" "email"; }
    LICENSE = "License Object" { V3_0: "name" "url"; V3_1: "identifier"; }
    SERVER = "Server Object" { V3_0: "url" "description" "variables"; V3_2: "name"; }
    SERVER_VARIABLE = "Server Variable Object" { V3_0: "enum" "default" "description"; }
    COMPONENTS = "Components Object" {
        V3_0: "schemas" "responses" "parameters" "examples" "requestBodies" "headers" "securitySchemes" "links"
            "callbacks";
        V3_1: "pathItems";
        V3_2: "mediaTypes";
    }
    PATH_ITEM = "Path Item Object" {
        V3_0: "$ref" "summary" "description" "get" "put" "post" "delete" "options" "head" "patch" "trace" "servers"
            "parameters";
        V3_2: "query" "additionalOperations";
    }
    OPERATION = "Operation Object" {
        V3_0: "tags" "summary" "description" "externalDocs" "operationId" "parameters" "requestBody" "responses"
            "callbacks" "deprecated" "security" "servers";
    }
    PARAMETER = "Parameter Object" {
        V3_0: "name" "in" "description" "required" "deprecated" "allowEmptyValue" "style" "explode" "allowReserved"
            "schema" "example" "examples" "content";
    }
    HEADER = "Header Object" {
        V3_0: "description" "required" "deprecated" "style" "explode" "schema" "example" "examples" "content"
            // Not of headers, but 3.0 lets a header have what a parameter has.
            "allowEmptyValue" "allowReserved";
    }
    REQUEST_BODY = "Request Body Object" { V3_0: "description" "content" "required"; }
    MEDIA_TYPE = "Media Type Object" {
        V3_0: "schema" "example" "examples" "encoding";
        V3_2: "itemSchema" "prefixEncoding" "itemEncoding";
    }
    ENCODING = "Encoding Object" {
        V3_0: "contentType" "headers" "style" "explode" "allowReserved";
        V3_2: "encoding" "prefixEncoding" "itemEncoding";
    }
    RESPONSE = "Response Object" { V3_0: "description" "headers" "content" "links"; V3_2: "summary"; }
    EXAMPLE = "Example Object" {
        V3_0: "summary" "description" "value" "externalValue";
        V3_2: "dataValue" "serializedValue";
    }
    LINK = "Link Object" {
        V3_0: "operationRef" "operationId" "parameters" "requestBody" "description" "server";
    }
    TAG = "Tag Object" { V3_0: "name" "description" "externalDocs"; V3_2: "summary" "parent" "kind"; }
    EXTERNAL_DOCS = "External Documentation Object" { V3_0: "description" "url"; }
    SECURITY_SCHEME = "Security Scheme Object" {
        V3_0: "type" "description" "name" "in" "scheme" "bearerFormat" "flows" "openIdConnectUrl";
        V3_2: "deprecated" "oauth2MetadataUrl";
    }
    OAUTH_FLOWS = "OAuth Flows Object" {
        V3_0: "implicit" "password" "clientCredentials" "authorizationCode";
        V3_2: "deviceAuthorization";
    }
    OAUTH_FLOW = "OAuth Flow Object" {
        V3_0: "authorizationUrl" "tokenUrl" "refreshUrl" "scopes";
        V3_2: "deviceAuthorizationUrl";
    }
}
