//! What an operation answers: the type of a success, how it is found in the response, and the documented errors.

use crate::api::{Api, Direction, MediaKind, MediaType, Operation, Response, SchemaId, Shape, Status, successes};
use crate::diagnostics::{Code, Diagnostics};
use crate::library::{
    BodyRules, Decode, ErrorItem, Output, OutputChoiceItem, OutputVariantItem, ResponsePlan, Rule, TypeRef,
};
use crate::lower::docs;
use crate::lower::names::{Case, Claim, Scope, words};
use crate::lower::operations::inputs::{media_words, patch, variant_words};
use crate::lower::operations::{OperationName, headers, streams};
use crate::lower::types::Types;

/// One content of one success status, in one or several media types.
struct Content<'m> {
    status: Status,
    description: &'m str,
    media: Vec<&'m MediaType>,
    decode: Option<Decode>,
}

pub fn lower(operation: &Operation, name: &OperationName, types: &Types<'_>) -> ResponsePlan {
    let (successes, failures) = split(&operation.responses);
    let contents: Vec<Content<'_>> = successes
        .iter()
        .flat_map(|response| contents(response, types))
        .collect();
    // JSON first: of what a server can write equally well it takes what stands first, and JSON is typed.
    let media = || contents.iter().flat_map(|content| content.media.iter().copied());
    let json = media().filter(|media| media.kind == MediaKind::Json);
    let mut accept: Vec<String> = Vec::new();
    for media in json.chain(media()) {
        if !accept.iter().any(|known| known.eq_ignore_ascii_case(&media.name)) {
            accept.push(media.name.clone());
        }
    }
    let responses = operation.responses.iter();
    let rules: Vec<BodyRules> = responses.flat_map(|response| rules(response, types)).collect();
    let errors: Vec<ErrorItem> = failures.iter().flat_map(|response| errors(response, types)).collect();
    let output = output(contents, name, types);
    ResponsePlan {
        streams: streams::streams(&output, &accept),
        whole: streams::whole(&output),
        failures: streams::failures(&output, &errors, !rules.is_empty()),
        errors,
        rules,
        headers: successes
            .iter()
            .flat_map(|response| headers::plans(response, types))
            .collect(),
        accept,
        documented: operation.responses.iter().map(|response| response.status).collect(),
        output,
    }
}

/// The constraints on the bodies that have a type or are text, where there are any.
fn rules(response: &Response, types: &Types<'_>) -> Vec<BodyRules> {
    let of = |media: &MediaType| match (content_schema(media), media.kind) {
        (Some(schema), kind) if is_typed(kind) => types.rules(schema),
        // What is read as its JSON sibling is has the rules of that.
        (Some(schema), MediaKind::Text) if as_sibling(media, &response.content, types).is_none() => {
            types.text_rules(schema)
        }
        _ => Vec::new(),
    };
    let all: Vec<(&MediaType, Vec<Rule>)> = response.content.iter().map(|media| (media, of(media))).collect();
    let told_apart = |(media, rules): &&(&MediaType, Vec<Rule>)| is_typed(media.kind) || !rules.is_empty();
    let several = all.iter().filter(told_apart).count() > 1;
    let bodies = all.into_iter().map(|(media, rules)| BodyRules {
        status: response.status,
        media_type: several.then(|| media.name.clone()),
        rules,
    });
    bodies.filter(|body| !body.rules.is_empty()).collect()
}

fn is_typed(kind: MediaKind) -> bool {
    matches!(kind, MediaKind::Json | MediaKind::EventStream | MediaKind::JsonLines)
}

/// The schema of what is decoded at once: the body, or one item of a stream.
fn content_schema(media: &MediaType) -> Option<SchemaId> {
    match media.kind {
        MediaKind::EventStream | MediaKind::JsonLines => media.item.or(media.schema),
        _ => media.schema,
    }
}

fn split(responses: &[Response]) -> (Vec<&Response>, Vec<&Response>) {
    let is_success = successes(responses);
    responses.iter().partition(|response| is_success(response.status))
}

