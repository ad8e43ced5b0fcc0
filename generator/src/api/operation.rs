//! Operations: a method on a path, what it takes and what it answers.

use super::{Docs, LongRunning, MediaKind, Paging, Requirement, SchemaId, Server, Status};
use crate::source::Pointer;
use crate::value::Value;

#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    pub pointer: Pointer,
    /// `operationId` as documented.
    pub id: Option<String>,
    /// Upper case: `GET`.
    pub method: String,
    /// As documented: `/v1/Services/{ChatServiceSid}`.
    pub path: String,
    /// The same in pieces, as it is sent: without fragment, operators and expressions, and with literals that a URL can
    /// hold. Every parameter index is into `parameters` and has [`Location::Path`].
    pub parts: Vec<PathPart>,
    pub tags: Vec<String>,
    pub summary: Option<String>,
    pub docs: Docs,
    /// Those of the path in the order of the template, then the others in the order of the description, with what is
    /// inherited from the path item first. The operation's own stand where an inherited one has the same name and location.
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub responses: Vec<Response>,
    /// Alternatives, any one suffices; empty: nothing is required. A requirement without schemes: anonymous is allowed.
    pub security: Vec<Requirement>,
    /// Those in force here when the operation or its path has its own; empty: the document's.
    pub servers: Vec<Server>,
    /// Where it answers with a part of a list: how that leads to the next.
    pub paging: Option<Box<Paging>>,
    /// Where it goes on after its answer: how it is asked about.
    pub long_running: Option<Box<LongRunning>>,
    /// Whether sending it twice means the same as once, where it is said and not known by the method.
    pub idempotent: Option<bool>,
    /// The header that tells the server which request it is, where the settings say it.
    pub idempotency_header: Option<String>,
}

impl Operation {
    /// What it is called where it has no name: `GET /pets`.
    pub fn route(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// The schemas that it holds directly, each with the way in which the values go where its requests go `requests`.
    pub fn schemas(&self, requests: Direction) -> impl Iterator<Item = (SchemaId, Direction)> {
        let of = |media: &MediaType| media.schema.into_iter().chain(media.item);
        let parameters = self.parameters.iter().map(|parameter| parameter.schema);
        let body = self.body.iter().flat_map(|body| &body.content).flat_map(of);
        let responses = self.responses.iter().flat_map(move |response| {
            let headers = response.headers.iter().filter_map(|header| header.schema);
            response.content.iter().flat_map(of).chain(headers)
        });
        let result = self.long_running.iter().filter_map(|found| found.of);
        let inputs = parameters.chain(body).map(move |id| (id, requests));
        inputs.chain(responses.chain(result).map(move |id| (id, requests.opposite())))
    }
}

/// Which way something goes, from where the client stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    Sent,
    Received,
}

impl Direction {
    pub fn opposite(self) -> Direction {
        match self {
            Direction::Sent => Direction::Received,
            Direction::Received => Direction::Sent,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathPart {
    Literal(String),
    Parameter(usize),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    pub pointer: Pointer,
    /// The name on the wire.
    pub name: String,
    pub location: Location,
    pub required: bool,
    pub docs: Docs,
    pub encoding: ParameterEncoding,
    /// `allowEmptyValue` (query only).
    pub allow_empty: bool,
    pub schema: SchemaId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
    /// 3.2: the whole query string.
    QueryString,
}

impl Location {
    /// As `in` says it.
    pub fn as_str(self) -> &'static str {
        match self {
            Location::Path => "path",
            Location::Query => "query",
            Location::Header => "header",
            Location::Cookie => "cookie",
            Location::QueryString => "querystring",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum ParameterEncoding {
    Style {
        style: Style,
        explode: bool,
        allow_reserved: bool,
    },
    /// `content`: serialised as this media type, then placed as one string.
    Content(MediaKind),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    /// 3.2: `form` without percent-encoding, pairs apart by `; `.
    Cookie,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    pub pointer: Pointer,
    pub description: Option<String>,
    pub required: bool,
    /// In the order of the description; never empty.
    pub content: Vec<MediaType>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MediaType {
    pub pointer: Pointer,
    /// As documented: `application/json; charset=utf-8`, `image/*`.
    pub name: String,
    pub kind: MediaKind,
    pub schema: Option<SchemaId>,
    /// The schema of one item of a sequential media type: 3.2's `itemSchema`, or `schema` of an event stream.
    pub item: Option<SchemaId>,
    /// Of the properties of a form or multipart body, by property name.
    pub encodings: Vec<Encoding>,
    /// Values of `example` and `examples`, each with its place.
    pub examples: Vec<(Pointer, Value)>,
}

/// One entry of `encoding`.
#[derive(Clone, Debug, PartialEq)]
pub struct Encoding {
    pub pointer: Pointer,
    pub property: String,
    pub content_type: Option<String>,
    pub headers: Vec<Header>,
    pub style: Option<Style>,
    pub explode: Option<bool>,
    pub allow_reserved: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    pub pointer: Pointer,
    pub status: Status,
    pub description: String,
    pub headers: Vec<Header>,
    /// In the order of the description; empty: no content.
    pub content: Vec<MediaType>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    pub pointer: Pointer,
    pub name: String,
    pub required: bool,
    pub docs: Docs,
    pub explode: bool,
    pub schema: Option<SchemaId>,
}
