//! What a description says outright of long-running operations: the extensions of Azure, the headers and links of a 202.

use super::Candidate;
use crate::api::{AskedOperation, LongRunning, MediaKind, PathPart, SchemaId, Shape};
use crate::source::Pointer;
use crate::value::Value;

/// Headers with a URL whose answer has a status in its body.
const MONITORS: [&str; 2] = ["azure-asyncoperation", "operation-location"];
/// Members that say how far something is.
const STATUSES: [&str; 4] = ["status", "state", "jobStatus", "job_status"];
/// Words for what is over.
const DONE: [&str; 11] = [
    "succeeded",
    "success",
    "successful",
    "completed",
    "complete",
    "done",
    "finished",
    "ready",
    "ok",
    "passed",
    "processed",
];
const FAILED: [&str; 14] = [
    "failed",
    "failure",
    "error",
    "errored",
    "canceled",
    "cancelled",
    "aborted",
    "rejected",
    "expired",
    "timedout",
    "timeout",
    "terminated",
    "stopped",
    "invalid",
];

const OPTIONS: &str = "x-ms-long-running-operation-options";

pub fn recognise(candidate: &Candidate<'_>) -> Option<LongRunning> {
    let streamed = |kind: MediaKind| matches!(kind, MediaKind::EventStream | MediaKind::JsonLines);
    let mut media = candidate.successes().flat_map(|response| &response.content);
    if media.any(|media| streamed(media.kind)) {
        return None;
    }
    let found = match candidate.raw.get("x-ms-long-running-operation") {
        Some(Value::Bool(true)) => Some(azure(candidate)),
        Some(Value::Bool(false)) => return None,
        _ => linked(candidate).or_else(|| accepted(candidate)),
    };
    found.map(|found| LongRunning {
        schema: candidate.place(),
        of: candidate.schema.as_ref().map(|(_, schema)| *schema),
        ..found
    })
}

/// The schema that an extension says the result is of, and where it says so.
pub fn final_schema(raw: &Value, operation: &Pointer) -> Option<(Pointer, String)> {
    if raw.get("x-ms-long-running-operation") != Some(&Value::Bool(true)) {
        return None;
    }
    let text = raw.get(OPTIONS)?.get("final-state-schema")?.as_str()?;
    Some((operation.child(OPTIONS).child("final-state-schema"), text.to_owned()))
}

/// Autorest's extension, and what its clients do: what is asked says `Succeeded`, `Failed` or `Canceled` at `status`; a resource
/// that is made says how far it is at `properties.provisioningState`.
fn azure(candidate: &Candidate<'_>) -> LongRunning {
    const STATE: &str = "/properties/provisioningState";
    let schemas = &candidate.api.schemas;
    let method = candidate.operation.method.as_str();
    let makes = matches!(method, "PUT" | "PATCH");
    let has = |place: &str| {
        let mut bodies = candidate.successes().filter_map(|response| candidate.body(response));
        bodies.any(|body| schemas.at(body, place).is_some())
    };
    let options = candidate.raw.get(OPTIONS);
    let via = options.and_then(|options| options.get("final-state-via")?.as_str());
    let mut found = LongRunning {
        headers: MONITORS.map(str::to_owned).into(),
        location: true,
        again: (makes && has(STATE)).then(|| STATE.to_owned()),
        ..by_status(&["Succeeded"], &["Failed", "Canceled"])
    };
    // What is of the type of what is asked is that as a whole.
    let part = if has("/status") { "" } else { "/result" };
    match via {
        Some("original-uri") => found.result_own = true,
        Some("location") => found.result_header = "location".to_owned(),
        Some("azure-async-operation" | "operation-location") => found.result = part.to_owned(),
        _ if makes => {
            found.result_url = "/resourceLocation".to_owned();
            found.result_own = true;
        }
        _ if method == "DELETE" => {}
        _ => {
            found.result_url = "/resourceLocation".to_owned();
            found.result_header = "location".to_owned();
            found.result = part.to_owned();
        }
    }
    found
}

fn by_status(done: &[&str], failed: &[&str]) -> LongRunning {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    LongRunning {
        status: "/status".to_owned(),
        done: owned(done),
        failed: owned(failed),
        ..LongRunning::default()
    }
}

