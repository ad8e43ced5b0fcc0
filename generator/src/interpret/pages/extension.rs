//! What a description says outright of pages: extensions of vendors, and links of OpenAPI.

use super::{Candidate, body};
use crate::api::{NextPage, Paging};
use crate::source::Pointer;
use crate::value::Value;

/// What it says; `Some(None)`: that there are none.
pub fn says(candidate: &Candidate<'_>) -> Option<Option<Paging>> {
    let raw = candidate.raw;
    if let Some(pageable) = raw.get("x-ms-pageable") {
        return Some(ms_pageable(pageable));
    }
    if let Some(pagination) = raw.get("x-speakeasy-pagination") {
        return Some(speakeasy(pagination, candidate));
    }
    match raw.get("x-fern-pagination") {
        Some(Value::Bool(true)) => return Some(fern(candidate.root.get("x-fern-pagination")?, candidate)),
        Some(Value::Bool(false)) => return Some(None),
        Some(pagination) => return Some(fern(pagination, candidate)),
        None => {}
    }
    links(candidate).map(Some)
}

/// Autorest's: the names of the members, the list's `value` where none is given.
fn ms_pageable(pageable: &Value) -> Option<Paging> {
    let next = pageable.get("nextLinkName")?.as_str()?;
    let items = pageable.get("itemName").and_then(Value::as_str).unwrap_or("value");
    Some(Paging {
        items: member(items),
        next: NextPage::Url(member(next)),
    })
}

fn items(candidate: &Candidate<'_>) -> Option<String> {
    let schemas = &candidate.api.schemas;
    body::items(schemas, candidate.body, &body::members(schemas, candidate.body))
}

fn member(name: &str) -> String {
    Pointer::root().child(name).as_str().to_owned()
}

/// Speakeasy's: JSONPath expressions for what is in the body.
fn speakeasy(pagination: &Value, candidate: &Candidate<'_>) -> Option<Paging> {
    let output = |name: &str| pagination.get("outputs")?.get(name)?.as_str();
    let place = |name: &str| output(name).and_then(|path| json_path(path, "$"));
    let input = |kind: &str| {
        let inputs = pagination.get("inputs")?.as_array()?;
        let input = inputs
            .iter()
            .find(|input| input.get("type").and_then(Value::as_str) == Some(kind))?;
        let name = input.get("name")?.as_str()?;
        Some(match input.get("in").and_then(Value::as_str) {
            Some("requestBody") => member(name),
            _ => name.to_owned(),
        })
    };
    let items = place("results").or_else(|| items(candidate))?;
    let size = input("limit").unwrap_or_default();
    let next = match pagination.get("type")?.as_str()? {
        "url" => NextPage::Url(place("nextUrl")?),
        "cursor" => {
            let (from, to) = (output("nextCursor")?, input("cursor")?);
            match from.split_once("[-1]") {
                Some((_, of_item)) => NextPage::LastItem {
                    member: json_path(&format!("${of_item}"), "$")?,
                    to,
                    more: String::new(),
                },
                None => NextPage::Token {
                    from: json_path(from, "$")?,
                    to,
                    more: String::new(),
                },
            }
        }
        _ => match (input("page"), input("offset")) {
            (Some(to), _) => NextPage::Page {
                to,
                first: 1,
                size,
                pages: place("numPages").unwrap_or_default(),
                more: String::new(),
            },
            (None, Some(to)) => NextPage::Offset {
                to,
                first: 0,
                size,
                total: String::new(),
                more: String::new(),
            },
            (None, None) => return None,
        },
    };
    Some(Paging { items, next })
}

/// Fern's: paths from `$request` and `$response`.
fn fern(pagination: &Value, candidate: &Candidate<'_>) -> Option<Paging> {
    let text = |name: &str| pagination.get(name)?.as_str();
    let response = |name: &str| text(name).and_then(|path| json_path(path, "$response"));
    let request = |name: &str| {
        let place = text(name).and_then(|path| json_path(path, "$request"))?;
        let name = place.trim_start_matches('/').to_owned();
        let is_parameter = candidate
            .operation
            .parameters
            .iter()
            .any(|parameter| parameter.name == name);
        Some(if is_parameter { name } else { place })
    };
    let items = response("results").or_else(|| items(candidate))?;
    let more = response("has-next-page").unwrap_or_default();
    let next = match (
        response("next_cursor"),
        request("cursor"),
        response("next_uri"),
        request("offset"),
    ) {
        (Some(from), Some(to), ..) => NextPage::Token { from, to, more },
        (_, _, Some(url), _) => NextPage::Url(url),
        (_, _, _, Some(to)) if body::plain(&to).contains("page") => NextPage::Page {
            to,
            first: 1,
            size: request("step").unwrap_or_default(),
            pages: String::new(),
            more,
        },
        (_, _, _, Some(to)) => NextPage::Offset {
            to,
            first: 0,
            size: request("step").unwrap_or_default(),
            total: String::new(),
            more,
        },
        _ => return None,
    };
    Some(Paging { items, next })
}

/// `$.a.b` as a JSON pointer.
fn json_path(path: &str, root: &str) -> Option<String> {
    let rest = path.strip_prefix(root)?;
    if rest.contains(['[', '*', '(']) {
        return None;
    }
    Some(rest.split('.').filter(|name| !name.is_empty()).map(member).collect())
}

/// "Link Object": one to the same operation, which is given something of the response.
fn links(candidate: &Candidate<'_>) -> Option<Paging> {
    let links = candidate.response.get("links")?.as_object()?;
    let items = items(candidate)?;
    let own = |link: &Value| {
        let id = link.get("operationId").and_then(Value::as_str);
        id.is_some() && id == candidate.operation.id.as_deref()
    };
    let mut parameters = links
        .values()
        .filter(|link| own(link))
        .filter_map(|link| link.get("parameters")?.as_object())
        .flatten();
    parameters.find_map(|(to, value)| {
        let value = value.as_str()?;
        let from = match (
            value.strip_prefix("$response.body#"),
            value.strip_prefix("$response.header."),
        ) {
            (Some(place), _) => place.to_owned(),
            (None, Some(header)) => header.to_ascii_lowercase(),
            (None, None) => return None,
        };
        let to = to.strip_prefix("query.").unwrap_or(to);
        let is_query = candidate
            .operation
            .parameters
            .iter()
            .any(|parameter| parameter.name == to);
        is_query.then(|| Paging {
            items: items.clone(),
            next: NextPage::Token {
                from,
                to: to.to_owned(),
                more: String::new(),
            },
        })
    })
}
