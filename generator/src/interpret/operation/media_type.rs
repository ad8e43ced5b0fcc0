//! Media types: what to do with each, its schema, its examples and the encodings of its properties.

use indexmap::IndexMap;
use openapiv3::QueryStyle;

use super::{example, header, item};
use crate::api::{Additional, Direction, Encoding, MediaKind, MediaType, SchemaId, Shape, Style};
use crate::diagnostics::Code;
use crate::hash::HashSet;
use crate::interpret::context::Context;
use crate::source::Pointer;
use crate::value::Value;

/// The media types of the `content` at `at`, in the order of the description.
pub fn build(
    cx: &mut Context<'_, '_>,
    content: &IndexMap<String, openapiv3::MediaType>,
    at: &Pointer,
    direction: Direction,
) -> Vec<MediaType> {
    let mut types: Vec<MediaType> = Vec::with_capacity(content.len());
    for (name, media) in content {
        let pointer = at.child(name);
        match usable_name(name) {
            Some(usable) => {
                if usable != *name {
                    cx.report_key(
                        Code::InvalidMediaType,
                        &pointer,
                        format!("`{name}` is no media type; it is taken for `{usable}`"),
                        "write type and subtype, as in `application/json`",
                    );
                } else if !is_media_type(&usable) {
                    cx.report_key(
                        Code::InvalidMediaType,
                        &pointer,
                        format!("`{name}` is no media type; it is sent and compared as it stands"),
                        "write type and subtype, as in `application/json`, and parameters as in `; version=1`",
                    );
                }
                types.push(one(cx, &usable, media, pointer, direction));
            }
            None => cx.report_key(
                Code::InvalidMediaType,
                &pointer,
                "this is no media type and cannot be written into a header; it is left out",
                "write type and subtype, as in `application/json`",
            ),
        }
    }
    let typed = types.iter().any(|media| is_typed(media.kind, direction));
    for media in &types {
        // Who sends documents of XML beside JSON can send the JSON; a number that is sent as text is one that nothing checks.
        if !typed || (direction == Direction::Sent && is_plain_text(cx, media)) {
            report_untyped(cx, media);
        }
    }
    types
}

/// Whether it is a number or a boolean in a text.
fn is_plain_text(cx: &Context<'_, '_>, media: &MediaType) -> bool {
    let shape = media.schema.map(|id| cx.schemas.schemas().shape(id));
    media.kind == MediaKind::Text
        && match shape {
            Some(Shape::Integer(_) | Shape::Number(_) | Shape::Boolean) => true,
            Some(Shape::Enum(values)) => values.values.iter().any(|value| !value.value.is_string()),
            _ => false,
        }
}

fn one(
    cx: &mut Context<'_, '_>,
    name: &str,
    media: &openapiv3::MediaType,
    pointer: Pointer,
    direction: Direction,
) -> MediaType {
    let schema = media.schema.as_ref().and_then(|placeholder| cx.schema(placeholder));
    let kind = refined(MediaKind::of(name), name, content_of(cx, schema), direction);
    let item = item::build(cx, kind, schema, &pointer);
    let encodings = match kind {
        MediaKind::Form | MediaKind::Multipart => encodings(cx, kind, media, schema, &pointer),
        _ => {
            if !media.encoding.is_empty() {
                cx.report(
                    Code::IgnoredEncoding,
                    &pointer.child("encoding"),
                    format!("`encoding` has no meaning for `{name}`"),
                    "remove it: it is for form and multipart bodies only",
                );
            }
            Vec::new()
        }
    };
    report_positions(cx, &media.extensions, &pointer);
    MediaType {
        examples: examples(cx, kind, media, schema, &pointer),
        pointer,
        name: name.to_owned(),
        kind,
        // What it says of the items is said.
        schema: schema.filter(|_| item.is_none()),
        item,
        encodings,
    }
}

/// Encodings of parts by their position (3.2), which nothing reads.
fn report_positions(cx: &mut Context<'_, '_>, extensions: &IndexMap<String, serde_json::Value>, at: &Pointer) {
    for keyword in ["prefixEncoding", "itemEncoding"] {
        if extensions.contains_key(keyword) {
            cx.report_key(
                Code::IgnoredEncoding,
                &at.child(keyword),
                format!("`{keyword}` is not carried: a part has the content type of what is in it"),
                "give the parts names and use `encoding`, or accept this finding",
            );
        }
    }
}

