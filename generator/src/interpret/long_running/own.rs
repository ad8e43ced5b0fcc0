//! What the settings say of a long-running operation, as far as the description has it.

use super::Candidate;
use super::said::path_variables;
use crate::api::{AskedOperation, LongRunning, Operation, SchemaId};
use crate::config::LongRunningRule;
use crate::diagnostics::{Code, Diagnostics};

pub fn read(rule: &LongRunningRule, candidate: &Candidate<'_>, diagnostics: &mut Diagnostics) -> Option<LongRunning> {
    let operation = candidate.operation;
    let found = asked(rule, candidate).and_then(|(asked, of)| {
        let found = LongRunning {
            headers: rule.header.iter().map(|name| name.to_ascii_lowercase()).collect(),
            url: rule.url.clone(),
            asked,
            location: rule.location,
            again: rule.again.clone(),
            status: rule.status.clone(),
            done: rule.done.clone(),
            failed: rule.failed.clone(),
            error: rule.error.clone(),
            result_url: rule.result_url.clone(),
            result_header: rule.result_header.to_ascii_lowercase(),
            result_own: rule.result_own,
            result: rule.result.clone(),
            schema: candidate.place(),
            of,
        };
        check(&found).map(|()| found)
    });
    match found {
        Ok(found) => Some(found),
        Err((problem, help)) => {
            let message = format!("`[long-running]` says of {} {problem}", operation.route());
            diagnostics.push(Code::StaleSetting, &operation.pointer, message, help);
            None
        }
    }
}

type Problem = (String, &'static str);

fn check(found: &LongRunning) -> Result<(), Problem> {
    let problem = |text: &str, help| Err((text.to_owned(), help));
    let asks_elsewhere = !found.headers.is_empty() || !found.url.is_empty() || found.asked.is_some();
    if !asks_elsewhere && !found.location && found.again.is_none() {
        return problem(
            "not where it is asked about",
            "give at least one of `header`, `url`, `operation`, `location` and `again`",
        );
    }
    let places = [
        &found.url,
        &found.status,
        &found.error,
        &found.result_url,
        &found.result,
    ];
    let parameters = found
        .asked
        .iter()
        .flat_map(|asked| asked.parameters.iter().map(|(_, place)| place));
    if let Some(place) = places
        .into_iter()
        .chain(&found.again)
        .chain(parameters)
        .find(|place| !place.is_empty() && !place.starts_with('/'))
    {
        let text = format!("`{place}`, which is no JSON pointer");
        return Err((text, "write a place in a body so: `/status`"));
    }
    let is_told = !found.status.is_empty() || found.again.as_ref().is_some_and(|place| !place.is_empty());
    if is_told && found.done.is_empty() {
        return problem(
            "where its status is, and not what stands there when it is over",
            "give the words that mean that it has succeeded as `done`, and those that mean that it has not as `failed`",
        );
    }
    Ok(())
}

/// The operation that it is asked about with, and the schema of its result where that is no answer of its own.
fn asked(
    rule: &LongRunningRule,
    candidate: &Candidate<'_>,
) -> Result<(Option<AskedOperation>, Option<SchemaId>), Problem> {
    let mut of = candidate.schema.as_ref().map(|(_, schema)| *schema);
    let Some(name) = &rule.operation else {
        return Ok((None, of));
    };
    let is_called = |operation: &Operation| operation.id.as_ref() == Some(name) || operation.route() == *name;
    let mut operations = candidate.api.operations.iter().enumerate();
    let Some((index, target)) = operations.find(|(_, operation)| is_called(operation)) else {
        let text = format!("that it is asked about with `{name}`, which no operation is called");
        return Err((
            text,
            "write the operationId, or the method and the path: `GET /jobs/{id}`",
        ));
    };
    if target.method != "GET" {
        let text = format!("that it is asked about with `{name}`, which is no GET");
        return Err((text, "name an operation that asks and changes nothing"));
    }
    let own = path_variables(candidate.operation);
    let variables = path_variables(target);
    let is_known = |variable: &&str| own.contains(variable) || rule.parameters.contains_key(*variable);
    if let Some(missing) = variables.iter().find(|variable| !is_known(variable)) {
        let text = format!("not what `{missing}` is in the path of `{name}`");
        return Err((text, "say under `parameters` where the body has it: `{ id = \"/id\" }`"));
    }
    if let Some(name) = rule.parameters.keys().find(|name| !variables.contains(&name.as_str())) {
        let text = format!("a value for `{name}`, which the path does not have");
        return Err((text, "name the variables of the path of `operation`"));
    }
    if !rule.result.is_empty() && of.is_none() {
        let answer = target.responses.iter().find(|response| response.status.is_success());
        let body = answer.and_then(|response| candidate.body(response));
        of = body.and_then(|body| candidate.api.schemas.at(body, &rule.result));
        if of.is_none() {
            let text = format!(
                "that its result is at `{}`, which `{name}` does not answer with",
                rule.result
            );
            return Err((text, "write a place in its body, or the `schema` of the result"));
        }
    }
    let parameters = rule
        .parameters
        .iter()
        .map(|(name, place)| (name.clone(), place.clone()));
    let asked = AskedOperation {
        name: name.clone(),
        index,
        parameters: parameters.collect(),
    };
    Ok((Some(asked), of))
}
