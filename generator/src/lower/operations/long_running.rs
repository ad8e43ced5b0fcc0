//! What long-running operations come to: the type of the result, and what of the operation that asks differs from the one that
//! is asked about.

use crate::api::{Api, MediaKind, Operation, Response, Status};
use crate::library::{AskedItem, Decode, DoneItem, Group, LongRunningItem, OperationItem, Output, TypeRef};
use crate::lower::operations::responses::received;
use crate::lower::types::Types;

/// Without the operation that asks, which may not be lowered yet.
pub fn lower(operation: &Operation, output: &Output, api: &Api, types: &Types<'_>) -> Option<LongRunningItem> {
    let plan = operation.long_running.as_ref()?;
    let (done, status) = result(operation, output, api, types);
    Some(LongRunningItem {
        done,
        status,
        plan: plan.as_ref().clone(),
        asked: None,
    })
}

/// What it comes to, and the status whose body that is.
fn result(operation: &Operation, output: &Output, api: &Api, types: &Types<'_>) -> (DoneItem, Option<Status>) {
    let json = |ty| (DoneItem::Json(ty), None);
    let Some(plan) = &operation.long_running else {
        return (DoneItem::Nothing, None);
    };
    if plan.of.is_some() {
        return json(received(plan.of, types));
    }
    // What it is asked with answers with what it comes to.
    if let Some(asked) = plan.asked.as_ref().and_then(|asked| api.operations.get(asked.index)) {
        let body = asked.responses.iter().find(|response| response.status.is_success());
        let media = body.and_then(|body| body.content.iter().find(|media| media.kind == MediaKind::Json));
        if let Some(media) = media {
            return json(received(media.schema, types));
        }
    }
    let successes = || {
        operation
            .responses
            .iter()
            .filter(|response| response.status.is_success())
    };
    let is_final = |response: &&Response| response.status != Status::Code(202) && !response.content.is_empty();
    let mut answers: Vec<&Response> = successes().filter(is_final).collect();
    // Where nothing else is documented, what is accepted is what it comes to.
    if answers.is_empty() && !successes().any(|response| response.status != Status::Code(202)) {
        answers = successes().filter(|response| !response.content.is_empty()).collect();
    }
    let Some(first) = answers.first() else {
        return (DoneItem::Nothing, None);
    };
    let types_of = |response: &Response| -> Vec<Option<TypeRef>> {
        let media = response.content.iter();
        media
            .map(|media| (media.kind == MediaKind::Json).then(|| received(media.schema, types)))
            .collect()
    };
    let nothing = successes().any(|response| is_nothing(response) && response.status != Status::Code(202));
    let all: Vec<Option<TypeRef>> = answers.iter().flat_map(|response| types_of(response)).collect();
    match (all.first(), output) {
        (Some(Some(ty)), _) if !nothing && all.iter().all(|other| other.as_ref() == Some(ty)) => {
            (DoneItem::Json(ty.clone()), Some(first.status))
        }
        (_, Output::One(Decode::Json(ty))) => (DoneItem::Json(ty.clone()), Some(first.status)),
        _ => (DoneItem::Output, None),
    }
}

fn is_nothing(response: &Response) -> bool {
    response.content.is_empty()
}

/// Says of each what the operation that asks is.
pub fn finish(api: &Api, groups: &mut [Group]) {
    let mut found: Vec<(usize, usize, AskedItem)> = Vec::new();
    for (group, of_group) in groups.iter().enumerate() {
        for (index, operation) in of_group.operations.iter().enumerate() {
            let asked = operation
                .long_running
                .as_ref()
                .and_then(|item| item.plan.asked.as_ref());
            let Some(target) = asked.and_then(|asked| api.operations.get(asked.index)) else {
                continue;
            };
            let mut all = groups.iter().flat_map(|group| &group.operations);
            if let Some(target) = all.find(|other| other.origin == target.pointer) {
                found.push((group, index, asked_item(target)));
            }
        }
    }
    for (group, index, asked) in found {
        if let Some(item) = &mut groups[group].operations[index].long_running {
            item.asked = Some(asked);
        }
    }
}

fn asked_item(target: &OperationItem) -> AskedItem {
    AskedItem {
        id: target.id.clone(),
        path: target.path.clone(),
        accept: target.responses.accept.clone(),
        security: target.security.clone(),
        scopes: target.scopes.clone(),
        servers: target.servers.clone(),
        constants: target.constants.clone(),
    }
}