fn contents<'m>(response: &'m Response, types: &Types<'_>) -> Vec<Content<'m>> {
    let nothing = matches!(response.status, Status::Code(204 | 205)) || response.content.is_empty();
    let content = |media, decode| Content {
        status: response.status,
        description: &response.description,
        media,
        decode,
    };
    if nothing {
        return vec![content(Vec::new(), None)];
    }
    let read = response
        .content
        .iter()
        .filter(|media| !is_spelling(media, &response.content, types));
    let mut contents: Vec<Content<'m>> = Vec::new();
    for media in read.clone() {
        let decode = as_sibling(media, &response.content, types).unwrap_or_else(|| decode(media, types));
        // Bytes and characters are what their media type says; data is what its type says.
        let shares = |other: &&mut Content<'_>| {
            other.decode.as_ref() == Some(&decode) && !matches!(decode, Decode::Text | Decode::Binary)
        };
        match contents.iter_mut().find(shares) {
            Some(content) => content.media.push(media),
            None => contents.push(content(vec![media], Some(decode))),
        }
    }
    match contents.split_first() {
        Some((first, others)) if others.iter().all(|other| other.decode == first.decode) => {
            vec![content(read.collect(), first.decode.clone())]
        }
        _ => contents,
    }
}

/// The type of a JSON sibling that is text like this: `text/plain` and `application/json` of one string are one string.
fn as_sibling(media: &MediaType, siblings: &[MediaType], types: &Types<'_>) -> Option<Decode> {
    let is_text = |media: &MediaType| media.schema.is_some_and(|id| !is_structure(id, types));
    let json = siblings
        .iter()
        .find(|other| other.kind == MediaKind::Json && types.same(other.schema, media.schema) && is_text(other));
    json.filter(|_| media.kind == MediaKind::Text && is_text(media))
        .map(|json| decode(json, types))
}

/// Whether this is another way of writing the data that one of its siblings carries as JSON: XML, YAML, CBOR,
/// `text/plain` of an object. JSON is typed, so that nobody would rather have the other, and a server that is asked for
/// both may choose it.
fn is_spelling(media: &MediaType, siblings: &[MediaType], types: &Types<'_>) -> bool {
    matches!(media.kind, MediaKind::Text | MediaKind::Binary)
        && patch(&media.name).is_none()
        && media.schema.is_some_and(|id| is_structure(id, types))
        && siblings
            .iter()
            .any(|other| other.kind == MediaKind::Json && types.same(other.schema, media.schema))
}

/// Whether data has more to it than text.
fn is_structure(id: SchemaId, types: &Types<'_>) -> bool {
    let schemas = types.schemas();
    match schemas.shape(id) {
        Shape::String(_) => false,
        Shape::Enum(shape) => !shape.values.iter().all(|value| value.value.is_string()),
        _ => true,
    }
}

/// Tells of media types of responses that are not asked for, because their data comes as JSON, too.
pub fn report_spellings(api: &Api, types: &Types<'_>, diagnostics: &mut Diagnostics) {
    for response in api
        .operations
        .iter()
        .flat_map(|operation| split(&operation.responses).0)
    {
        for media in response
            .content
            .iter()
            .filter(|media| is_spelling(media, &response.content, types))
        {
            diagnostics.push_key(
                Code::UnaskedMediaType,
                &media.pointer,
                format!(
                    "`{}` has the data that comes as JSON, too, which is typed; it is not asked for",
                    media.name
                ),
                "nothing to do; accept the finding in codegen.toml to silence it",
            );
        }
    }
}

fn decode(media: &MediaType, types: &Types<'_>) -> Decode {
    match media.kind {
        MediaKind::Json => Decode::Json(received(content_schema(media), types)),
        MediaKind::Text | MediaKind::Form => Decode::Text,
        MediaKind::Binary | MediaKind::Multipart => Decode::Binary,
        MediaKind::EventStream => Decode::Events(received(content_schema(media), types)),
        MediaKind::JsonLines => Decode::JsonLines(received(content_schema(media), types)),
    }
}

/// The type of a JSON body that comes.
pub fn received(schema: Option<SchemaId>, types: &Types<'_>) -> TypeRef {
    let Some(schema) = schema else {
        return TypeRef::Any;
    };
    let ty = types.type_of(schema, Direction::Received);
    match types.nullable(schema) && ty != TypeRef::Any {
        true => TypeRef::Option(Box::new(ty)),
        false => ty,
    }
}