/// A documented 202 whose headers say where to ask.
fn accepted(candidate: &Candidate<'_>) -> Option<LongRunning> {
    let response = candidate.accepted()?;
    let has = |name: &str| {
        response
            .headers
            .iter()
            .any(|header| header.name.eq_ignore_ascii_case(name))
    };
    let monitors: Vec<String> = MONITORS
        .into_iter()
        .filter(|name| has(name))
        .map(str::to_owned)
        .collect();
    let told = candidate.body(response).and_then(|body| status(candidate, body));
    if !monitors.is_empty() {
        let told = told.unwrap_or_else(|| by_status(&["succeeded", "completed"], &["failed", "canceled", "cancelled"]));
        let makes = matches!(candidate.operation.method.as_str(), "PUT" | "PATCH");
        return Some(LongRunning {
            headers: monitors,
            location: has("location"),
            result_url: "/resourceLocation".to_owned(),
            result_own: makes,
            ..told
        });
    }
    // What is asked for is not there yet; what `Location` has is what stands in for it.
    if candidate.operation.method == "GET" && has("retry-after") {
        return Some(LongRunning {
            again: Some(String::new()),
            ..LongRunning::default()
        });
    }
    if has("location") {
        return Some(match told {
            // What is there is a job, which says itself how far it is.
            Some(told) => LongRunning {
                headers: vec!["location".to_owned()],
                ..told
            },
            None => LongRunning {
                location: true,
                ..LongRunning::default()
            },
        });
    }
    None
}

/// "Link Object": one of a 202 to an operation that is given something of its body.
fn linked(candidate: &Candidate<'_>) -> Option<LongRunning> {
    let response = candidate.accepted()?;
    let links = candidate.document.get(&response.pointer)?.get("links")?.as_object()?;
    links.values().find_map(|link| {
        let id = link.get("operationId")?.as_str()?;
        let mut operations = candidate.api.operations.iter().enumerate();
        let (index, target) =
            operations.find(|(_, target)| target.id.as_deref() == Some(id) && target.method == "GET")?;
        let given = link.get("parameters")?.as_object()?;
        let own: Vec<&str> = path_variables(candidate.operation);
        let parameters: Vec<(String, String)> = path_variables(target)
            .into_iter()
            .filter_map(|name| {
                let value = given.get(name).or_else(|| given.get(&format!("path.{name}")))?;
                Some((
                    name.to_owned(),
                    value.as_str()?.strip_prefix("$response.body#")?.to_owned(),
                ))
            })
            .collect();
        let is_known = |name: &&str| own.contains(name) || parameters.iter().any(|(given, _)| given == name);
        if parameters.is_empty() || !path_variables(target).iter().all(is_known) {
            return None;
        }
        let answer = target.responses.iter().find(|response| response.status.is_success())?;
        let told = status(candidate, candidate.body(answer)?)?;
        Some(LongRunning {
            asked: Some(AskedOperation {
                name: id.to_owned(),
                index,
                parameters,
            }),
            ..told
        })
    })
}

pub fn path_variables(operation: &crate::api::Operation) -> Vec<&str> {
    let variables = operation.parts.iter().filter_map(|part| match part {
        PathPart::Parameter(index) => operation.parameters.get(*index),
        PathPart::Literal(_) => None,
    });
    variables.map(|parameter| parameter.name.as_str()).collect()
}

/// Where a body says how far something is, and by which of the words that are listed there.
fn status(candidate: &Candidate<'_>, body: SchemaId) -> Option<LongRunning> {
    let schemas = &candidate.api.schemas;
    let Shape::Object(object) = schemas.shape(body) else {
        return None;
    };
    let known = STATUSES
        .iter()
        .find_map(|name| object.properties.iter().find(|property| property.name == *name))?;
    let Shape::Enum(words) = schemas.shape(known.schema) else {
        return None;
    };
    let plain = |word: &str| -> String {
        let letters = word.chars().filter(char::is_ascii_alphanumeric);
        letters.map(|letter| letter.to_ascii_lowercase()).collect()
    };
    let listed = |wanted: &[&str]| -> Vec<String> {
        let words = words.values.iter().filter_map(|value| value.value.as_str());
        words
            .filter(|word| wanted.contains(&plain(word).as_str()))
            .map(str::to_owned)
            .collect()
    };
    let (done, failed) = (listed(&DONE), listed(&FAILED));
    (!done.is_empty()).then(|| LongRunning {
        status: Pointer::root().child(&known.name).as_str().to_owned(),
        done,
        failed,
        ..LongRunning::default()
    })
}
