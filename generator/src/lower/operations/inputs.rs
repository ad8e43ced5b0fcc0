//! What an operation takes: parameters and a body, as arguments or as setters.

use crate::value::Value;

use crate::api::{
    Additional, Api, Body, Direction, Encoding, Header, Location, MediaKind, MediaType, Operation, Parameter,
    ParameterEncoding, PathPart, SchemaId, Schemas, Shape, essence,
};
use crate::diagnostics::{Code, Diagnostics};
use crate::library::{
    BodyChoiceItem, BodyPlan, BodyVariantItem, BodyWriter, ConstantItem, EncodingItem, InputItem, InputPlan,
    ParameterPlan, PartHeader, TypeRef,
};
use crate::lower::docs;
use crate::lower::names::reserved::Receiver;
use crate::lower::names::{self, Case, Claim, Scope};
use crate::lower::operations::{OperationName, styles};
use crate::lower::types::{Types, items};

/// Required inputs in the order of the path, then of the description, the body last; then the optional ones.
pub fn lower(operation: &Operation, name: &OperationName, types: &Types<'_>) -> Vec<InputItem> {
    let mut order = order(operation);
    order.retain(|parameter| constant(parameter, types.schemas()).is_none());
    let mut claims: Vec<Claim> = order.iter().map(|parameter| claim(parameter, operation)).collect();
    if operation.body.is_some() {
        claims.push(Claim {
            words: vec!["body".to_owned()],
            spelling: "body".to_owned(),
            qualifier: Some(vec!["content".to_owned()]),
            ..Claim::default()
        });
    }
    let mut scope = Scope::new(Case::Value);
    Receiver::Call.reserve(&mut scope);
    let mut field_names = scope.assign(&claims).into_iter();
    let mut inputs: Vec<InputItem> = Vec::with_capacity(claims.len());
    for parameter in order {
        let field = field_names.next().unwrap_or_default();
        inputs.push(lower_parameter(parameter, field, types));
    }
    if let Some(body) = &operation.body {
        let field = field_names.next().unwrap_or_default();
        inputs.push(lower_body(body, name, field, types));
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
    let taken = Receiver::Call.has(&words.join("_")) || (operation.body.is_some() && words == ["body"]);
    // The path's parameter keeps the name: its spelling is a field's more often than not.
    let qualifier = taken || (elsewhere && parameter.location != Location::Path);
    Claim {
        spelling: match qualifier {
            true => format!("{} in {location}", parameter.name),
            false if elsewhere => words.join("_"),
            false => parameter.name.clone(),
        },
        words,
        qualifier: qualifier.then(|| vec![location.to_owned()]),
        ..Claim::default()
    }
}

/// Parameters that are no inputs.
pub fn constants(operation: &Operation, schemas: &Schemas) -> Vec<ConstantItem> {
    let parameters = operation.parameters.iter().filter_map(|parameter| {
        Some(ConstantItem {
            value: constant(parameter, schemas)?,
            parameter: parameter_plan(parameter),
        })
    });
    parameters.collect()
}

/// The text of a parameter that must be there and can have one value only. Whether an optional one is sent is the
/// caller's to say.
fn constant(parameter: &Parameter, schemas: &Schemas) -> Option<String> {
    let schema = schemas.get(schemas.resolve(parameter.schema));
    let written = matches!(parameter.encoding, ParameterEncoding::Style { .. });
    let Shape::Enum(shape) = &schema.shape else {
        return None;
    };
    let [only] = shape.values.as_slice() else {
        return None;
    };
    if !parameter.required || !written || shape.open || schemas.get(parameter.schema).nullable || schema.nullable {
        return None;
    }
    match &only.value {
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text.to_string()),
        value @ (Value::Number(_) | Value::Bool(_)) => Some(value.to_string()),
        _ => None,
    }
}

fn parameter_plan(parameter: &Parameter) -> ParameterPlan {
    ParameterPlan {
        wire: parameter.name.clone(),
        location: parameter.location,
        style: styles::of_parameter(parameter),
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
        plan: InputPlan::Parameter(parameter_plan(parameter)),
    }
}

fn lower_body(body: &Body, name: &OperationName, field: String, types: &Types<'_>) -> InputItem {
    let description = body.description.as_deref().map(docs::lines).unwrap_or_default();
    let alternatives = alternatives(&body.content, types);
    let plans: Vec<(&MediaType, BodyPlan)> = alternatives
        .into_iter()
        .map(|media| (media, plan(media, types)))
        .collect();
    let (ty, into, plan) = match <[_; 1]>::try_from(plans) {
        Ok([(media, plan)]) => {
            let plan = if body.required { plan } else { or_left_out(plan) };
            let into = match media.schema {
                _ if matches!(plan.ty, TypeRef::Nullable(_)) => true,
                Some(schema) => types.is_made_from(schema, &plan.ty),
                None => items::is_made_from_text(&plan.ty),
            };
            (plan.ty.clone(), into, InputPlan::Body(plan))
        }
        Err(plans) => {
            let choice = body_choice(plans, name, types);
            let into = choice.variants.iter().any(|variant| !variant.from.is_empty());
            (TypeRef::Local(choice.name.clone()), into, InputPlan::BodyChoice(choice))
        }
    };
    InputItem {
        name: field,
        docs: docs::join([description, header_docs(body, types)]),
        deprecated: false,
        required: body.required,
        ty,
        into,
        rules: Vec::new(),
        plan,
    }
}

