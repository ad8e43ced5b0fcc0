//! Which operations answer with a part of a list, and how one part leads to the next.
//!
//! What the description says of it outright (an extension, a link to the same operation) comes before what its names
//! amount to. Either is a note, which the settings confirm, correct or refuse.

mod body;
mod extension;
mod names;

use super::settings::Section;
use crate::api::{Api, MediaKind, Operation, Paging, SchemaId};
use crate::config::{Config, PageSetting};
use crate::diagnostics::{Code, Diagnostics};
use crate::load::Document;
use crate::source::Pointer;
use crate::value::Value;

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
    let mut section = Section::with_all("pages", &config.pages);
    let mut found: Vec<Option<Paging>> = Vec::new();
    for operation in &api.operations {
        let recognised = candidate(document, api, operation).and_then(|candidate| one(&candidate));
        found.push(match section.of(operation) {
            Some((name, setting)) => confirmed(operation, (name, setting), recognised, diagnostics),
            None => {
                if let Some(paging) = &recognised {
                    report_recognised(operation, paging, diagnostics);
                }
                recognised
            }
        });
    }
    section.report_unused("GET /pets", diagnostics);
    for (operation, paging) in api.operations.iter_mut().zip(found) {
        operation.paging = paging.map(Box::new);
    }
}

/// The pages that an operation has by a setting.
fn confirmed(
    operation: &Operation,
    (name, setting): (&str, &PageSetting),
    recognised: Option<Paging>,
    diagnostics: &mut Diagnostics,
) -> Option<Paging> {
    let route = operation.route();
    match setting {
        PageSetting::Recognised(false) => None,
        PageSetting::Recognised(true) => {
            if recognised.is_none() && name != "*" {
                diagnostics.push(
                    Code::StaleSetting,
                    &operation.pointer,
                    format!("`[pages]` confirms pages of {route}, and none are recognised"),
                    "say how one page leads to the next instead of `true`",
                );
            }
            recognised
        }
        PageSetting::Own(rule) => {
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
    }
}

fn report_recognised(operation: &Operation, paging: &Paging, diagnostics: &mut Diagnostics) {
    let route = operation.route();
    diagnostics.push(
        Code::RecognisedPages,
        &operation.pointer,
        format!(
            "{route} answers with a page of a list, as it seems: {}",
            paging.setting()
        ),
        format!(
            "confirm it with `\"{}\" = true` under `[pages]` of codegen.toml, correct it there, or refuse it with `false`",
            operation.id.as_deref().unwrap_or(&route)
        ),
    );
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
