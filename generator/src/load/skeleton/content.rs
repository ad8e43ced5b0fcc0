//! Parameter, Header, Request Body, Response, Media Type, Encoding, Example and Link objects.

use indexmap::IndexMap;
use openapiv3::{
    Content, CookieStyle, Encoding, Example, Header, HeaderStyle, Link, LinkOperation, MediaType, Parameter,
    ParameterData, ParameterSchemaOrContent, PathStyle, QueryStyle, ReferenceOr, RequestBody, Response,
};

use super::Lowering;
use super::kinds;
use super::reader::Object;
use super::reference::{put_place, reference_of, settle};
use crate::diagnostics::Code;
use crate::load::Version;
use crate::source::Pointer;
use crate::value::Value;

/// Where a parameter is; [`Parameter`] without its data.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Location {
    Path,
    Query,
    QueryString,
    Header,
    Cookie,
}

const QUERY_STYLES: &[(&str, QueryStyle)] = &[
    ("form", QueryStyle::Form),
    ("spaceDelimited", QueryStyle::SpaceDelimited),
    ("pipeDelimited", QueryStyle::PipeDelimited),
    ("deepObject", QueryStyle::DeepObject),
];

const PATH_STYLES: &[(&str, PathStyle)] = &[
    ("simple", PathStyle::Simple),
    ("label", PathStyle::Label),
    ("matrix", PathStyle::Matrix),
];

/// What is made of a style that is none.
const DEFAULT: &str = "the default is used";

/// What stands for a value that stays in the raw tree.
fn reference_to(at: &Pointer) -> serde_json::Value {
    serde_json::json!({ "$ref": at.reference() })
}

fn example_of(object: &Object<'_>) -> Option<serde_json::Value> {
    object.get("example").map(|_| reference_to(&object.child("example")))
}

