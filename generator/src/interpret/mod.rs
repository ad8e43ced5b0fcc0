//! Understands a document: from the skeleton and the tree to [`crate::api::Api`], one reader per kind of thing.
//!
//! - Nothing here fails: what cannot be carried is left out or weakened at the smallest place, with a diagnostic.
//! - No extension (`x-…`) of the skeleton changes what is built, but for what `pages` and `long_running` read; those of schemas are the schema reader's.

mod context;
mod idempotent;
mod info;
mod long_running;
mod nesting;
mod operation;
mod pages;
pub mod schema;
mod security;
mod select;
mod server;
mod settings;
#[cfg(test)]
mod tests;

use crate::api::{Api, Operation, SchemaId};
use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::hash::HashMap;
use crate::load::Document;
use crate::source::Pointer;
use crate::value::Text;

use context::Context;
use select::Selector;

/// Understands a document.
pub fn build(document: &Document, config: &Config, diagnostics: &mut Diagnostics) -> Api {
    let mut selector = Selector::new(config);
    let mut cx = Context::new(document, diagnostics);
    let info = info::info(&cx);
    let servers = server::document_servers(&mut cx);
    let security_schemes = security::schemes(&mut cx);
    let operations = operation::build(&mut cx, &security_schemes, &mut selector);
    let tags = info::tags(&mut cx, &operations.outgoing);
    let selected = selector.is_given();
    let components = match selected {
        true => Vec::new(),
        false => component_schemas(&mut cx),
    };
    let results = long_running::schemas(&mut cx, config, &operations.outgoing);
    let (schemas, diagnostics) = cx.finish();
    selector.finish(diagnostics);
    let schemas = schemas.finish(diagnostics);
    let mut api = Api {
        info,
        servers,
        tags,
        security_schemes,
        operations: operations.outgoing,
        webhooks: operations.incoming,
        schemas,
        components,
    };
    long_running::recognise(document, config, results, &mut api, diagnostics);
    if selected {
        api.components = reached_components(document, &api);
    }
    pages::recognise(document, config, &mut api, diagnostics);
    idempotent::apply(config, &mut api, diagnostics);
    nesting::report(&api, diagnostics);
    api
}

/// Every component schema, referenced or not.
fn component_schemas(cx: &mut Context<'_, '_>) -> Vec<(String, SchemaId)> {
    let at = components_at();
    component_names(cx.document)
        .map(|name| (name.to_string(), cx.schemas.schema_at(&at.child(name))))
        .collect()
}

/// Those component schemas that an operation leads to.
fn reached_components(document: &Document, api: &Api) -> Vec<(String, SchemaId)> {
    let reached = select::reachable(&api.schemas, api.operations.iter().chain(&api.webhooks).flat_map(roots));
    let built: HashMap<&Pointer, SchemaId> = api
        .schemas
        .iter()
        .filter(|(id, _)| reached[id.0 as usize])
        .map(|(id, schema)| (&schema.pointer, id))
        .collect();
    let at = components_at();
    component_names(document)
        .filter_map(|name| Some((name.to_string(), *built.get(&at.child(name))?)))
        .collect()
}

fn components_at() -> Pointer {
    Pointer::root().child("components").child("schemas")
}

fn component_names(document: &Document) -> impl Iterator<Item = &Text> {
    let schemas = document.get(&components_at()).and_then(|schemas| schemas.as_object());
    schemas.into_iter().flat_map(|schemas| schemas.keys())
}

/// The schemas that stand in an operation itself.
fn roots(operation: &Operation) -> Vec<SchemaId> {
    let mut roots: Vec<SchemaId> = operation.parameters.iter().map(|parameter| parameter.schema).collect();
    let sent = operation.body.iter().flat_map(|body| &body.content);
    for media in sent.chain(operation.responses.iter().flat_map(|response| &response.content)) {
        roots.extend(media.schema);
        roots.extend(media.item);
        roots.extend(
            media
                .encodings
                .iter()
                .flat_map(|encoding| &encoding.headers)
                .filter_map(|header| header.schema),
        );
    }
    roots.extend(
        operation
            .responses
            .iter()
            .flat_map(|response| &response.headers)
            .filter_map(|header| header.schema),
    );
    roots.extend(operation.long_running.iter().filter_map(|found| found.of));
    roots
}
