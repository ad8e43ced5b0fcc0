//! How a parameter is written into a request: by a style, or as content of a media type.

use indexmap::IndexMap;
use openapiv3::{CookieStyle, HeaderStyle, ParameterSchemaOrContent, PathStyle, QueryStyle};

use super::text_schema;
use crate::api::{Location, MediaKind, ParameterEncoding, SchemaId, Style};
use crate::diagnostics::Code;
use crate::interpret::context::Context;
use crate::interpret::operation::media_type::{admits_json, is_structured};
use crate::interpret::operation::template::Variable;
use crate::source::Pointer;

/// How a parameter is written, and its schema.
pub(super) fn read(
    cx: &mut Context<'_, '_>,
    parameter: &openapiv3::Parameter,
    location: Location,
    at: &Pointer,
) -> (ParameterEncoding, Option<SchemaId>) {
    let data = parameter.parameter_data_ref();
    match &data.format {
        ParameterSchemaOrContent::Content(content) if !content.is_empty() => content_encoding(cx, content, at),
        ParameterSchemaOrContent::Content(_) if location == Location::QueryString => {
            (ParameterEncoding::Content(MediaKind::Form), None)
        }
        ParameterSchemaOrContent::Content(_) => (style(cx, parameter, location, at), None),
        ParameterSchemaOrContent::Schema(placeholder) => {
            let schema = cx.schema(placeholder);
            (style(cx, parameter, location, at), schema)
        }
    }
}

/// "Parameter Object", `content`: the map has one entry only.
fn content_encoding(
    cx: &mut Context<'_, '_>,
    content: &IndexMap<String, openapiv3::MediaType>,
    at: &Pointer,
) -> (ParameterEncoding, Option<SchemaId>) {
    if content.len() > 1 {
        cx.report_key(
            Code::ParameterContent,
            &at.child("content"),
            "a parameter has one media type; the first one is used",
            "remove the others",
        );
    }
    match content.first() {
        Some((name, media)) => {
            let schema = media.schema.as_ref().and_then(|placeholder| cx.schema(placeholder));
            let at = at.child("content").child(name);
            if !media.encoding.is_empty() {
                cx.report_key(
                    Code::IgnoredEncoding,
                    &at.child("encoding"),
                    "how the members of a parameter are encoded is not carried",
                    "use parameters of their own, or accept this finding",
                );
            }
            let structured = schema.is_some_and(|schema| is_structured(cx, schema));
            match MediaKind::of(name) {
                kind @ (MediaKind::Json | MediaKind::Form) => (ParameterEncoding::Content(kind), schema),
                // A wildcard names no format, and JSON is the only one that has objects and arrays.
                _ if structured && admits_json(name) => (ParameterEncoding::Content(MediaKind::Json), schema),
                _ if structured => {
                    cx.report_key(
                        Code::UntypedContent,
                        &at,
                        format!("`{name}` is carried as text, although its schema gives it a structure"),
                        "write the text yourself, or have the API take JSON",
                    );
                    (ParameterEncoding::Content(MediaKind::Text), Some(text_schema(cx, &at)))
                }
                kind => (ParameterEncoding::Content(kind), schema),
            }
        }
        None => (ParameterEncoding::Content(MediaKind::Text), None),
    }
}

/// "Parameter Object", `style` and `explode`: the defaults go by location, `explode` is on for `form` (and 3.2's `cookie`) alone.
fn style(
    cx: &mut Context<'_, '_>,
    parameter: &openapiv3::Parameter,
    location: Location,
    at: &Pointer,
) -> ParameterEncoding {
    let data = parameter.parameter_data_ref();
    let style = style_of(parameter);
    let allow_reserved = match parameter {
        openapiv3::Parameter::Query { allow_reserved, .. } => *allow_reserved,
        _ => {
            let written = data.extensions.get("allowReserved");
            written.and_then(serde_json::Value::as_bool).unwrap_or(false)
        }
    };
    if allow_reserved && matches!(location, Location::Header) {
        cx.report_key(
            Code::IgnoredKeyword,
            &at.child("allowReserved"),
            "headers are never percent-encoded, so `allowReserved` changes nothing",
            "remove it",
        );
    }
    ParameterEncoding::Style {
        style,
        explode: match style {
            // One pair of brackets a member is all that the style has.
            Style::DeepObject => true,
            style => data.explode.unwrap_or(matches!(style, Style::Form | Style::Cookie)),
        },
        allow_reserved,
    }
}

fn style_of(parameter: &openapiv3::Parameter) -> Style {
    match parameter {
        openapiv3::Parameter::Path { style, .. } => match style {
            PathStyle::Matrix => Style::Matrix,
            PathStyle::Label => Style::Label,
            PathStyle::Simple => Style::Simple,
        },
        openapiv3::Parameter::Query { style, .. } => match style {
            QueryStyle::Form => Style::Form,
            QueryStyle::SpaceDelimited => Style::SpaceDelimited,
            QueryStyle::PipeDelimited => Style::PipeDelimited,
            QueryStyle::DeepObject => Style::DeepObject,
        },
        openapiv3::Parameter::Header {
            style: HeaderStyle::Simple,
            ..
        } => Style::Simple,
        openapiv3::Parameter::Cookie {
            style: CookieStyle::Form,
            parameter_data,
        } => match parameter_data
            .extensions
            .get("style")
            .and_then(serde_json::Value::as_str)
        {
            Some("cookie") => Style::Cookie,
            _ => Style::Form,
        },
    }
}

/// How a parameter is written that says nothing of it.
pub(super) fn plain(location: Location) -> ParameterEncoding {
    let is_query = location == Location::Query;
    ParameterEncoding::Style {
        style: if is_query { Style::Form } else { Style::Simple },
        explode: is_query,
        allow_reserved: false,
    }
}

/// What the template says of how a variable is written.
pub(super) fn adapt(encoding: &mut ParameterEncoding, variable: &Variable) {
    if let ParameterEncoding::Style {
        style,
        explode,
        allow_reserved,
    } = encoding
    {
        *allow_reserved |= variable.reserved;
        if let Some((written, exploded)) = variable.style
            && *style == Style::Simple
        {
            (*style, *explode) = (written, exploded);
        }
    }
}