/// What a schema says of content that is not JSON.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Unknown,
    Bytes,
    Characters,
    /// Objects, arrays, numbers …
    Structure,
}

fn content_of(cx: &Context<'_, '_>, schema: Option<SchemaId>) -> Content {
    let Some(id) = schema else {
        return Content::Unknown;
    };
    let schemas = cx.schemas.schemas();
    match schemas.shape(id) {
        Shape::String(string) if string.format.as_deref() == Some("binary") => Content::Bytes,
        Shape::String(_) => Content::Characters,
        Shape::Enum(values) if values.values.iter().all(|value| value.value.is_string()) => Content::Characters,
        Shape::Any(_) | Shape::Reference(_) | Shape::Null => Content::Unknown,
        Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::Enum(_)
        | Shape::Array(_)
        | Shape::Tuple(_)
        | Shape::Object(_)
        | Shape::Union(_) => Content::Structure,
    }
}

/// The kind once the schema is known, too.
fn refined(kind: MediaKind, name: &str, content: Content, direction: Direction) -> MediaKind {
    let wildcard = name.starts_with("*/") || name.starts_with("application/*");
    match (kind, content) {
        // A wildcard names no format, and JSON is the only one that has objects and arrays.
        (MediaKind::Binary, Content::Structure) if wildcard => MediaKind::Json,
        // What comes as anything is seldom more than text; what goes out as anything is a file, whose type is its own.
        (MediaKind::Binary, Content::Characters) if wildcard && direction == Direction::Received => MediaKind::Text,
        // A document that says `binary` means a file, whatever is in it, be it lines.
        (MediaKind::Text | MediaKind::Json | MediaKind::JsonLines, Content::Bytes) => MediaKind::Binary,
        // Forms are for sending; what comes as one is kept as it is.
        (MediaKind::Form, _) if direction == Direction::Received => MediaKind::Text,
        (MediaKind::Multipart, _) if direction == Direction::Received => MediaKind::Binary,
        (kind, _) => kind,
    }
}

fn is_typed(kind: MediaKind, direction: Direction) -> bool {
    match kind {
        MediaKind::Json | MediaKind::Form | MediaKind::Multipart => true,
        // A stream is read item by item, and sent as whatever file has it.
        MediaKind::EventStream | MediaKind::JsonLines => direction == Direction::Received,
        MediaKind::Text | MediaKind::Binary => false,
    }
}

fn report_untyped(cx: &mut Context<'_, '_>, media: &MediaType) {
    let item = cx.schema_at(&media.pointer.child("itemSchema"));
    if content_of(cx, media.schema.or(media.item).or(item)) != Content::Structure {
        return;
    }
    let (carried, as_what) = match media.kind {
        MediaKind::Text => ("as text", "text"),
        _ => ("as bytes", "bytes"),
    };
    cx.report_key(
        Code::UntypedContent,
        &media.pointer,
        format!(
            "`{}` is carried {carried}, although its schema gives it a structure",
            media.name
        ),
        format!("read and write the {as_what} yourself, or have the API offer JSON"),
    );
}

/// An example of JSON that is written as text, as the specification has it where a value "cannot naturally be
/// represented" (Media Type Object), is the value in the text.
fn examples(
    cx: &mut Context<'_, '_>,
    kind: MediaKind,
    media: &openapiv3::MediaType,
    schema: Option<SchemaId>,
    at: &Pointer,
) -> Vec<(Pointer, Value)> {
    let mut examples = example::placed(cx, media.example.as_ref(), &media.examples, at);
    let schemas = cx.schemas.schemas();
    let shape = schema.map(|id| schemas.shape(id));
    if kind == MediaKind::Json && matches!(shape, Some(Shape::Object(_) | Shape::Array(_) | Shape::Union(_))) {
        for (_, value) in &mut examples {
            let parsed = value.as_str().and_then(Value::parse);
            if let Some(parsed) = parsed.filter(|parsed| parsed.is_object() || parsed.is_array()) {
                *value = parsed;
            }
        }
    }
    examples
}

