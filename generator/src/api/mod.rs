//! `Api`: what the API is. No openapiv3 type, no Rust name and no token is known here.

mod dump;
mod long_running;
mod media_type;
mod operation;
mod pages;
mod schema;
mod security;
mod status;

use indexmap::IndexMap;

use crate::value::{Text, Value};

#[cfg(test)]
pub use dump::dump;
pub use dump::outline;
pub use long_running::{AskedOperation, LongRunning};
pub use media_type::{MediaKind, essence};
pub use operation::{
    Body, Direction, Encoding, Header, Location, MediaType, Operation, Parameter, ParameterEncoding, PathPart,
    Response, Style,
};
pub use pages::{NextPage, Paging};
pub use schema::{
    Access, Additional, ArrayShape, Bounds, Demand, Discriminator, EnumShape, EnumValue, NumericShape, ObjectShape,
    Property, Schema, SchemaId, Schemas, Shape, StringShape, TupleShape, UnionKind, UnionShape, Untyped,
};
pub use security::{
    OAuthFlow, OAuthGrant, OAuthScope, RequiredScheme, Requirement, SchemeKind, SecurityScheme, Server, ServerVariable,
    has_scheme, is_endpoint,
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

impl Api {
    /// The schemas that operations hold directly, each with the way in which the values go.
    pub fn roots(&self) -> impl Iterator<Item = (SchemaId, Direction)> {
        let ours = self.operations.iter().flat_map(|one| one.schemas(Direction::Sent));
        let theirs = self.webhooks.iter().flat_map(|one| one.schemas(Direction::Received));
        ours.chain(theirs)
    }
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
    /// Of the document.
    pub external: Option<ExternalDocs>,
}

/// A tag and what it says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    pub name: String,
    pub description: Option<String>,
    pub external: Option<ExternalDocs>,
}

/// `externalDocs`
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalDocs {
    pub description: Option<String>,
    pub url: String,
}

/// What a node says for people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Docs {
    pub title: Option<Text>,
    pub description: Option<Text>,
    pub deprecated: bool,
    /// Few have some, and all take their room.
    pub external: Option<Box<ExternalDocs>>,
    pub examples: Vec<Value>,
}
