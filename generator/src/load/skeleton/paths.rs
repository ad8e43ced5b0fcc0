//! Path Item, Operation, Responses and Callback objects.

use indexmap::IndexMap;
use openapiv3::{Callback, Operation, Parameter, PathItem, ReferenceOr, Response, Responses, Server, StatusCode};

use super::kinds;
use super::reader::Object;
use super::reference::{Component, put_place, reference_of, settle};
use super::{EXTRA_OPERATIONS, Lowering};
use crate::diagnostics::Code;
use crate::load::Version;
use crate::source::Pointer;
use crate::value::Value;

impl<'d> Lowering<'d, '_> {
    /// A path item. One with a `$ref` is what that leads to, with what stands beside it on top (3.1 §4.8.9 leaves open
    /// what wins).
    pub fn path_item(&mut self, value: &'d Value, at: &Pointer) -> Option<Box<PathItem>> {
        self.enter(at, |this| this.entered_path_item(value, at))
    }

    fn entered_path_item(&mut self, value: &'d Value, at: &Pointer) -> Option<Box<PathItem>> {
        // A blank path item has no operations.
        if value.is_null() {
            return Some(Box::default());
        }
        let object = self.object(value, at, &kinds::PATH_ITEM)?;
        let own = self.own_path_item(&object);
        let Some((members, reference)) = reference_of(value) else {
            return Some(own);
        };
        let Some((target_at, target)) = self.hop(reference, at) else {
            return Some(own);
        };
        let Some(mut referred) = self.referred(at, |this| this.path_item(target, &target_at)) else {
            return Some(own);
        };
        put_place(&mut referred.extensions, &target_at);
        if members.len() == 1 {
            return Some(referred);
        }
        Some(self.merged(own, referred, &target_at))
    }

    fn own_path_item(&mut self, object: &Object<'d>) -> Box<PathItem> {
        // It takes 9 KB, which are better not moved.
        let mut item = Box::new(PathItem {
            summary: self.text(object, "summary"),
            description: self.text(object, "description"),
            servers: self.servers(object).unwrap_or_default(),
            parameters: self.parameters(object),
            extensions: IndexMap::new(),
            ..PathItem::default()
        });
        for (method, slot) in slots(&mut item) {
            *slot = object
                .get(method)
                .and_then(|value| self.operation(value, &object.child(method)));
        }
        let mut extra = IndexMap::new();
        if let Some(value) = object.get("query") {
            self.newer(object, "query");
            extra.extend(self.placed_operation("QUERY", value, &object.child("query")));
        }
        if object.get("additionalOperations").is_some() {
            self.newer(object, "additionalOperations");
        }
        for (method, at, value) in self.map(object, "additionalOperations") {
            extra.extend(self.placed_operation(method, value, &at));
        }
        self.put_extra(&mut item, extra);
        item
    }

    fn placed_operation(&mut self, method: &str, value: &'d Value, at: &Pointer) -> Option<(String, Operation)> {
        let mut operation = self.operation(value, at)?;
        put_place(&mut operation.extensions, at);
        Some((method.to_owned(), operation))
    }

    fn put_extra(&mut self, item: &mut PathItem, extra: IndexMap<String, Operation>) {
        if !extra.is_empty() {
            item.extensions
                .insert(EXTRA_OPERATIONS.to_owned(), self.extra_operations.len().into());
            self.extra_operations.push(extra);
        }
    }

    /// What `own` does not have is taken over from `referred`, which stands at `at`.
    fn merged(&mut self, mut own: Box<PathItem>, mut referred: Box<PathItem>, at: &Pointer) -> Box<PathItem> {
        let at = crate::load::place(&referred.extensions, at);
        for ((method, slot), (_, theirs)) in slots(&mut own).into_iter().zip(slots(&mut referred)) {
            if let (None, Some(mut operation)) = (slot.as_ref(), theirs.take()) {
                put_place(&mut operation.extensions, &at.child(method));
                *slot = Some(operation);
            }
        }
        own.summary = own.summary.or(referred.summary);
        own.description = own.description.or(referred.description);
        if own.servers.is_empty() {
            own.servers = referred.servers;
            placed(&mut own.servers, &at.child("servers"), |server: &mut Server| {
                Some(&mut server.extensions)
            });
        }
        placed(
            &mut referred.parameters,
            &at.child("parameters"),
            |parameter| match parameter {
                ReferenceOr::Item(item) => Some(item.extensions_mut()),
                ReferenceOr::Reference { .. } => None,
            },
        );
        let mut operations = IndexMap::new();
        for item in [&own.extensions, &referred.extensions] {
            let list = item.get(EXTRA_OPERATIONS).and_then(serde_json::Value::as_u64);
            let list = list.and_then(|index| self.extra_operations.get(usize::try_from(index).ok()?));
            for (method, operation) in list.into_iter().flatten() {
                operations.entry(method.clone()).or_insert_with(|| operation.clone());
            }
        }
        for parameter in referred.parameters {
            if !own.parameters.iter().any(|other| same_parameter(other, &parameter)) {
                own.parameters.push(parameter);
            }
        }
        self.put_extra(&mut own, operations);
        own
    }

    fn operation(&mut self, value: &'d Value, at: &Pointer) -> Option<Operation> {
        let object = self.object(value, at, &kinds::OPERATION)?;
        let mut operation = self.operation_of(&object);
        if object.at != *at {
            put_place(&mut operation.extensions, &object.at);
        }
        Some(operation)
    }

    fn operation_of(&mut self, object: &Object<'d>) -> Operation {
        let mut callbacks = IndexMap::new();
        for (name, at, value) in self.map(object, "callbacks") {
            if name.starts_with("x-") {
                continue;
            }
            if let Some(callback) = self.callback(value, &at) {
                callbacks.insert(name.to_owned(), callback);
            }
        }
        let request_body = object.get("requestBody");
        Operation {
            tags: self.texts(object, "tags").unwrap_or_default(),
            summary: self.text(object, "summary"),
            description: self.text(object, "description"),
            external_docs: self.external_docs(object),
            operation_id: self.text(object, "operationId"),
            parameters: self.parameters(object),
            request_body: request_body
                .and_then(|value| self.component(value, &object.child("requestBody"), Self::request_body)),
            responses: self.responses(object),
            callbacks,
            deprecated: self.flag(object, "deprecated").unwrap_or_default(),
            security: self.security(object),
            servers: self.servers(object).unwrap_or_default(),
            extensions: IndexMap::new(),
        }
    }

    fn parameters(&mut self, object: &Object<'d>) -> Vec<ReferenceOr<Parameter>> {
        let mut parameters = Vec::new();
        for (at, value) in self.list(object, "parameters", Value::is_object).unwrap_or_default() {
            // The index in the raw tree is lost where one before it is left out, so each that is moved says its place.
            let index = parameters.len();
            let Some(mut parameter) = self.component(value, &at, Self::parameter) else {
                continue;
            };
            settle(&mut parameter, &at, &object.child("parameters").item(index));
            parameters.push(parameter);
        }
        parameters
    }

    fn responses(&mut self, object: &Object<'d>) -> Responses {
        let mut responses = Responses::default();
        let Some(value) = object.get("responses") else {
            // 3.1 §4.8.10 no longer requires them.
            if self.version == Version::V3_0 {
                self.missing(object, "responses", "any response is taken");
            }
            return responses;
        };
        for (name, at, value) in self.entries(value, &object.child("responses"), "responses") {
            if name.starts_with("x-") {
                continue;
            }
            if name.eq_ignore_ascii_case("default") {
                responses.default = self.component(value, &at, Self::response);
                if let Some(response) = &mut responses.default {
                    settle(response, &at, &object.child("responses").child(name));
                }
                continue;
            }
            let Some(status) = status(name) else {
                self.diagnostics.push_key(
                    Code::InvalidStatus,
                    &at,
                    format!("`{name}` is no status code; the response is left out"),
                    "use a code such as `200`, a range such as `4XX`, or `default`",
                );
                continue;
            };
            if let Some(mut response) = self.component::<Response>(value, &at, Self::response) {
                settle(&mut response, &at, &object.child("responses").child(name));
                responses.responses.insert(status, response);
            }
        }
        responses
    }

    /// Callbacks always stand where they are used: `openapiv3` has no references to them there.
    pub fn callback(&mut self, value: &'d Value, at: &Pointer) -> Option<Callback> {
        let target = match reference_of(value) {
            Some((members, reference)) => {
                self.check_siblings(members, at);
                Some(self.target(reference, at)?)
            }
            None => None,
        };
        match target {
            Some((target_at, target)) => self.referred(at, |this| Some(this.expressions(target, &target_at, at))),
            None => Some(self.expressions(value, at, at)),
        }
    }

    fn expressions(&mut self, value: &'d Value, at: &Pointer, skeleton_at: &Pointer) -> Callback {
        let mut callback = Callback::new();
        for (expression, at, value) in self.entries(value, at, "callback") {
            if expression.starts_with("x-") {
                continue;
            }
            if let Some(mut item) = self.path_item(value, &at) {
                if at != skeleton_at.child(expression) {
                    put_place(&mut item.extensions, &at);
                }
                callback.insert(expression.to_owned(), *item);
            }
        }
        callback
    }
}

