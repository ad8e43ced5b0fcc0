//! Headers of responses and of the parts of multipart bodies.

use indexmap::IndexMap;
use openapiv3::{ParameterSchemaOrContent, ReferenceOr};

use super::example;
use crate::api::{Docs, Header};
use crate::diagnostics::Code;
use crate::hash::HashSet;
use crate::interpret::context::Context;
use crate::source::Pointer;
use crate::value::Text;

/// The headers of the map at `at`.
pub fn build(
    cx: &mut Context<'_, '_>,
    headers: &IndexMap<String, ReferenceOr<openapiv3::Header>>,
    at: &Pointer,
) -> Vec<Header> {
    let mut list = Vec::with_capacity(headers.len());
    // RFC 9110 §5.1: field names are compared without case.
    let mut seen = HashSet::default();
    for (name, entry) in headers {
        let place = at.child(name);
        // OpenAPI, "Response Object" and "Encoding Object": `content` says what the content type is.
        if name.eq_ignore_ascii_case("content-type") {
            cx.report_key(
                Code::IgnoredHeader,
                &place,
                "the specification has `Content-Type` ignored here: the media type says it",
                "remove it",
            );
            continue;
        }
        if !is_field_name(name) {
            cx.report_key(
                Code::InvalidHeaderName,
                &place,
                "no header can have this name; it is left out",
                "use letters, digits and hyphens",
            );
            continue;
        }
        if !seen.insert(name.to_ascii_lowercase()) {
            cx.report_key(
                Code::DuplicateHeader,
                &place,
                format!("`{name}` is listed before in another spelling, and case does not matter in header names"),
                "remove one of them",
            );
            continue;
        }
        if let Some((header, pointer)) = cx.item(entry, &place) {
            list.push(one(cx, name, header, pointer));
        }
    }
    list
}

fn one(cx: &mut Context<'_, '_>, name: &str, header: &openapiv3::Header, pointer: Pointer) -> Header {
    let schema = match &header.format {
        ParameterSchemaOrContent::Schema(placeholder) => cx.schema(placeholder),
        ParameterSchemaOrContent::Content(content) => {
            if !content.is_empty() {
                cx.report(
                    Code::UntypedContent,
                    &pointer.child("content"),
                    format!("the header `{name}` has content of its own and is carried as a string"),
                    "read the string yourself, or describe the header with `schema`",
                );
            }
            None
        }
    };
    Header {
        name: name.to_owned(),
        required: header.required,
        docs: Docs {
            title: None,
            description: header.description.as_deref().map(Text::from),
            deprecated: header.deprecated.unwrap_or(false),
            external: None,
            examples: example::values(cx, header.example.as_ref(), &header.examples, &pointer),
        },
        explode: header
            .extensions
            .get("explode")
            .and_then(serde_json::Value::as_bool)
            .unwrap_or(false),
        schema,
        pointer,
    }
}

/// RFC 9110 §5.6.2: a field name is a token.
pub fn is_field_name(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
