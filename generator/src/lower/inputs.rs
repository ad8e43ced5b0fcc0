//! What an operation takes: parameters and a body, as arguments or as setters.

use super::docs;
use super::items;
use super::names::{self, Case, Claim, Scope};
use super::operations::OperationName;
use serde_json::Value;

use super::types::{Direction, Types};
use crate::diagnostics::{Code, Diagnostics};
use crate::library::{BodyPlan, ChoiceItem, EncodingItem, InputItem, Item, Place, TypeRef};
use crate::model::{
    Api, Body, Encoding, Header, Location, MediaKind, MediaType, Operation, Parameter, PathPart, SchemaId, Schemas,
    Shape, Style,
};

/// Methods that `Call` has of its own; a setter of the same name would hide them.
const CALL_METHODS: &[&str] = &["new", "send", "timeout", "header", "base_url"];

/// Required inputs in the order of the path, then of the description, the body last; then the optional ones.
pub fn lower(operation: &Operation, name: &OperationName, types: &Types<'_>, items: &mut Vec<Item>) -> Vec<InputItem> {
    let order = order(operation);
    let mut claims: Vec<Claim> = order.iter().map(|parameter| claim(parameter, operation)).collect();
    if operation.body.is_some() {
        claims.push(Claim {
            words: vec!["body".to_owned()],
            spelling: "body".to_owned(),
            apart: Some(vec!["content".to_owned()]),
        });
    }
    let mut scope = Scope::new(Case::Value);
    for method in CALL_METHODS {
        scope.reserve(method);
    }
    let mut field_names = scope.assign(&claims).into_iter();
    let mut inputs: Vec<InputItem> = Vec::with_capacity(claims.len());
    for parameter in order {
        let field = field_names.next().unwrap_or_default();
        inputs.push(lower_parameter(parameter, field, types));
    }
    if let Some(body) = &operation.body {
        let field = field_names.next().unwrap_or_default();
        inputs.push(lower_body(body, name, field, types, items));
    }
    // Stable: the order within each half stays.
    inputs.sort_by_key(|input| !input.required);
    inputs
}

/// Path parameters as they stand in the path, then the others as they are described.
fn order(operation: &Operation) -> Vec<&Parameter> {
    let mut order: Vec<usize> = Vec::new();
    for part in &operation.parts {
        if let PathPart::Parameter(index) = part
            && !order.contains(index)
        {
            order.push(*index);
        }
    }
    order.extend(
        (0..operation.parameters.len()).filter(|index| operation.parameters[*index].location != Location::Path),
    );
    order
        .into_iter()
        .filter_map(|index| operation.parameters.get(index))
        .collect()
}

