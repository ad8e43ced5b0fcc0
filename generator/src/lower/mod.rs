//! `Api` → `Library`: every decision about Rust, and no token.
//!
//! - Names are functions of the place in the description and the settings; see `naming` for the only exceptions.
//! - What reaches the library is sorted or in the order of the description; hash maps are for look-ups only.
//! - Nothing here fails: what Rust cannot express is weakened at the smallest place, with a diagnostic.

mod alike;
mod boxed;
mod derives;
mod docs;
mod names;
mod operations;
mod runtime;
mod settings;
mod shared_rules;
mod shared_runtime;
mod tag_features;
#[cfg(test)]
mod tests;
mod types;

use crate::api::Api;
use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::library::{Library, ManifestItem};
use crate::lock::Lock;

pub use operations::examples::Example;
pub(crate) use shared_runtime::library as shared_runtime;
pub(crate) use types::shapes::{format, is_constrained, scalar};
pub(crate) use types::uses::Uses;

/// Decides what to write.
pub fn lower(api: &Api, config: &Config, diagnostics: &mut Diagnostics) -> Library {
    let settings = settings::Settings::new(config, api);
    types::unchecked::report(&api.schemas, diagnostics);
    operations::inputs::report_headers(api, diagnostics);
    let uses = types::uses::Uses::of(api);
    let names = operations::name_all(api, &settings);
    let words = names.iter().map(|name| name.words.clone()).collect();
    let types = types::Types::plan(api, &settings, &uses, words, diagnostics);
    operations::responses::report_spellings(api, &types, diagnostics);
    operations::headers::report(api, &types, diagnostics);
    let mut library = Library {
        package: crate::rust::package_name(config.package.name.as_deref().unwrap_or("generated")),
        title: docs::front::title(&api.info.title),
        manifest: manifest(config, settings.dependencies()),
        source: String::new(),
        docs: docs::notes::crate_docs(&api.info),
        readme: Vec::new(),
        file_docs: docs::files::FILES,
        client: operations::client::lower(api, &settings),
        groups: operations::lower_all(api, &names, &types),
        types: types.modules(),
        shared_rules: Vec::new(),
        headers: operations::headers::lower(api, &types),
        examples: Vec::new(),
        attributes: std::collections::BTreeMap::new(),
        runtime: std::collections::BTreeSet::new(),
        runtime_features: std::collections::BTreeMap::new(),
        shared_runtime: shared_runtime::of(config),
        lock: Lock {
            operations: operations::locked(api, &names, &settings),
            ..types.lock()
        },
    };
    library.lock.setters = operations::client::locked(&library.client);
    operations::pages::lower_all(api, &mut library, diagnostics);
    library.examples = operations::examples::answers(api, &library.groups, config.examples.0);
    docs::purpose::fill(&mut library);
    let with_attributes = derives::places(config);
    alike::share(&mut library, |item| {
        types.is_inline(item.name()) && !with_attributes.contains(item.origin())
    });
    boxed::note(&mut library);
    let is_sent_to = !api.webhooks.is_empty();
    library.runtime = runtime::modules(&library, is_sent_to);
    match config.tag_features {
        true => tag_features::name(&mut library, is_sent_to),
        false => tag_features::advise(&library, diagnostics),
    }
    docs::purpose::add_origins(&mut library);
    let front = docs::front::pages(api, &library);
    library.docs = docs::join([library.docs.clone(), shared_runtime::docs(config), front.docs]);
    library.readme = docs::readme::lines(&library.docs);
    if config.tag_features {
        tag_features::finish(&mut library, front.feature);
    }
    library.shared_rules = shared_rules::of(&library);
    derives::add(&mut library, config, diagnostics);
    settings.finish(diagnostics);
    shared_runtime::report(config, diagnostics);
    library
}

/// What the settings say of the manifest. A published crate has its own README unless they name another.
fn manifest(config: &Config, dependencies: toml::Table) -> ManifestItem {
    ManifestItem {
        package: config.package.keys.clone(),
        is_published: config.package.is_published(),
        has_readme: config.package.is_published() && config.package.get("readme").is_none(),
        features: config.features.0.clone(),
        dependencies: shared_runtime::with_entry(dependencies, config),
        dev_dependencies: config.dev_dependencies.0.clone(),
        lints: config.lints.0.clone(),
        hints: config.hints.0.clone(),
    }
}

/// The response examples of a description, with the types that [`lower`] gives the responses.
pub fn examples(api: &Api, config: &Config) -> Vec<Example> {
    let settings = settings::Settings::new(config, api);
    let uses = types::uses::Uses::of(api);
    let names = operations::name_all(api, &settings);
    let words = names.into_iter().map(|name| name.words).collect();
    let types = types::Types::plan(api, &settings, &uses, words, &mut Diagnostics::default());
    operations::examples::of(api, &types)
}
