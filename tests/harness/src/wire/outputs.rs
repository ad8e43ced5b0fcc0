//! The responses: a body for each documented status and media type, and how what was read of it is shown.

use generator::internals::{
    Decode, Direction, Extent, Header, MediaKind, MediaType, Output, Response, SchemaId, Shape, Status, UnionKind,
    nth_sample, sample, type_text, variety,
};
use serde_json::Value;

use super::{Of, literal, text_of};

/// A closure that shows an output.
pub fn shower(of: &Of<'_>) -> String {
    match &of.item.responses.output {
        Output::Nothing => "|()| Value::Null".to_owned(),
        Output::One(decode) => format!("|output| {}", shown(Some(decode), "output")),
        Output::Choice(choice) => {
            let arms = choice.variants.iter().map(|variant| {
                let path = format!("{}::{}::{}", of.module, choice.name, variant.name);
                match &variant.decode {
                    None => format!("{path} => Value::Null, "),
                    decode => format!("{path}(content) => {}, ", shown(decode.as_ref(), "content")),
                }
            });
            format!("|output| match output {{ {}}}", arms.collect::<String>())
        }
    }
}

fn shown(decode: Option<&Decode>, name: &str) -> String {
    match decode {
        None => "Value::Null".to_owned(),
        Some(Decode::Json(_) | Decode::Text) => format!("data(&{name})"),
        Some(Decode::Binary) => format!("bytes({name})"),
        Some(Decode::Events(_) | Decode::JsonLines(_)) => format!("items({name})"),
    }
}

/// Statements, one a documented status and media type, and for JSON one a size of example.
pub fn responses(of: &Of<'_>) -> Vec<String> {
    let mut out = Vec::new();
    for response in &of.operation.responses {
        let status = code(response.status, &of.operation.responses);
        let headers = headers(of, response);
        if response.content.is_empty() || of.operation.method == "HEAD" {
            out.push(format!(
                "of.response({status}, \"\", &[{headers}], \"\", \"null\", None);"
            ));
            continue;
        }
        for media in &response.content {
            let error = error(of, response, media);
            for body in bodies(of, media) {
                let name = concrete(&media.name);
                out.push(match body {
                    Ok(Body { text, value }) => {
                        let (text, value) = (literal(&text), literal(&value.to_string()));
                        let value = if text == value { "SAME" } else { value.as_str() };
                        format!("of.response({status}, {name:?}, &[{headers}], {text}, {value}, {error});")
                    }
                    Err(problem) => {
                        format!(
                            "of.note({});",
                            literal(&format!("no response {status}, {name}: {problem}"))
                        )
                    }
                });
            }
        }
    }
    out
}

/// What reads the body of a documented error.
fn error(of: &Of<'_>, response: &Response, media: &MediaType) -> String {
    let mut errors = of.item.responses.errors.iter();
    let known = errors.find(|error| {
        error.status == response.status && (error.media_types.is_empty() || error.media_types.contains(&media.name))
    });
    match known.filter(|_| media.kind == MediaKind::Json) {
        Some(error) => format!("Some(error::<{}>)", type_text(&error.ty)),
        None => "None".to_owned(),
    }
}

/// A status that only this response is for.
fn code(status: Status, all: &[Response]) -> u16 {
    let is_free = |code: &u16| all.iter().all(|other| other.status != Status::Code(*code));
    let has_class = |class: u8| {
        all.iter().any(|other| match other.status {
            Status::Code(code) => code / 100 == u16::from(class),
            Status::Range(range) => range == class,
            Status::Default => false,
        })
    };
    let first = |class: u8| (u16::from(class) * 100..u16::from(class) * 100 + 100).find(is_free);
    match status {
        Status::Code(code) => code,
        Status::Range(class) => first(class).unwrap_or(u16::from(class) * 100),
        // Where no success is documented it is one (and an error of any kind as well).
        Status::Default => [2, 5, 4]
            .into_iter()
            .find(|class| !has_class(*class))
            .and_then(first)
            .unwrap_or(599),
    }
}

/// A body as it is written, and what of it is to come out of the client.
struct Body {
    text: String,
    value: Value,
}