fn claim(parameter: &Parameter, operation: &Operation) -> Claim {
    let location = match parameter.location {
        Location::Path => "path",
        Location::Query | Location::QueryString => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    let words = names::words(&parameter.name);
    let elsewhere = operation
        .parameters
        .iter()
        .any(|other| other.location != parameter.location && names::words(&other.name) == words);
    let taken = CALL_METHODS.contains(&words.join("_").as_str()) || (operation.body.is_some() && words == ["body"]);
    // The path's parameter keeps the name: its spelling is a field's more often than not.
    let apart = taken || (elsewhere && parameter.location != Location::Path);
    Claim {
        spelling: match apart {
            true => format!("{} in {location}", parameter.name),
            false if elsewhere => words.join("_"),
            false => parameter.name.clone(),
        },
        words,
        apart: apart.then(|| vec![location.to_owned()]),
    }
}

fn lower_parameter(parameter: &Parameter, field: String, types: &Types<'_>) -> InputItem {
    let ty = types.type_of(parameter.schema, Direction::Sent);
    InputItem {
        into: types.is_made_from(parameter.schema, &ty),
        name: field,
        docs: types.member_docs(&parameter.docs, parameter.schema),
        deprecated: parameter.docs.deprecated,
        required: parameter.required,
        ty,
        rules: types.rules(parameter.schema),
        place: Place::Parameter {
            wire: parameter.name.clone(),
            location: parameter.location,
            encoding: parameter.encoding.clone(),
            allow_empty: parameter.allow_empty,
        },
    }
}

fn lower_body(body: &Body, name: &OperationName, field: String, types: &Types<'_>, items: &mut Vec<Item>) -> InputItem {
    let description = body.description.as_deref().map(docs::lines).unwrap_or_default();
    let alternatives = alternatives(&body.content, types);
    let plans: Vec<(&MediaType, BodyPlan)> = alternatives
        .into_iter()
        .map(|media| (media, plan(media, types)))
        .collect();
    let (ty, into, place, rules) = match <[_; 1]>::try_from(plans) {
        Ok([(media, plan)]) => {
            let rules = media.schema.map(|schema| types.rules(schema)).unwrap_or_default();
            let into = match media.schema {
                Some(schema) => types.is_made_from(schema, &plan.ty),
                None => items::is_made_from_text(&plan.ty),
            };
            (plan.ty.clone(), into, Place::Body(plan), rules)
        }
        Err(plans) => {
            let choice = name.body.clone();
            let media: Vec<&MediaType> = plans.iter().map(|(media, _)| *media).collect();
            let variants = variant_names(&media);
            let choices: Vec<(String, BodyPlan)> = variants
                .into_iter()
                .zip(plans)
                .map(|(variant, (_, plan))| (variant, plan))
                .collect();
            let documented = choices.iter().map(|(variant, plan)| {
                let docs = vec![docs::code(&plan.media_type)];
                let ty = match types.is_large(&plan.ty) {
                    true => TypeRef::Box(Box::new(plan.ty.clone())),
                    false => plan.ty.clone(),
                };
                (variant.clone(), docs, Some(ty))
            });
            items.push(Item::Choice(ChoiceItem {
                name: choice.clone(),
                docs: vec![format!(
                    "The body of [`{0}`]({0}), in one of several media types.",
                    name.name
                )],
                variants: documented.collect(),
            }));
            (TypeRef::Local(choice), false, Place::BodyChoice(choices), Vec::new())
        }
    };
    InputItem {
        name: field,
        docs: docs::join([description, header_docs(body, types)]),
        deprecated: false,
        required: body.required,
        ty,
        into,
        rules,
        place,
    }
}

/// The media types that are worth a choice: of several that carry the same data the same way, the first.
fn alternatives<'m>(content: &'m [MediaType], types: &Types<'_>) -> Vec<&'m MediaType> {
    let mut kept: Vec<&MediaType> = Vec::new();
    for media in content {
        let twin = kept.iter().any(|other| {
            other.kind == media.kind
                && types.same(other.schema, media.schema)
                && media.kind != MediaKind::Binary
                && patch(&other.name) == patch(&media.name)
        });
        if !twin && !is_spelling(media, content, types) {
            kept.push(media);
        }
    }
    kept
}

/// Whether this is another way of writing what one of its siblings carries as JSON: XML, YAML, CBOR, `text/plain` of an
/// object. JSON is typed, so that nobody chooses the other.
pub fn is_spelling(media: &MediaType, siblings: &[MediaType], types: &Types<'_>) -> bool {
    matches!(media.kind, MediaKind::Text | MediaKind::Binary)
        && patch(&media.name).is_none()
        && media.schema.is_some()
        && siblings
            .iter()
            .any(|other| other.kind == MediaKind::Json && types.same(other.schema, media.schema))
}

/// The media type without its parameters (RFC 9110, section 8.3.1).
fn essence(name: &str) -> &str {
    name.split(';').next().unwrap_or(name).trim()
}

/// What a media type says about how its body is applied: a merge patch and a JSON patch with one schema are two requests
/// (RFC 7396, RFC 6902).
fn patch(name: &str) -> Option<&str> {
    let essence = essence(name);
    essence.contains("patch").then_some(essence)
}

fn plan(media: &MediaType, types: &Types<'_>) -> BodyPlan {
    let ty = match media.kind {
        MediaKind::Json | MediaKind::Form | MediaKind::Multipart => media
            .schema
            .map_or(TypeRef::Any, |schema| types.type_of(schema, Direction::Sent)),
        MediaKind::Text => TypeRef::String,
        MediaKind::Binary | MediaKind::EventStream | MediaKind::JsonLines => TypeRef::File,
    };
    let ty = match media.schema {
        Some(schema) if types.nullable(schema) && media.kind == MediaKind::Json => TypeRef::Option(Box::new(ty)),
        _ => ty,
    };
    let encodings = media.encodings.iter().map(|encoding| {
        let style = encoding.style.unwrap_or(Style::Form);
        EncodingItem {
            property: encoding.property.clone(),
            content_type: encoding.content_type.clone(),
            headers: given_headers(encoding, types),
            style,
            // Form and, as vendors use it, deepObject explode unless told otherwise (OpenAPI 3.1.1, Encoding Object).
            explode: encoding
                .explode
                .unwrap_or(matches!(style, Style::Form | Style::DeepObject)),
            allow_reserved: encoding.allow_reserved,
        }
    });
    BodyPlan {
        media_type: media.name.clone(),
        kind: media.kind,
        ty,
        encodings: encodings.collect(),
    }
}

/// Tells of headers of parts that nothing gives a value: a file brings its headers along, any other part has only those
/// that the description gives a value itself.
pub fn report_headers(api: &Api, diagnostics: &mut Diagnostics) {
    let bodies = api.operations.iter().filter_map(|operation| operation.body.as_ref());
    for media in bodies.flat_map(|body| &body.content) {
        for encoding in &media.encodings {
            if is_file(&api.schemas, media.schema, &encoding.property) {
                continue;
            }
            let given = |header: &&Header| header.schema.is_some_and(|id| api.schemas.given_value(id).is_some());
            for header in encoding.headers.iter().filter(|header| !given(header)) {
                diagnostics.push_key(
                    Code::IgnoredEncoding,
                    &header.pointer,
                    format!(
                        "the part `{}` is no file, so that nothing gives its header `{}` a value",
                        encoding.property, header.name
                    ),
                    "give the header a `const` or a `default`, or accept that it is not sent",
                );
            }
        }
    }
}

/// Whether a property is a file or a list of files.
fn is_file(schemas: &Schemas, schema: Option<SchemaId>, property: &str) -> bool {
    let shape = |id| &schemas.get(schemas.resolve(id)).shape;
    let Some(Shape::Object(object)) = schema.map(shape) else {
        return false;
    };
    let found = object.properties.iter().find(|known| known.name == property);
    let inner = match found.map(|property| shape(property.schema)) {
        Some(Shape::Array(array)) => array.items.map(shape),
        other => other,
    };
    matches!(inner, Some(Shape::String(text)) if text.format.as_deref() == Some("binary"))
}

/// The headers of a part that the description itself gives a value.
fn given_headers(encoding: &Encoding, types: &Types<'_>) -> Vec<(String, String)> {
    let given = encoding.headers.iter().filter_map(|header| {
        let text = match types.schemas().given_value(header.schema?)? {
            Value::String(text) => text.clone(),
            value @ (Value::Number(_) | Value::Bool(_)) => value.to_string(),
            _ => return None,
        };
        Some((header.name.clone(), text))
    });
    given.collect()
}

/// The headers of parts that a file brings along.
fn header_docs(body: &Body, types: &Types<'_>) -> Vec<String> {
    let encodings = body.content.iter().flat_map(|media| {
        let files = media.encodings.iter();
        files.filter(|encoding| is_file(types.schemas(), media.schema, &encoding.property))
    });
    let lines = encodings.flat_map(|encoding| {
        let given = given_headers(encoding, types);
        let open = encoding.headers.iter();
        let open = open.filter(move |header| !given.iter().any(|(name, _)| *name == header.name));
        open.map(|header| {
            let (part, name) = (docs::code(&encoding.property), docs::code(&header.name));
            let line = format!("- {name} of the part {part}");
            match header.docs.description.as_deref().map(docs::lines) {
                Some(lines) if !lines.is_empty() => format!("{line}: {}", lines.join(" ")),
                _ => line,
            }
        })
    });
    let mut lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        let intro = "Headers that a file can bring along with [`File::header`](crate::runtime::File::header):";
        lines.splice(0..0, [intro.to_owned(), String::new()]);
    }
    lines
}