/// What may be left out and may be `null` has three states.
fn or_left_out(plan: BodyPlan) -> BodyPlan {
    match plan.ty {
        TypeRef::Option(ty) => BodyPlan {
            ty: TypeRef::Nullable(ty),
            writer: BodyWriter::Json,
            ..plan
        },
        _ => plan,
    }
}

fn body_choice(plans: Vec<(&MediaType, BodyPlan)>, name: &OperationName, types: &Types<'_>) -> BodyChoiceItem {
    let media: Vec<&MediaType> = plans.iter().map(|(media, _)| *media).collect();
    let from = conversions(&plans, types);
    let variants = variant_names(&media).into_iter().zip(plans).zip(from);
    let variants = variants.map(|((name, (_, plan)), from)| BodyVariantItem {
        name,
        docs: vec![docs::code(&plan.media_type)],
        ty: match types.is_large(&plan.ty) {
            true => TypeRef::Box(Box::new(plan.ty.clone())),
            false => plan.ty.clone(),
        },
        plan,
        from,
    });
    BodyChoiceItem {
        name: name.body.clone(),
        docs: vec![format!(
            "The body of [`{0}`]({0}), in one of several media types.",
            name.name
        )],
        variants: variants.collect(),
    }
}

/// What becomes a body without its media type being said: for each media type the types that it is the first to have.
fn conversions(plans: &[(&MediaType, BodyPlan)], types: &Types<'_>) -> Vec<Vec<TypeRef>> {
    let mut taken: Vec<TypeRef> = Vec::new();
    let each = plans.iter().map(|(media, plan)| {
        let ty = match (&plan.ty, media.schema) {
            (TypeRef::String | TypeRef::File | TypeRef::Any, _) => plan.ty.clone(),
            (_, Some(schema)) => types.bare_type(schema),
            (_, None) => return Vec::new(),
        };
        let has_name = matches!(
            ty,
            TypeRef::String | TypeRef::File | TypeRef::Any | TypeRef::Named(_) | TypeRef::Vec(_) | TypeRef::Map(_)
        );
        if !has_name || items::has_external(&ty) || matches!(plan.ty, TypeRef::Option(_)) || taken.contains(&ty) {
            return Vec::new();
        }
        taken.push(ty.clone());
        match ty {
            TypeRef::String => vec![TypeRef::String, TypeRef::Str],
            ty => vec![ty],
        }
    });
    each.collect()
}

/// The media types that there is a choice of: all but those that are sent as one before them is.
fn alternatives<'m>(content: &'m [MediaType], types: &Types<'_>) -> Vec<&'m MediaType> {
    let mut kept: Vec<(String, &MediaType)> = Vec::new();
    for media in content {
        let name = sent_name(media);
        let same = kept.iter_mut().find(|(known, other)| {
            *known == name && other.kind == media.kind && types.same(other.schema, media.schema)
        });
        match same {
            Some((_, range)) if range.name.contains('*') => *range = media,
            Some(_) => {}
            None => kept.push((name, media)),
        }
    }
    kept.into_iter().map(|(_, media)| media).collect()
}

/// A media type as it is sent, but for the character set: a range of data is its most usual format.
fn sent_name(media: &MediaType) -> String {
    let mut parts = media.name.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default().to_ascii_lowercase();
    let essence = match media.kind {
        MediaKind::Json if essence.contains('*') => "application/json",
        MediaKind::Text if essence.contains('*') => "text/plain",
        _ => essence.as_str(),
    };
    let charset = |parameter: &&str| parameter.to_ascii_lowercase().starts_with("charset");
    let parameters: Vec<&str> = parts.filter(|parameter| !charset(parameter)).collect();
    [&[essence], parameters.as_slice()].concat().join(";")
}