fn encodings(
    cx: &mut Context<'_, '_>,
    kind: MediaKind,
    media: &openapiv3::MediaType,
    schema: Option<SchemaId>,
    at: &Pointer,
) -> Vec<Encoding> {
    let mut encodings = written_encodings(cx, kind, media, schema, at);
    if kind == MediaKind::Multipart {
        for (property, pointer, name) in media_types_of_parts(cx, schema) {
            let known = encodings.iter_mut().find(|encoding| encoding.property == property);
            match known {
                // What `encoding` says counts, and a style has no content type ("Encoding Object", `contentType`, `style`).
                Some(encoding) if encoding.style.is_some() || encoding.explode.is_some() => {}
                Some(encoding) => encoding.content_type = encoding.content_type.take().or(Some(name)),
                None => encodings.push(Encoding {
                    pointer,
                    property,
                    content_type: Some(name),
                    headers: Vec::new(),
                    style: None,
                    explode: None,
                    allow_reserved: false,
                }),
            }
        }
    }
    encodings
}

/// The members of a multipart body that are texts whose schemas name a media type, with that and the places of those schemas. In a
/// `contentEncoding` they are not of it as they are sent, and a text that is JSON would be written as JSON once more.
fn media_types_of_parts(cx: &Context<'_, '_>, schema: Option<SchemaId>) -> Vec<(String, Pointer, String)> {
    let schemas = cx.schemas.schemas();
    let Some(Shape::Object(object)) = schema.map(|id| schemas.shape(id)) else {
        return Vec::new();
    };
    let named = object.properties.iter().filter_map(|property| {
        // A list is a part for each item.
        let part = match schemas.shape(property.schema) {
            Shape::Array(array) => array.items?,
            _ => property.schema,
        };
        let pointer = &schemas.get(schemas.resolve(part)).pointer;
        let written = cx.document.get(pointer)?.as_object()?;
        let name = written.get("contentMediaType")?.as_str().and_then(usable_name)?;
        let is_text = matches!(schemas.shape(part), Shape::String(_)) && written.get("contentEncoding").is_none();
        (is_text && MediaKind::of(&name) != MediaKind::Json).then(|| (property.name.clone(), pointer.clone(), name))
    });
    named.collect()
}

fn written_encodings(
    cx: &mut Context<'_, '_>,
    kind: MediaKind,
    media: &openapiv3::MediaType,
    schema: Option<SchemaId>,
    at: &Pointer,
) -> Vec<Encoding> {
    let at = at.child("encoding");
    let mut encodings = Vec::with_capacity(media.encoding.len());
    if media.encoding.is_empty() {
        return encodings;
    }
    let known = known_properties(cx, schema);
    for (property, encoding) in &media.encoding {
        let pointer = at.child(property);
        if known.as_ref().is_some_and(|known| !known.contains(property)) {
            cx.report_key(
                Code::IgnoredEncoding,
                &pointer,
                format!("the body has no property `{property}`"),
                "correct the name, or remove the entry",
            );
            continue;
        }
        let headers = match kind {
            MediaKind::Multipart => header::build(cx, &encoding.headers, &pointer.child("headers")),
            _ if encoding.headers.is_empty() => Vec::new(),
            _ => {
                cx.report(
                    Code::IgnoredEncoding,
                    &pointer.child("headers"),
                    "fields of a form have no headers",
                    "remove them: only parts of a multipart body have some",
                );
                Vec::new()
            }
        };
        report_positions(cx, &encoding.extensions, &pointer);
        let explode = encoding.extensions.get("explode").and_then(serde_json::Value::as_bool);
        // "Encoding Object", `style`, `explode`, `allowReserved`: where one of them is said, the content type is not looked at.
        let is_styled = encoding.style.is_some() || explode.is_some() || encoding.allow_reserved;
        let content_type = match kind == MediaKind::Form && is_styled {
            true => None,
            false => encoding.content_type.clone(),
        };
        report_unwritable(cx, property, content_type.as_deref(), schema, &pointer);
        if let Some(nested) = encoding.extensions.get("encoding") {
            let names = nested.as_object().into_iter().flatten().map(|(name, _)| name.as_str());
            let names: Vec<&str> = names.collect();
            cx.report_key(
                Code::IgnoredEncoding,
                &pointer.child("encoding"),
                format!(
                    "how the members of `{property}` are encoded is not carried ({})",
                    names.join(", ")
                ),
                "use media types without parts within parts, or accept this finding",
            );
        }
        encodings.push(Encoding {
            content_type,
            headers,
            style: encoding.style.as_ref().map(|style| match style {
                QueryStyle::Form => Style::Form,
                QueryStyle::SpaceDelimited => Style::SpaceDelimited,
                QueryStyle::PipeDelimited => Style::PipeDelimited,
                QueryStyle::DeepObject => Style::DeepObject,
            }),
            // The skeleton's own field knows no difference between `false` and absent.
            explode,
            allow_reserved: encoding.allow_reserved,
            property: property.clone(),
            pointer,
        });
    }
    encodings
}