/// One variant a media type, called after its kind, or after its own words where the kind says little.
pub fn variant_names(media: &[&MediaType]) -> Vec<String> {
    let claims: Vec<Claim> = media
        .iter()
        .map(|media| Claim {
            words: variant_words(media),
            spelling: media.name.clone(),
            apart: Some(media_words(&media.name)),
        })
        .collect();
    Scope::new(Case::Variant).assign(&claims)
}

/// A function of the media type alone: JSON → json, `text/plain` → text, `text/csv` → csv.
pub fn variant_words(media: &MediaType) -> Vec<String> {
    let word = match (media.kind, media.name.as_str()) {
        (MediaKind::Json, name) if patch(name).is_some() => {
            let mut words = media_words(name);
            words.pop_if(|word| word == "json");
            return words;
        }
        (MediaKind::Json, _) => "json",
        (MediaKind::Form, _) => "form",
        (MediaKind::Multipart, _) => "multipart",
        (MediaKind::EventStream, _) => "events",
        (MediaKind::JsonLines, _) => "lines",
        (MediaKind::Text, "text/plain" | "text/*") => "text",
        (MediaKind::Binary, "application/octet-stream" | "*/*") => "binary",
        (MediaKind::Text | MediaKind::Binary, name) => return media_words(name),
    };
    vec![word.to_owned()]
}

/// `application/vnd.acme.note+json` → vnd acme note json.
fn media_words(name: &str) -> Vec<String> {
    let essence = essence(name);
    let subtype = match essence.split_once('/') {
        Some((kind, "*")) => kind,
        Some((_, subtype)) => subtype,
        None => essence,
    };
    names::words(subtype)
}