/// What a media type says about how its body is applied: a merge patch and a JSON patch with one schema are two requests
/// (RFC 7396, RFC 6902).
pub fn patch(name: &str) -> Option<&str> {
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
    let encodings = media.encodings.iter().map(|encoding| EncodingItem {
        property: encoding.property.clone(),
        content_type: encoding.content_type.clone().filter(|name| !name.is_empty()),
        headers: given_headers(encoding, types),
        style: styles::of_encoding(encoding),
    });
    let encodings = match media.kind {
        MediaKind::Form | MediaKind::Multipart => encodings.collect(),
        _ => Vec::new(),
    };
    BodyPlan {
        media_type: media.name.clone(),
        writer: match media.kind {
            MediaKind::Json if matches!(ty, TypeRef::Option(_)) => BodyWriter::JsonOrNull,
            MediaKind::Json => BodyWriter::Json,
            MediaKind::Text => BodyWriter::Text,
            MediaKind::Binary | MediaKind::EventStream | MediaKind::JsonLines => BodyWriter::Binary,
            MediaKind::Form if media.name.contains(';') => BodyWriter::FormTyped,
            MediaKind::Form => BodyWriter::Form,
            MediaKind::Multipart => BodyWriter::Multipart,
        },
        ty,
        rules: match (media.schema, media.kind) {
            (None, _) => Vec::new(),
            (Some(schema), MediaKind::Text) => types.text_rules(schema),
            (Some(schema), _) => types.rules(schema),
        },
        encodings,
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

/// Whether a property is a file, or a list, a map or a choice of files.
fn is_file(schemas: &Schemas, schema: Option<SchemaId>, property: &str) -> bool {
    let Some(Shape::Object(object)) = schema.map(|id| schemas.shape(id)) else {
        return false;
    };
    let found = object.properties.iter().find(|known| known.name == property);
    found.is_some_and(|property| holds_file(schemas, property.schema, 0))
}

fn holds_file(schemas: &Schemas, id: SchemaId, depth: usize) -> bool {
    let holds = |id: &SchemaId| depth < 8 && holds_file(schemas, *id, depth + 1);
    match schemas.shape(id) {
        Shape::String(text) => text.format.as_deref() == Some("binary"),
        Shape::Array(array) => array.items.as_ref().is_some_and(holds),
        Shape::Union(union) => union.variants.iter().any(holds),
        Shape::Object(object) => match &object.additional {
            Additional::Schema(values) if object.properties.is_empty() => holds(values),
            _ => false,
        },
        _ => false,
    }
}

/// The headers of a part that the description itself gives a value.
fn given_headers(encoding: &Encoding, types: &Types<'_>) -> Vec<PartHeader> {
    let given = encoding.headers.iter().filter_map(|header| {
        let value = match types.schemas().given_value(header.schema?)? {
            Value::String(text) => text.to_string(),
            value @ (Value::Number(_) | Value::Bool(_)) => value.to_string(),
            _ => return None,
        };
        Some(PartHeader {
            name: header.name.clone(),
            value,
        })
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
        let open = open.filter(move |header| !given.iter().any(|given| given.name == header.name));
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
            qualifier: Some(media_words(&media.name)),
            ..Claim::default()
        })
        .collect();
    Scope::new(Case::Variant).assign(&claims)
}

/// A function of the media type alone: `application/json` → json, `text/json` → text json, `text/plain` → text,
/// `application/hal+json;version=1` → hal json version 1.
pub fn variant_words(media: &MediaType) -> Vec<String> {
    let essence = essence(&media.name).to_ascii_lowercase();
    let (main, sub) = essence.split_once('/').unwrap_or((&essence, ""));
    let words = match (media.kind, main, sub) {
        (MediaKind::Form, "application", "x-www-form-urlencoded") => vec!["form".to_owned()],
        (MediaKind::Multipart, _, "form-data" | "*") => vec!["multipart".to_owned()],
        (MediaKind::EventStream, _, _) => vec!["events".to_owned()],
        (MediaKind::JsonLines, _, _) => vec!["lines".to_owned()],
        (MediaKind::Text, "text", "plain") => vec!["text".to_owned()],
        (MediaKind::Binary, "application", "octet-stream") => vec!["binary".to_owned()],
        (MediaKind::Json, "*" | "application", "*") => vec!["json".to_owned()],
        (MediaKind::Text, "*" | "application", "*") => vec!["text".to_owned()],
        (_, "*" | "application", "*") => vec!["binary".to_owned()],
        (MediaKind::Json, _, _) if patch(&media.name).is_some() => {
            let mut words = names::words(sub);
            words.pop_if(|word| word == "json");
            words
        }
        (_, main, "*") => names::words(main),
        // What is called the same under `application`.
        (_, "text", "json" | "xml" | "yaml" | "x-yaml" | "javascript") | (_, "multipart", _) => {
            names::words(&format!("{main} {sub}"))
        }
        (_, _, sub) => names::words(sub),
    };
    let charset = |parameter: &&str| parameter.trim().to_ascii_lowercase().starts_with("charset");
    let parameters = media.name.split(';').skip(1).filter(|parameter| !charset(parameter));
    // `version="2"` → version 2.
    let plain = |parameter: &str| parameter.replace(|char: char| !char.is_alphanumeric(), " ");
    let parameters = parameters.flat_map(|parameter| names::words(&plain(parameter)));
    words.into_iter().chain(parameters).collect()
}

/// All of a media type: `application/vnd.acme.note+json` → application vnd acme note json.
pub fn media_words(name: &str) -> Vec<String> {
    names::words(name)
}