/// A property that is an object or array of such, in media types in which none can be written.
fn report_unwritable(
    cx: &mut Context<'_, '_>,
    property: &str,
    content_type: Option<&str>,
    body: Option<SchemaId>,
    at: &Pointer,
) {
    let Some(content_type) = content_type else {
        return;
    };
    let schemas = cx.schemas.schemas();
    let Some(Shape::Object(object)) = body.map(|id| schemas.shape(id)) else {
        return;
    };
    let Some(known) = object.properties.iter().find(|known| known.name == property) else {
        return;
    };
    let item = match schemas.shape(known.schema) {
        // A list is a part or a field for each item.
        Shape::Array(array) => array.items.unwrap_or(known.schema),
        _ => known.schema,
    };
    let is_writable =
        |entry: &str| matches!(MediaKind::of(entry), MediaKind::Json | MediaKind::Form) || admits_json(entry);
    if unquoted(content_type, ',').any(is_writable) || !is_structured(cx, item) {
        return;
    }
    // No JSON holds a file: each is a part of its own, and what it is in has no media type.
    if !holds_files(cx, item, &mut HashSet::default()) {
        cx.report_key(
            Code::UntypedContent,
            &at.child("contentType"),
            format!("`{property}` has a structure, which cannot be written in `{content_type}`: a request with one is refused"),
            "have the API take JSON there, or describe it as a string",
        );
    }
}

/// Whether there is a file anywhere in values; what has been looked at is looked at no more.
fn holds_files(cx: &Context<'_, '_>, schema: SchemaId, seen: &mut HashSet<SchemaId>) -> bool {
    let schemas = cx.schemas.schemas();
    let schema = schemas.resolve(schema);
    if seen.len() > 1_000 || !seen.insert(schema) {
        return false;
    }
    let holds = |schema: SchemaId| holds_files(cx, schema, seen);
    match schemas.shape(schema) {
        Shape::String(string) => string.format.as_deref() == Some("binary"),
        Shape::Array(array) => array.items.is_some_and(holds),
        Shape::Object(object) => {
            let extra = match &object.additional {
                Additional::Schema(schema) => Some(*schema),
                _ => None,
            };
            let own = object.properties.iter().map(|property| property.schema);
            own.chain(extra).any(holds)
        }
        Shape::Union(union) => union.variants.iter().copied().any(holds),
        _ => false,
    }
}

/// Whether a range of media types has JSON in it.
pub(super) fn admits_json(range: &str) -> bool {
    let range = range.split(';').next().unwrap_or_default().trim();
    range == "*/*" || range.eq_ignore_ascii_case("application/*")
}

/// Whether values are objects or arrays, or one of several that are.
pub(super) fn is_structured(cx: &Context<'_, '_>, schema: SchemaId) -> bool {
    let schemas = cx.schemas.schemas();
    match schemas.shape(schema) {
        Shape::Array(_) | Shape::Tuple(_) | Shape::Object(_) => true,
        Shape::Union(union) => {
            let is_plain = |shape: &Shape| matches!(shape, Shape::Array(_) | Shape::Tuple(_) | Shape::Object(_));
            union.variants.iter().any(|variant| is_plain(schemas.shape(*variant)))
        }
        _ => false,
    }
}

/// The only members that values of the schema have; `None` where there may be others, or one cannot tell.
fn known_properties(cx: &Context<'_, '_>, schema: Option<SchemaId>) -> Option<HashSet<String>> {
    let schemas = cx.schemas.schemas();
    match schemas.shape(schema?) {
        Shape::Object(object) if !matches!(object.additional, Additional::Any | Additional::Schema(_)) => {
            Some(object.properties.iter().map(|property| property.name.clone()).collect())
        }
        _ => None,
    }
}