fn bodies(of: &Of<'_>, media: &MediaType) -> Vec<Result<Body, String>> {
    let examples: Vec<Value> = media.examples.iter().map(|(_, value)| value.to_json()).collect();
    let streamed = matches!(media.kind, MediaKind::EventStream | MediaKind::JsonLines);
    let schema = match streamed {
        true => media.item.or(media.schema),
        false => media.schema,
    };
    let made = |extent: Extent, nth: usize| match schema {
        Some(schema) => nth_sample(&of.api.schemas, schema, Direction::Received, extent, &examples, nth)
            .map_err(|unmade| unmade.to_string()),
        None => Ok("text".into()),
    };
    let alternatives = schema.map_or(1, |schema| variety(&of.api.schemas, schema));
    let mut values = vec![made(Extent::Minimal, 0)];
    for nth in 0..alternatives.min(super::MOST_ALTERNATIVES) {
        let value = made(Extent::Full, nth);
        if !values.contains(&value) {
            values.push(value);
        }
    }
    match media.kind {
        MediaKind::Json => {
            let whole = |value: Value| Body {
                text: value.to_string(),
                value,
            };
            values.into_iter().map(|value| value.map(whole)).collect()
        }
        MediaKind::EventStream if let Some(events) = schema.and_then(|schema| named_events(of, schema)) => {
            let text = |(name, item): &(&str, Value)| format!("event: {name}\n{}", record(media, item));
            vec![events.map(|events| Body {
                text: events.iter().map(text).collect(),
                value: events.into_iter().map(|(_, item)| item).collect(),
            })]
        }
        MediaKind::EventStream | MediaKind::JsonLines => {
            let items: Result<Vec<Value>, String> = values.into_iter().collect();
            vec![items.map(|items| Body {
                text: items.iter().map(|item| record(media, item)).collect(),
                value: items.into(),
            })]
        }
        MediaKind::Form | MediaKind::Multipart | MediaKind::Text | MediaKind::Binary => {
            let text = made(Extent::Full, 0).ok().as_ref().and_then(text_of);
            let text = text.unwrap_or_else(|| "content".to_owned());
            vec![Ok(Body {
                value: text.clone().into(),
                text,
            })]
        }
    }
}

/// The data of each documented event, where the name chooses it.
fn named_events<'a>(of: &Of<'a>, schema: SchemaId) -> Option<Result<Vec<(&'a str, Value)>, String>> {
    let Shape::Union(union) = &of.api.schemas.get(of.api.schemas.resolve(schema)).shape else {
        return None;
    };
    let names = union
        .discriminator
        .as_ref()
        .filter(|_| union.kind == UnionKind::Events)?;
    let events = union.variants.iter().zip(&names.values).map(|(variant, names)| {
        let value = sample(&of.api.schemas, *variant, Direction::Received, Extent::Full, &[]);
        Ok((
            names.first().and_then(|name| name.as_str()).unwrap_or("other"),
            value.map_err(|unmade| unmade.to_string())?,
        ))
    });
    Some(events.collect())
}

/// One item of a stream.
fn record(media: &MediaType, item: &Value) -> String {
    match (media.kind, item) {
        (MediaKind::EventStream, Value::String(text)) => format!("data: {text}\n\n"),
        (MediaKind::EventStream, item) => format!("data: {item}\n\n"),
        (_, item) if media.name.contains("json-seq") => format!("\u{1e}{item}\n"),
        (_, item) => format!("{item}\n"),
    }
}

/// Name, value and accessor of each documented header.
fn headers(of: &Of<'_>, response: &Response) -> String {
    let headers = response.headers.iter().filter_map(|header: &Header| {
        let examples: Vec<Value> = header.docs.examples.iter().map(|value| value.to_json()).collect();
        let made = sample(
            &of.api.schemas,
            header.schema?,
            Direction::Received,
            Extent::Full,
            &examples,
        );
        let value = text_of(&made.ok()?)?;
        let wire = header.name.to_ascii_lowercase();
        let accessor = of.library.headers.iter().find(|known| known.wire == wire);
        let read = match accessor {
            Some(known) => format!("Some(|headers| format!(\"{{:?}}\", headers.{}()))", known.name),
            None => "None".to_owned(),
        };
        Some(format!("({:?}, {}, {read})", header.name, literal(&value)))
    });
    headers.collect::<Vec<_>>().join(", ")
}

/// A media type that a server can write where a range is documented.
fn concrete(name: &str) -> String {
    match name.split_once('/') {
        Some(("*", _)) | Some(("application", "*")) => "application/octet-stream".to_owned(),
        Some(("text", "*")) => "text/plain".to_owned(),
        Some(("image", "*")) => "image/png".to_owned(),
        Some((kind, "*")) => format!("{kind}/x"),
        _ => name.to_owned(),
    }
}
