//! Which operations go on after their answer, where they are asked about and what they come to.
//!
//! What the description says of it outright (an extension, a header of a 202, a link of one) is a note, which the settings confirm,
//! correct or refuse.

mod own;
mod said;

use super::context::Context;
use super::settings::Section;
use crate::api::{Api, LongRunning, MediaKind, Operation, Response, SchemaId, Status};
use crate::config::{Config, LongRunningSetting};
use crate::diagnostics::{Code, Diagnostics};
use crate::load::Document;
use crate::source::Pointer;
use crate::value::Value;

/// What is known of an operation that may go on.
struct Candidate<'a> {
    api: &'a Api,
    operation: &'a Operation,
    /// The operation as it is written.
    raw: &'a Value,
    document: &'a Document,
    /// The schema of its result, where it is not one of its answers.
    schema: Option<(String, SchemaId)>,
}

/// The schemas of results that are not answers of the operations, which are built for them.
pub fn schemas(cx: &mut Context<'_, '_>, config: &Config, operations: &[Operation]) -> Vec<Option<(String, SchemaId)>> {
    let mut section = Section::with_all("long-running", &config.long_running);
    let named = operations.iter().map(|operation| {
        let (at, text) = match section.of(operation) {
            Some((_, LongRunningSetting::Own(rule))) => (Pointer::root(), rule.schema.clone()?),
            Some((_, LongRunningSetting::Recognised(false))) => return None,
            _ => said::final_schema(cx.raw(&operation.pointer)?, &operation.pointer)?,
        };
        match Pointer::written(&text).filter(|place| cx.raw(place).is_some()) {
            Some(place) => Some((text, cx.schemas.schema_at(&place))),
            None => {
                let message = format!("the result of {} is `{text}`, which is not there", operation.route());
                let help = "write the pointer of a schema: `/components/schemas/Index`";
                let code = match at == Pointer::root() {
                    true => Code::StaleSetting,
                    false => Code::UnresolvedReference,
                };
                cx.report(code, &at, message, help);
                None
            }
        }
    });
    named.collect()
}

/// Says of every operation whether it goes on.
pub fn recognise(
    document: &Document,
    config: &Config,
    schemas: Vec<Option<(String, SchemaId)>>,
    api: &mut Api,
    diagnostics: &mut Diagnostics,
) {
    let mut section = Section::with_all("long-running", &config.long_running);
    let mut found: Vec<Option<LongRunning>> = Vec::new();
    for (operation, schema) in api.operations.iter().zip(schemas) {
        let candidate = document.get(&operation.pointer).map(|raw| Candidate {
            api,
            operation,
            raw,
            document,
            schema,
        });
        found.push(match (section.of(operation), candidate) {
            (_, None) | (Some((_, LongRunningSetting::Recognised(false))), _) => None,
            (Some((_, LongRunningSetting::Own(rule))), Some(candidate)) => own::read(rule, &candidate, diagnostics),
            (Some((name, LongRunningSetting::Recognised(true))), Some(candidate)) => {
                let recognised = said::recognise(&candidate);
                if recognised.is_none() && name != "*" {
                    diagnostics.push(
                        Code::StaleSetting,
                        &operation.pointer,
                        format!(
                            "`[long-running]` confirms that {} goes on after its answer, and nothing says so",
                            operation.route()
                        ),
                        "say where it is asked about instead of `true`",
                    );
                }
                recognised
            }
            (None, Some(candidate)) => {
                let recognised = said::recognise(&candidate);
                if let Some(recognised) = &recognised {
                    report(operation, recognised, diagnostics);
                }
                recognised
            }
        });
    }
    section.report_unused("POST /jobs", diagnostics);
    for (operation, found) in api.operations.iter_mut().zip(found) {
        operation.long_running = found.map(Box::new);
    }
}

fn report(operation: &Operation, recognised: &LongRunning, diagnostics: &mut Diagnostics) {
    let route = operation.route();
    diagnostics.push(
        Code::RecognisedLongRunning,
        &operation.pointer,
        format!("{route} goes on after its answer, as it seems: {}", recognised.setting()),
        format!(
            "confirm it with `\"{}\" = true` under `[long-running]` of codegen.toml, correct it there, or refuse it with `false`",
            operation.id.as_deref().unwrap_or(&route)
        ),
    );
}

impl Candidate<'_> {
    /// The place of the result's schema.
    fn place(&self) -> String {
        self.schema.as_ref().map(|(place, _)| place.clone()).unwrap_or_default()
    }

    fn successes(&self) -> impl Iterator<Item = &Response> {
        self.operation
            .responses
            .iter()
            .filter(|response| response.status.is_success())
    }

    fn accepted(&self) -> Option<&Response> {
        self.successes().find(|response| response.status == Status::Code(202))
    }

    /// The schema of a JSON body.
    fn body(&self, response: &Response) -> Option<SchemaId> {
        response
            .content
            .iter()
            .find(|media| media.kind == MediaKind::Json)?
            .schema
    }
}