/// The name as it can be sent: itself, what a shorthand stands for, or the first of several; `None` for what no header
/// can hold.
fn usable_name(name: &str) -> Option<String> {
    let first = unquoted(name, ',').next().unwrap_or_default().trim();
    match first.to_ascii_lowercase().as_str() {
        "json" => return Some("application/json".to_owned()),
        "xml" => return Some("application/xml".to_owned()),
        "text" | "plain" => return Some("text/plain".to_owned()),
        "form-data" | "multipart" => return Some("multipart/form-data".to_owned()),
        "*" => return Some("*/*".to_owned()),
        _ => {}
    }
    // RFC 9110 §5.5: what a field value may hold.
    let sendable = first.bytes().all(|byte| matches!(byte, b' ' | b'\t' | 0x21..=0x7e));
    if !sendable || !first.contains('/') {
        return None;
    }
    let mut pieces = unquoted(first, ';').map(str::trim);
    // `application/json charset=utf-8`: what lacks its semicolon is no part of the type.
    let essence = pieces.next().unwrap_or_default();
    let essence = match essence.split_once('/') {
        Some((main, sub)) => {
            let sub = sub.split_ascii_whitespace().next().unwrap_or_default();
            format!("{}/{sub}", main.trim())
        }
        None => essence.to_owned(),
    };
    let parameters: Vec<&str> = pieces.filter(|parameter| !parameter.is_empty()).collect();
    let short = [&[essence.as_str()], parameters.as_slice()].concat().join("; ");
    // As it is written where nothing but spaces between the pieces differs.
    let bare = |text: &str| text.chars().filter(|char| !char.is_whitespace()).collect::<String>();
    Some(
        if bare(&short) == bare(first) && crate::api::essence(first) == essence {
            first.to_owned()
        } else {
            short
        },
    )
}

/// RFC 9110 §8.3.1: tokens, and parameters whose values are tokens or quoted.
fn is_media_type(name: &str) -> bool {
    let is_token = |text: &str| header::is_field_name(text);
    let mut pieces = unquoted(name, ';').map(str::trim);
    let essence = pieces.next().and_then(|essence| essence.split_once('/'));
    essence.is_some_and(|(main, sub)| is_token(main) && is_token(sub))
        && pieces.all(|parameter| {
            parameter.split_once('=').is_some_and(|(name, value)| {
                let quoted = value.len() >= 2 && value.starts_with('"') && value.ends_with('"');
                is_token(name) && (quoted || is_token(value))
            })
        })
}

/// The pieces between separators that do not stand in quotes.
fn unquoted(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    text.split(move |char| {
        if char == '"' {
            quoted = !quoted;
        }
        char == separator && !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_fit_for_a_header() {
        for (name, expected) in [
            ("application/json", Some("application/json")),
            (" application/json ", Some("application/json")),
            ("json", Some("application/json")),
            ("*", Some("*/*")),
            ("application/json;version=1", Some("application/json;version=1")),
            (
                "application/json; profile=\"a, b; c\"",
                Some("application/json; profile=\"a, b; c\""),
            ),
            (
                "application/json ; charset=utf-8;",
                Some("application/json; charset=utf-8"),
            ),
            ("application/json, text/json", Some("application/json")),
            ("application/json charset=utf-8", Some("application/json")),
            ("application / json", Some("application/json")),
            ("application/x(y)", Some("application/x(y)")),
            ("application/json\r\nX-Evil: 1", None),
            ("приложение/json", None),
            ("", None),
            ("nonsense", None),
        ] {
            assert_eq!(usable_name(name).as_deref(), expected, "{name:?}");
        }
    }
    #[test]
    fn media_types_are_tokens() {
        for (name, is) in [
            ("application/vnd.a.v1+json; Version=\"1 (a)\"; b=c", true),
            ("*/*", true),
            ("application/x(y)", false),
            ("a/b/c", false),
            ("a/b; c", false),
            ("a/b; c=d e", false),
        ] {
            assert_eq!(is_media_type(name), is, "{name}");
        }
    }
}