impl<'d> Lowering<'d, '_> {
    pub fn parameter(&mut self, value: &'d Value, at: &Pointer) -> Option<Parameter> {
        let object = self.object(value, at, &kinds::PARAMETER)?;
        let location = self.location(&object)?;
        let Some(name) = self.text(&object, "name") else {
            // 3.2 §4.12.1: `querystring` needs a name, too, though nothing uses it.
            self.missing(&object, "name", "the parameter is left out");
            return None;
        };
        let mut parameter_data = ParameterData {
            name,
            description: self.text(&object, "description"),
            required: self.flag(&object, "required").unwrap_or_default(),
            deprecated: self.flag(&object, "deprecated"),
            format: self.format(&object),
            example: example_of(&object),
            examples: self.examples(&object),
            explode: self.flag(&object, "explode"),
            extensions: IndexMap::new(),
        };
        let allow_reserved = self.flag(&object, "allowReserved");
        let allow_empty_value = self.flag(&object, "allowEmptyValue");
        if let (false, Some(flag)) = (location == Location::Query, allow_reserved) {
            parameter_data
                .extensions
                .insert("allowReserved".to_owned(), flag.into());
        }
        Some(match location {
            Location::Query => Parameter::Query {
                style: self.word(&object, "style", QUERY_STYLES, DEFAULT).unwrap_or_default(),
                allow_reserved: allow_reserved.unwrap_or_default(),
                allow_empty_value,
                parameter_data,
            },
            Location::QueryString => {
                parameter_data.extensions.insert("in".to_owned(), "querystring".into());
                Parameter::Query {
                    style: QueryStyle::Form,
                    allow_reserved: allow_reserved.unwrap_or_default(),
                    allow_empty_value,
                    parameter_data,
                }
            }
            Location::Header => Parameter::Header {
                style: self.header_style(&object),
                parameter_data,
            },
            Location::Path => Parameter::Path {
                style: self.word(&object, "style", PATH_STYLES, DEFAULT).unwrap_or_default(),
                parameter_data,
            },
            Location::Cookie => {
                // 3.2 adds `cookie`: no percent-encoding, `; ` between the pairs.
                if self.word(&object, "style", &[("form", false), ("cookie", true)], DEFAULT) == Some(true) {
                    parameter_data.extensions.insert("style".to_owned(), "cookie".into());
                }
                Parameter::Cookie {
                    style: CookieStyle::Form,
                    parameter_data,
                }
            }
        })
    }

    /// Headers have one style only.
    fn header_style(&mut self, object: &Object<'d>) -> HeaderStyle {
        self.word(object, "style", &[("simple", ())], DEFAULT);
        HeaderStyle::Simple
    }

    fn location(&mut self, object: &Object<'d>) -> Option<Location> {
        if object.get("in").is_none() {
            self.missing(object, "in", "the parameter is left out");
            return None;
        }
        let words = [
            ("path", Location::Path),
            ("query", Location::Query),
            ("querystring", Location::QueryString),
            ("header", Location::Header),
            ("cookie", Location::Cookie),
        ];
        self.word(object, "in", &words, "the parameter is left out")
    }

    pub fn header(&mut self, value: &'d Value, at: &Pointer) -> Option<Header> {
        let object = self.object(value, at, &kinds::HEADER)?;
        let style = self.header_style(&object);
        let mut extensions = IndexMap::new();
        if let Some(explode) = self.flag(&object, "explode") {
            extensions.insert("explode".to_owned(), explode.into());
        }
        Some(Header {
            description: self.text(&object, "description"),
            style,
            required: self.flag(&object, "required").unwrap_or_default(),
            deprecated: self.flag(&object, "deprecated"),
            format: self.format(&object),
            example: example_of(&object),
            examples: self.examples(&object),
            extensions,
        })
    }

    /// What parameters and headers have: `schema` or `content`.
    fn format(&mut self, object: &Object<'d>) -> ParameterSchemaOrContent {
        match (object.get("schema"), object.get("content")) {
            (Some(_), content) => {
                if content.is_some() {
                    self.diagnostics.push_key(
                        Code::InvalidValue,
                        &object.child("content"),
                        format!(
                            "the {} has a `schema` and `content`; `content` is ignored",
                            object.kind.name
                        ),
                        "keep one of them",
                    );
                }
                ParameterSchemaOrContent::Schema(self.schema(&object.child("schema")))
            }
            (None, Some(_)) => ParameterSchemaOrContent::Content(self.content(object)),
            // The model says what that means for a parameter or a header.
            (None, None) => ParameterSchemaOrContent::Content(Content::new()),
        }
    }

    pub fn request_body(&mut self, value: &'d Value, at: &Pointer) -> Option<RequestBody> {
        let object = self.object(value, at, &kinds::REQUEST_BODY)?;
        Some(RequestBody {
            description: self.text(&object, "description"),
            content: self.content(&object),
            required: self.flag(&object, "required").unwrap_or_default(),
            extensions: IndexMap::new(),
        })
    }

    pub fn response(&mut self, value: &'d Value, at: &Pointer) -> Option<Response> {
        let object = self.object(value, at, &kinds::RESPONSE)?;
        let mut links = IndexMap::new();
        for (name, at, value) in self.map(&object, "links") {
            if let Some(mut link) = self.component(value, &at, Self::link) {
                settle(&mut link, &at, &object.child("links").child(name));
                links.insert(name.to_owned(), link);
            }
        }
        let extensions = self.extensions_with(&object, &["summary"]);
        let description = match self.text(&object, "description") {
            Some(description) => description,
            // 3.2 §4.17.1 no longer requires it.
            None => {
                if self.version < Version::V3_2 && object.get("description").is_none() {
                    self.missing(&object, "description", "it is taken as \"\"");
                }
                String::new()
            }
        };
        Some(Response {
            description,
            headers: self.headers(&object),
            content: self.content(&object),
            links,
            extensions,
        })
    }

    fn headers(&mut self, object: &Object<'d>) -> IndexMap<String, ReferenceOr<Header>> {
        let mut headers = IndexMap::new();
        for (name, at, value) in self.map(object, "headers") {
            if let Some(mut header) = self.component(value, &at, Self::header) {
                settle(&mut header, &at, &object.child("headers").child(name));
                headers.insert(name.to_owned(), header);
            }
        }
        headers
    }

    /// The `content` of a parameter, header, body or response.
    fn content(&mut self, object: &Object<'d>) -> Content {
        let mut content = Content::new();
        for (name, at, value) in self.map(object, "content") {
            if let Some(mut media_type) = self.media_type(value, &at) {
                if at != object.child("content").child(name) {
                    put_place(&mut media_type.extensions, &at);
                }
                content.insert(name.to_owned(), media_type);
            }
        }
        content
    }

    fn media_type(&mut self, value: &'d Value, at: &Pointer) -> Option<MediaType> {
        // A blank media type is one without a schema.
        if value.is_null() {
            return Some(MediaType::default());
        }
        // 3.2 §4.14: a reference to one of `components.mediaTypes`.
        let (target_at, target) = match reference_of(value) {
            Some((members, reference)) if self.version >= Version::V3_2 => {
                self.check_siblings(members, at);
                self.target(reference, at)?
            }
            _ => (at.clone(), value),
        };
        self.enter(&target_at, |this| {
            let object = this.object(target, &target_at, &kinds::MEDIA_TYPE)?;
            let mut media_type = this.media_type_of(&object);
            if object.at != *at {
                put_place(&mut media_type.extensions, &object.at);
            }
            Some(media_type)
        })
    }

    fn media_type_of(&mut self, object: &Object<'d>) -> MediaType {
        let mut encoding = IndexMap::new();
        for (name, at, value) in self.map(object, "encoding") {
            if let Some(entry) = self.encoding(value, &at) {
                encoding.insert(name.to_owned(), entry);
            }
        }
        let mut extensions = self.extensions_with(object, &["prefixEncoding", "itemEncoding"]);
        if object.get("itemSchema").is_some() {
            self.newer(object, "itemSchema");
            extensions.insert("itemSchema".to_owned(), reference_to(&object.child("itemSchema")));
        }
        MediaType {
            schema: object.get("schema").map(|_| self.schema(&object.child("schema"))),
            example: example_of(object),
            examples: self.examples(object),
            encoding,
            extensions,
        }
    }

    fn encoding(&mut self, value: &'d Value, at: &Pointer) -> Option<Encoding> {
        let object = self.object(value, at, &kinds::ENCODING)?;
        let explode = self.flag(&object, "explode");
        let allow_reserved = self.flag(&object, "allowReserved");
        let mut extensions = self.extensions_with(&object, &["encoding", "prefixEncoding", "itemEncoding"]);
        for (name, flag) in [("explode", explode), ("allowReserved", allow_reserved)] {
            if let Some(flag) = flag {
                extensions.insert(name.to_owned(), flag.into());
            }
        }
        Some(Encoding {
            content_type: self.text(&object, "contentType"),
            headers: self.headers(&object),
            style: self.word(&object, "style", QUERY_STYLES, DEFAULT),
            explode: explode.unwrap_or_default(),
            allow_reserved: allow_reserved.unwrap_or_default(),
            extensions,
        })
    }

    fn examples(&mut self, object: &Object<'d>) -> IndexMap<String, ReferenceOr<Example>> {
        let mut examples = IndexMap::new();
        // A list is what schemas have in 3.1; its items are the values themselves.
        if let Some(Value::Array(values)) = object.get("examples") {
            if let (Some(value), false) = (object.get("examples"), values.is_empty()) {
                let taken = "its items are read as the values";
                self.wrong_type(&object.child("examples"), value, "`examples`", "an object", taken);
            }
            for index in 0..values.len() {
                let example = Example {
                    value: Some(reference_to(&object.child("examples").item(index))),
                    ..Example::default()
                };
                examples.insert(index.to_string(), ReferenceOr::Item(example));
            }
            return examples;
        }
        for (name, at, value) in self.map(object, "examples") {
            if let Some(mut example) = self.component(value, &at, Self::example) {
                settle(&mut example, &at, &object.child("examples").child(name));
                examples.insert(name.to_owned(), example);
            }
        }
        examples
    }

    pub fn example(&mut self, value: &'d Value, at: &Pointer) -> Option<Example> {
        let object = self.object(value, at, &kinds::EXAMPLE)?;
        let mut extensions = self.extensions_with(&object, &["serializedValue"]);
        if object.get("dataValue").is_some() {
            extensions.insert("dataValue".to_owned(), reference_to(&object.child("dataValue")));
        }
        Some(Example {
            summary: self.text(&object, "summary"),
            description: self.text(&object, "description"),
            // Here `null` is a value.
            value: object
                .members
                .get("value")
                .map(|_| reference_to(&object.child("value"))),
            external_value: self.text(&object, "externalValue"),
            extensions,
        })
    }

    pub fn link(&mut self, value: &'d Value, at: &Pointer) -> Option<Link> {
        let object = self.object(value, at, &kinds::LINK)?;
        let operation = match (self.text(&object, "operationId"), self.text(&object, "operationRef")) {
            (Some(id), _) => LinkOperation::OperationId(id),
            (None, Some(reference)) => LinkOperation::OperationRef(reference),
            (None, None) => {
                self.missing(&object, "operationId", "the link is left out");
                return None;
            }
        };
        let parameters = self.map(&object, "parameters");
        Some(Link {
            description: self.text(&object, "description"),
            operation,
            request_body: object.get("requestBody").map(Value::to_json),
            parameters: parameters
                .into_iter()
                .map(|(name, _, value)| (name.to_owned(), value.to_json()))
                .collect(),
            server: object
                .get("server")
                .and_then(|value| self.server(value, &object.child("server"))),
            extensions: IndexMap::new(),
        })
    }
}
