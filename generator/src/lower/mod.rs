//! `Api` → `Library`: every decision about Rust, and no token.
//!
//! - Names are functions of the place in the description and the settings; see `naming` for the only exceptions.
//! - What reaches the library is sorted or in the order of the description; hash maps are for look-ups only.
//! - Nothing here fails: what Rust cannot express is weakened at the smallest place, with a diagnostic.

mod client;
mod demands;
mod docs;
mod examples;
mod front;
mod graph;
mod headers;
mod inputs;
mod items;
mod names;
mod naming;
mod notes;
mod operations;
mod places;
mod recursion;
mod reserved;
mod responses;
mod settings;
mod shapes;
#[cfg(test)]
mod tests;
mod types;
mod uses;
mod variants;

use crate::api::Api;
use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::library::Library;

pub use examples::Example;
pub use types::Direction;
pub(crate) use uses::{access, children};

/// Decides what to write.
pub fn lower(api: &Api, config: &Config, diagnostics: &mut Diagnostics) -> Library {
    let settings = settings::Settings::new(config);
    shapes::report(&api.schemas, diagnostics);
    inputs::report_headers(api, diagnostics);
    let uses = uses::Uses::of(api);
    let names = operations::name_all(api, &settings);
    let words = names.iter().map(|name| name.words.clone()).collect();
    let types = types::Types::plan(api, &settings, &uses, words, diagnostics);
    responses::report_spellings(api, &types, diagnostics);
    headers::report(api, &types, diagnostics);
    let mut library = Library {
        package: front::package_name(config.package.as_deref().unwrap_or("generated")),
        title: front::title(&api.info.title),
        source: String::new(),
        docs: notes::crate_docs(&api.info),
        client: client::lower(api),
        groups: operations::lower_all(api, &names, &types),
        types: types.modules(),
        headers: headers::lower(api, &types),
        runtime: std::collections::BTreeSet::new(),
    };
    library.runtime = types::runtime_modules(&library);
    library.docs = docs::join([library.docs.clone(), front::first_call(&library)]);
    settings.finish(diagnostics);
    library
}

/// The response examples of a description, with the types that [`lower`] gives the responses.
pub fn examples(api: &Api, config: &Config) -> Vec<Example> {
    let settings = settings::Settings::new(config);
    let uses = uses::Uses::of(api);
    let names = operations::name_all(api, &settings);
    let words = names.into_iter().map(|name| name.words).collect();
    let types = types::Types::plan(api, &settings, &uses, words, &mut Diagnostics::default());
    examples::of(api, &types)
}
