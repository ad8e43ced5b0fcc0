//! Operations: those of the API, and those that the other side sends (webhooks and callbacks).

mod body;
mod example;
pub(super) mod header;
mod inherit;
mod item;
mod media_type;
mod parameter;
mod response;
mod template;

use indexmap::IndexMap;
use openapiv3::{PathItem, SecurityRequirement};

use crate::api::{Direction, Docs, Operation, SecurityScheme};
use crate::diagnostics::Code;
use crate::hash::{HashMap, HashSet};
use crate::interpret::context::Context;
use crate::interpret::select::{Candidate, Selector};
use crate::interpret::{info, security, server};
use crate::load::PathEntry;
use crate::source::Pointer;
use crate::value::Text;
use parameter::Site;

/// What has been built.
#[derive(Debug, Default)]
pub struct Operations {
    pub outgoing: Vec<Operation>,
    pub incoming: Vec<Operation>,
    /// Whether the description says anywhere what an operation requires.
    secured: bool,
    /// The security schemes that operations require, whether or not the operation is wanted.
    required: HashSet<String>,
}

impl Operations {
    fn require(&mut self, lists: Option<&[SecurityRequirement]>) {
        let names = lists.into_iter().flatten().flat_map(|list| list.keys());
        self.required.extend(names.cloned());
    }
}

/// All operations that are wanted, in the order of the description.
pub fn build(
    cx: &mut Context<'_, '_>,
    schemes: &IndexMap<String, SecurityScheme>,
    selector: &mut Selector<'_>,
) -> Operations {
    let mut operations = Operations {
        secured: cx.openapi.security.is_some(),
        ..Operations::default()
    };
    operations.require(cx.openapi.security.as_deref());
    let mut items = cx.path_items();
    while let Some(entry) = cx.next_of(&mut items) {
        let requests = match entry.is_webhook {
            true => Direction::Received,
            false => Direction::Sent,
        };
        if requests == Direction::Sent {
            for (_, operation, _) in entry.operations(&entry.item, &entry.at) {
                operations.require(operation.security.as_deref());
            }
        }
        let at = (entry.name, &*entry.item, &entry.at);
        path_item(cx, &entry, at, requests, schemes, Some(selector), &mut operations);
    }
    operations.outgoing.shrink_to_fit();
    report_duplicate_ids(cx, &operations);
    if !operations.secured {
        // Schemes that are declared and never required: whoever gives a credential means it to be sent.
        let optional = security::optional(schemes);
        for operation in &mut operations.outgoing {
            operation.security.clone_from(&optional);
        }
    }
    security::report_unused(cx, schemes, operations.secured, &operations.required);
    operations
}

/// The operations of one path item, whose requests go one way. Without a selector all are wanted: callbacks go with their
/// operation.
fn path_item(
    cx: &mut Context<'_, '_>,
    entry: &PathEntry<'_>,
    (path, item, at): (&str, &PathItem, &Pointer),
    requests: Direction,
    schemes: &IndexMap<String, SecurityScheme>,
    mut selector: Option<&mut Selector<'_>>,
    operations: &mut Operations,
) {
    for (method, operation, place) in in_order(cx, entry, item, at) {
        operations.secured |= operation.security.is_some();
        let candidate = Candidate {
            tags: &operation.tags,
            path,
            method: &method,
            id: operation.operation_id.as_deref(),
        };
        if selector
            .as_deref_mut()
            .is_some_and(|selector| !selector.wants(candidate))
        {
            continue;
        }
        let built = one(cx, (path, item, at), (&method, operation, &place), requests, schemes);
        match requests {
            Direction::Sent => operations.outgoing.push(built),
            Direction::Received => operations.incoming.push(built),
        }
        let callbacks_at = place.child("callbacks");
        for (name, callback) in &operation.callbacks {
            for (expression, item) in callback {
                let at = crate::load::place(&item.extensions, &callbacks_at.child(name).child(expression));
                path_item(
                    cx,
                    entry,
                    (expression, item, &at),
                    Direction::Received,
                    schemes,
                    None,
                    operations,
                );
            }
        }
    }
}