/// The methods of 3.0.
fn slots(item: &mut PathItem) -> [(&'static str, &mut Option<Operation>); 8] {
    [
        ("get", &mut item.get),
        ("put", &mut item.put),
        ("post", &mut item.post),
        ("delete", &mut item.delete),
        ("options", &mut item.options),
        ("head", &mut item.head),
        ("patch", &mut item.patch),
        ("trace", &mut item.trace),
    ]
}

fn placed<T>(
    list: &mut [T],
    at: &Pointer,
    extensions: impl Fn(&mut T) -> Option<&mut IndexMap<String, serde_json::Value>>,
) {
    for (index, item) in list.iter_mut().enumerate() {
        if let Some(extensions) = extensions(item) {
            put_place(extensions, &at.item(index));
        }
    }
}

fn same_parameter(a: &ReferenceOr<Parameter>, b: &ReferenceOr<Parameter>) -> bool {
    match (a, b) {
        (ReferenceOr::Item(a), ReferenceOr::Item(b)) => {
            std::mem::discriminant(a) == std::mem::discriminant(b)
                && a.parameter_data_ref().name == b.parameter_data_ref().name
        }
        (ReferenceOr::Reference { reference: a }, ReferenceOr::Reference { reference: b }) => a == b,
        _ => false,
    }
}

/// 3.0 §4.7.16.2: a code or a range.
fn status(name: &str) -> Option<StatusCode> {
    match name.as_bytes() {
        [first @ b'1'..=b'9', b'X' | b'x', b'X' | b'x'] => Some(StatusCode::Range(u16::from(first - b'0'))),
        [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'] => name.parse().ok().map(StatusCode::Code),
        _ => None,
    }
}