/// The types of a documented error's JSON bodies.
fn errors(response: &Response, types: &Types<'_>) -> Vec<ErrorItem> {
    let mut errors: Vec<ErrorItem> = Vec::new();
    for media in response.content.iter().filter(|media| media.kind == MediaKind::Json) {
        let ty = received(media.schema, types);
        match errors.iter_mut().find(|error| error.ty == ty) {
            Some(error) => error.media_types.push(media.name.clone()),
            None => errors.push(ErrorItem {
                status: response.status,
                media_types: vec![media.name.clone()],
                ty,
            }),
        }
    }
    if let [only] = errors.as_mut_slice() {
        only.media_types.clear();
    }
    errors
}

fn output(contents: Vec<Content<'_>>, name: &OperationName, types: &Types<'_>) -> Output {
    if contents.iter().all(|content| content.decode.is_none()) {
        return Output::Nothing;
    }
    let first = contents[0].decode.clone();
    if contents.iter().all(|content| content.decode == first)
        && let Some(decode) = first
    {
        return Output::One(decode);
    }
    let names: Vec<String> = Scope::new(Case::Variant).assign(&claims(&contents));
    let several: Vec<bool> = contents
        .iter()
        .map(|content| has_siblings(content, &contents))
        .collect();
    let accessors = accessors(&contents, &names);
    let variants = contents.into_iter().zip(names).zip(several.into_iter().zip(accessors));
    let variants = variants.map(|((content, name), (several, into))| variant(content, name, several, into, types));
    Output::Choice(OutputChoiceItem {
        name: name.output.clone(),
        docs: vec![format!("What [`{0}`]({0}) answers.", name.name)],
        variants: variants.collect(),
    })
}

/// A variant for one content; of several of a status its media types tell it from the others.
fn variant(
    content: Content<'_>,
    name: String,
    several: bool,
    into: Option<String>,
    types: &Types<'_>,
) -> OutputVariantItem {
    let decode = content.decode.map(|decode| match decode {
        Decode::Json(ty) if types.is_large(&ty) => Decode::Json(TypeRef::Box(Box::new(ty))),
        decode => decode,
    });
    let media_types: Vec<String> = content.media.iter().map(|media| media.name.clone()).collect();
    let told_by: Vec<String> = media_types
        .iter()
        .filter(|_| several)
        .map(|name| docs::code(name))
        .collect();
    let told_by = match told_by.is_empty() {
        true => Vec::new(),
        false => vec![told_by.join(", ")],
    };
    OutputVariantItem {
        name,
        docs: docs::join([docs::lines(content.description), told_by]),
        status: content.status,
        media_types,
        decode,
        into,
    }
}

/// The methods that take out what is in a variant, where one of them is a stream.
fn accessors(contents: &[Content<'_>], variants: &[String]) -> Vec<Option<String>> {
    let streams = contents
        .iter()
        .filter_map(|content| content.decode.as_ref())
        .any(Decode::is_stream);
    let claims: Vec<Claim> = variants
        .iter()
        .map(|variant| Claim {
            words: [vec!["into".to_owned()], words(variant)].concat(),
            spelling: variant.clone(),
            qualifier: None,
            ..Claim::default()
        })
        .collect();
    let names = Scope::new(Case::Value).assign(&claims);
    let has_any = |content: &Content<'_>| streams && content.decode.is_some();
    let named = contents.iter().zip(names);
    named.map(|(content, name)| has_any(content).then_some(name)).collect()
}

fn has_siblings(content: &Content<'_>, contents: &[Content<'_>]) -> bool {
    contents.iter().filter(|other| other.status == content.status).count() > 1
}

/// The status where there are several, the media type where a status has several.
fn claims(contents: &[Content<'_>]) -> Vec<Claim> {
    let first = contents[0].status;
    let several_statuses = contents.iter().any(|content| content.status != first);
    contents
        .iter()
        .map(|content| {
            let several_media = has_siblings(content, contents);
            let mut words = Vec::new();
            if several_statuses || !several_media {
                words.extend(content.status.reason().split(' ').map(str::to_owned));
            }
            let media = content.media.first();
            if several_media && let Some(media) = media {
                words.extend(variant_words(media));
            }
            let name = media.map_or("", |media| media.name.as_str());
            Claim {
                words,
                spelling: format!("{:?} {name}", content.status),
                qualifier: media.map(|_| media_words(name)).filter(|_| several_media),
                ..Claim::default()
            }
        })
        .collect()
}