/// The operations of a path item in the order in which the description has them; the skeleton has an order of its own.
fn in_order<'e>(
    cx: &Context<'_, '_>,
    entry: &'e PathEntry<'_>,
    item: &'e PathItem,
    at: &Pointer,
) -> Vec<(String, &'e openapiv3::Operation, Pointer)> {
    let mut operations = entry.operations(item, at);
    let written = cx.raw(at).and_then(|node| node.as_object());
    let position = |place: &Pointer| {
        let name = place.as_str().strip_prefix(at.as_str())?.split('/').nth(1)?;
        written?.keys().position(|key| key == name)
    };
    operations.sort_by_key(|(_, _, place)| position(place).unwrap_or(usize::MAX));
    operations
}

fn one(
    cx: &mut Context<'_, '_>,
    (path, item, path_at): (&str, &PathItem, &Pointer),
    (method, operation, at): (&str, &openapiv3::Operation, &Pointer),
    requests: Direction,
    schemes: &IndexMap<String, SecurityScheme>,
) -> Operation {
    let security = match (requests, inherit::security(cx.document, (operation, at))) {
        (Direction::Sent, Some((list, at))) => security::requirements(cx, schemes, list, &at),
        // How others are to prove who they are is for the server that receives it.
        (Direction::Received, _) | (_, None) => Vec::new(),
    };
    let servers = match (requests, inherit::servers((item, path_at), (operation, at))) {
        (Direction::Sent, Some((list, at))) => server::build(cx, list, &at),
        (Direction::Received, _) | (_, None) => Vec::new(),
    };
    let inherited = inherit::parameters(cx.document, (item, path_at), (operation, at));
    let site = Site {
        path,
        path_at,
        operation_at: at,
        security: &security,
        schemes,
    };
    let (parameters, parts) = match requests {
        Direction::Sent => parameter::build(cx, inherited, site),
        Direction::Received => (parameter::build_incoming(cx, inherited, site), Vec::new()),
    };
    let body = match &operation.request_body {
        Some(entry) => body::build(cx, entry, &at.child("requestBody"), method),
        None => None,
    };
    let responses = response::build(cx, &operation.responses, &at.child("responses"), method);
    let (own_summary, own_description) = (&operation.summary, &operation.description);
    // "Path Item Object": its summary and description are meant for all of its operations.
    let inherits = own_summary.is_none() && own_description.is_none();
    let text = |own: &Option<String>, inherited: &Option<String>| match inherits {
        true => inherited.clone(),
        false => own.clone(),
    };
    Operation {
        pointer: at.clone(),
        id: operation.operation_id.clone().filter(|id| !id.trim().is_empty()),
        method: method.to_owned(),
        path: path.to_owned(),
        parts,
        tags: operation.tags.clone(),
        summary: text(own_summary, &item.summary),
        docs: Docs {
            title: None,
            description: text(own_description, &item.description).map(Text::from),
            deprecated: operation.deprecated,
            external: operation.external_docs.as_ref().map(info::external).map(Box::new),
            examples: Vec::new(),
        },
        parameters,
        body,
        responses,
        security,
        servers,
        paging: None,
        long_running: None,
        idempotent: None,
        idempotency_header: None,
    }
}

/// "Operation Object", `operationId`: unique among all operations. Both keep it; their functions get names of their own.
fn report_duplicate_ids(cx: &mut Context<'_, '_>, operations: &Operations) {
    let mut first: HashMap<&str, &Operation> = HashMap::default();
    for operation in operations.outgoing.iter().chain(&operations.incoming) {
        let Some(id) = operation.id.as_deref() else {
            continue;
        };
        match first.get(id) {
            // One place that two paths refer to is one operation with one id.
            Some(other) if other.pointer == operation.pointer => {}
            Some(other) => cx.report(
                Code::DuplicateOperationId,
                &operation.pointer.child("operationId"),
                format!("{} {} has the operationId `{id}`, too", other.method, other.path),
                "give each operation an id of its own",
            ),
            None => {
                first.insert(id, operation);
            }
        }
    }
}
