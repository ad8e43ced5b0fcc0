//! Which operations answer with a part of a list, and how one part leads to the next.
//!
//! What the description says of it outright (an extension, a link to the same operation) comes before what its names
//! amount to. Either is a note, which the settings confirm, correct or refuse.

mod body;
mod extension;
mod names;

use serde_json::Value;

use crate::api::{Api, MediaKind, Operation, Paging, SchemaId};
use crate::config::{Config, PageSetting};
use crate::diagnostics::{Code, Diagnostics};
use crate::load::Document;
use crate::source::Pointer;

/// What is known of an operation that may have pages.
struct Candidate<'a> {
    api: &'a Api,
    operation: &'a Operation,
    /// The schema of the JSON body of a success.
    body: SchemaId,
    /// The operation as it is written.
    raw: &'a Value,
    /// That success as it is written.
    response: &'a Value,
    /// The document as it is written.
    root: &'a Value,
}

/// Says of every operation whether it has pages.
pub fn recognise(document: &Document, config: &Config, api: &mut Api, diagnostics: &mut Diagnostics) {
    let mut used = vec![false; config.pages.len()];
    let mut found: Vec<Option<Paging>> = Vec::new();
    for operation in &api.operations {
        let route = format!("{} {}", operation.method, operation.path);
        let names = [operation.id.as_deref(), Some(route.as_str()), Some("*")];
        let setting = names.into_iter().flatten().find_map(|name| {
            let (index, (_, setting)) = config
                .pages
                .iter()
                .enumerate()
                .find(|(_, (key, _))| key.as_str() == name)?;
            Some((index, setting))
        });
        if let Some((index, _)) = setting {
            used[index] = true;
        }
        let recognised = candidate(document, api, operation).and_then(|candidate| one(&candidate));
        found.push(match (setting.map(|(_, setting)| setting), recognised) {
            (Some(PageSetting::Recognised(false)), _) | (None, None) => None,
            (Some(PageSetting::Recognised(true)), Some(paging)) => Some(paging),
            (Some(PageSetting::Recognised(true)), None) => {
                let name = setting.and_then(|(index, _)| config.pages.keys().nth(index));
                if name.is_some_and(|name| name != "*") {
                    diagnostics.push(
                        Code::StaleSetting,
                        &operation.pointer,
                        format!("`[pages]` confirms pages of {route}, and none are recognised"),
                        "say how one page leads to the next instead of `true`",
                    );
                }
                None
            }
            (Some(PageSetting::Own(rule)), _) => {
                let own = rule.paging();
                if own.is_none() {
                    diagnostics.push(
                        Code::StaleSetting,
                        &operation.pointer,
                        format!("`[pages]` does not say how a page of {route} leads to the next"),
                        "give exactly one of `link`, `url`, `token`, `last-item`, `page` and `offset`; `token` and `last-item` \
                         with the `parameter` that takes them",
                    );
                }
                own
            }
            (None, Some(paging)) => {
                diagnostics.push(
                    Code::RecognisedPages,
                    &operation.pointer,
                    format!("{route} answers with a page of a list, as it seems: {}", paging.setting()),
                    format!(
                        "confirm it with `\"{}\" = true` under `[pages]` of codegen.toml, correct it there, or refuse it with `false`",
                        operation.id.as_deref().unwrap_or(&route)
                    ),
                );
                Some(paging)
            }
        });
    }
    for ((name, _), _) in config.pages.iter().zip(used).filter(|(_, used)| !used) {
        diagnostics.push(
            Code::StaleSetting,
            &Pointer::root(),
            format!("`[pages]` has `{name}`, which no operation is called"),
            "write the operationId, or the method and the path: `GET /pets`",
        );
    }
    for (operation, paging) in api.operations.iter_mut().zip(found) {
        operation.paging = paging;
    }
}

fn candidate<'a>(document: &'a Document, api: &'a Api, operation: &'a Operation) -> Option<Candidate<'a>> {
    let success = operation
        .responses
        .iter()
        .find(|response| response.status.is_success())?;
    let media = success.content.iter().find(|media| media.kind == MediaKind::Json)?;
    Some(Candidate {
        api,
        operation,
        body: media.schema?,
        raw: document.get(&operation.pointer)?,
        response: document.get(&success.pointer).unwrap_or(&Value::Null),
        root: document.get(&Pointer::root())?,
    })
}

fn one(candidate: &Candidate<'_>) -> Option<Paging> {
    match extension::says(candidate) {
        Some(paging) => paging,
        None => names::suggest(candidate),
    }
}
