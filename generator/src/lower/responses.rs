//! What an operation answers: the type of a success, how it is found in the response, and the documented errors.

use super::docs;
use super::inputs::{is_spelling, variant_words};
use super::names::{Case, Claim, Scope};
use super::operations::OperationName;
use super::places::reason;
use super::types::{Direction, Types};
use crate::library::{ChoiceItem, Decode, Item, Output, OutputVariant, ResponsePlan, TypeRef};
use crate::model::{MediaKind, MediaType, Operation, Response, SchemaId, Status};

/// One content of one success status.
struct Content<'m> {
    status: Status,
    description: &'m str,
    media: Option<&'m MediaType>,
    decode: Option<Decode>,
}

pub fn lower(operation: &Operation, name: &OperationName, types: &Types<'_>, items: &mut Vec<Item>) -> ResponsePlan {
    let (successes, failures) = split(&operation.responses);
    let contents: Vec<Content<'_>> = successes
        .iter()
        .flat_map(|response| contents(response, types))
        .collect();
    // JSON first: of what a server can write equally well it takes what stands first, and JSON is typed.
    let media = || contents.iter().filter_map(|content| content.media);
    let json = media().filter(|media| media.kind == MediaKind::Json);
    let mut accept: Vec<String> = Vec::new();
    for media in json.chain(media()) {
        if !accept.contains(&media.name) {
            accept.push(media.name.clone());
        }
    }
    let errors = failures
        .iter()
        .filter_map(|response| Some((response.status, error_type(response, types)?)));
    ResponsePlan {
        errors: errors.collect(),
        accept,
        documented: operation.responses.iter().map(|response| response.status).collect(),
        output: output(contents, name, types, items),
    }
}

/// Successes are the 2XX; where none is documented, `default` is what a success looks like.
fn split(responses: &[Response]) -> (Vec<&Response>, Vec<&Response>) {
    let documented = responses.iter().any(|response| is_success(response.status));
    responses.iter().partition(|response| {
        if documented {
            is_success(response.status)
        } else {
            response.status == Status::Default
        }
    })
}

fn is_success(status: Status) -> bool {
    matches!(status, Status::Code(200..=299) | Status::Range(2))
}

fn contents<'m>(response: &'m Response, types: &Types<'_>) -> Vec<Content<'m>> {
    let nothing = matches!(response.status, Status::Code(204 | 205)) || response.content.is_empty();
    if nothing {
        return vec![Content {
            status: response.status,
            description: &response.description,
            media: None,
            decode: None,
        }];
    }
    let mut contents: Vec<Content<'m>> = Vec::new();
    for media in &response.content {
        if is_spelling(media, &response.content, types) {
            continue;
        }
        let decode = decode(media, types);
        if contents.iter().all(|other| other.decode.as_ref() != Some(&decode)) {
            let description = &response.description;
            contents.push(Content {
                status: response.status,
                description,
                media: Some(media),
                decode: Some(decode),
            });
        }
    }
    contents
}

fn decode(media: &MediaType, types: &Types<'_>) -> Decode {
    match media.kind {
        MediaKind::Json => Decode::Json(received(media.schema, types)),
        MediaKind::Text | MediaKind::Form => Decode::Text,
        MediaKind::Binary | MediaKind::Multipart => Decode::Binary,
        MediaKind::EventStream => Decode::Events(received(media.item.or(media.schema), types)),
        MediaKind::JsonLines => Decode::JsonLines(received(media.item.or(media.schema), types)),
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

/// The type of a documented error's JSON body.
fn error_type(response: &Response, types: &Types<'_>) -> Option<TypeRef> {
    let media = response.content.iter().find(|media| media.kind == MediaKind::Json)?;
    Some(received(media.schema, types))
}

fn output(contents: Vec<Content<'_>>, name: &OperationName, types: &Types<'_>, items: &mut Vec<Item>) -> Output {
    if contents.iter().all(|content| content.decode.is_none()) {
        return Output::Nothing;
    }
    let first = contents[0].decode.clone();
    if contents.iter().all(|content| content.decode == first)
        && let Some(decode) = first
    {
        return Output::One(decode);
    }
    let choice = name.output.clone();
    let variants: Vec<String> = Scope::new(Case::Variant).assign(&claims(&contents));
    let variants: Vec<(OutputVariant, &str)> = contents
        .into_iter()
        .zip(variants)
        .map(|(content, variant)| {
            let decode = content.decode.map(|decode| match decode {
                Decode::Json(ty) if types.is_large(&ty) => Decode::Json(TypeRef::Box(Box::new(ty))),
                decode => decode,
            });
            let media_type = content.media.map(|media| media.name.clone());
            (
                OutputVariant {
                    name: variant,
                    status: content.status,
                    media_type,
                    decode,
                },
                content.description,
            )
        })
        .collect();
    items.push(Item::Choice(ChoiceItem {
        name: choice.clone(),
        docs: vec![format!("What [`{0}`]({0}) answers.", name.name)],
        variants: variants
            .iter()
            .map(|(variant, description)| (variant.name.clone(), docs::lines(description), content_type(variant)))
            .collect(),
    }));
    Output::Choice {
        name: choice,
        variants: variants.into_iter().map(|(variant, _)| variant).collect(),
    }
}

fn content_type(variant: &OutputVariant) -> Option<TypeRef> {
    variant.decode.as_ref().map(|decode| match decode {
        Decode::Json(ty) | Decode::Events(ty) | Decode::JsonLines(ty) => ty.clone(),
        Decode::Text => TypeRef::String,
        Decode::Binary => TypeRef::Bytes,
    })
}

/// The status where there are several, the media type where a status has several.
fn claims(contents: &[Content<'_>]) -> Vec<Claim> {
    let first = contents[0].status;
    let several_statuses = contents.iter().any(|content| content.status != first);
    contents
        .iter()
        .map(|content| {
            let several_media = contents.iter().filter(|other| other.status == content.status).count() > 1;
            let mut words = Vec::new();
            if several_statuses || !several_media {
                words.extend(reason(content.status).split(' ').map(str::to_owned));
            }
            if several_media && let Some(media) = content.media {
                words.extend(variant_words(media));
            }
            let media = content.media.map_or("", |media| media.name.as_str());
            Claim {
                words,
                spelling: format!("{:?} {media}", content.status),
                apart: None,
            }
        })
        .collect()
}
