//! `Api`: what the API is. No openapiv3 type, no Rust name and no token is known here.

mod dump;
mod media_type;
mod operation;
mod pages;
mod schema;
mod security;
mod status;

use indexmap::IndexMap;

#[cfg(test)]
pub use dump::dump;
pub use dump::outline;
pub use media_type::{MediaKind, essence};
pub use operation::{
    Body, Encoding, Header, Location, MediaType, Operation, Parameter, ParameterEncoding, PathPart, Response, Style,
};
pub use pages::{NextPage, Paging};
pub use schema::{
    Access, Additional, ArrayShape, Bounds, Demand, Discriminator, EnumShape, EnumValue, NumericShape, ObjectShape,
    Property, Schema, SchemaId, Schemas, Shape, StringShape, TupleShape, UnionKind, UnionShape, Untyped,
};
pub use security::{
    OAuthFlow, OAuthGrant, OAuthScope, RequiredScheme, Requirement, SchemeKind, SecurityScheme, Server, ServerVariable,
};
pub use status::{Status, successes};

/// One description, understood.
#[derive(Debug, Default)]
pub struct Api {
    pub info: Info,
    /// The document's own servers, in its order; never empty (`/` where the description lists none).
    pub servers: Vec<Server>,
    pub tags: Vec<Tag>,
    pub security_schemes: IndexMap<String, SecurityScheme>,
    /// In the order of the description.
    pub operations: Vec<Operation>,
    /// Requests that the other side sends (`webhooks`, `callbacks`): their bodies become types, no function is written.
    pub webhooks: Vec<Operation>,
    pub schemas: Schemas,
    /// The component schemas by name, in the order of the description.
    pub components: Vec<(String, SchemaId)>,
}

/// The `info` object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Info {
    pub title: String,
    pub version: String,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub terms_of_service: Option<String>,
    pub contact: Option<String>,
    pub license: Option<String>,
    /// Description and URL of the document's `externalDocs`.
    pub external: Option<(Option<String>, String)>,
}

/// A tag and what it says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    pub name: String,
    pub description: Option<String>,
    /// Description and URL of its `externalDocs`.
    pub external: Option<(Option<String>, String)>,
}

/// What a node says for people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Docs {
    pub title: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
    /// Description and URL of `externalDocs`.
    pub external: Option<(Option<String>, String)>,
    pub examples: Vec<serde_json::Value>,
}
