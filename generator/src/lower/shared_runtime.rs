//! The runtime as a crate of its own, and the crates that share it.

use toml::{Table, Value};

use crate::config::cargo::{OF_CRATES_THAT_SHARE, dependency_names};
use crate::config::{Config, Runtime, RuntimeCrate};
use crate::diagnostics::{Code, Diagnostics};
use crate::library::{Library, RuntimeModule};
use crate::lower::docs::readme;
use crate::rust::package_name;
use crate::source::Pointer;

/// The crate that the runtime is in, where that is another one.
pub fn of(config: &Config) -> Option<RuntimeCrate> {
    match &config.runtime {
        Runtime::Of(runtime) => Some(runtime.clone()),
        Runtime::Own | Runtime::Shared => None,
    }
}

/// Adds it to what the manifest lists.
pub fn with_entry(mut dependencies: Table, config: &Config) -> Table {
    if let Some(runtime) = of(config) {
        dependencies.insert(runtime.name.clone(), runtime.entry());
    }
    dependencies
}

/// What the front page says of it.
pub fn docs(config: &Config) -> Vec<String> {
    let runtime = of(config).map(|runtime| {
        format!(
            "What is not of this API alone ([`Error`], [`Response`], [`Headers`] and their like) is of the crate `{}`, and the same \
             type in all crates that share it.",
            runtime.in_rust()
        )
    });
    runtime.into_iter().collect()
}

/// The crate that others share.
pub fn library(config: &Config) -> Library {
    let title = "The runtime that generated API clients share";
    let docs = [
        title,
        "",
        "Errors, responses, headers, files, credentials, transports, layers and retries are the same types in all crates that \
         say `runtime = …` in their `codegen.toml`, and what is written over them once serves every API. Each crate has a \
         `Client`, a `ClientBuilder` and a `Call` of its own, around those that are here.",
    ]
    .map(str::to_owned);
    Library {
        package: package_name(config.package.name.as_deref().unwrap_or("runtime")),
        title: title.to_owned(),
        manifest: super::manifest(config, config.dependencies.0.clone()),
        readme: readme::lines(&docs),
        docs: docs.to_vec(),
        // For whatever shares it.
        runtime: [RuntimeModule::Operations].into(),
        runtime_features: std::collections::BTreeMap::new(),
        ..Library::default()
    }
}

/// Reports settings that the place of the runtime leaves without a meaning.
pub fn report(config: &Config, diagnostics: &mut Diagnostics) {
    let mut invalid = |message: String, help: String| {
        diagnostics.push(Code::InvalidSetting, &Pointer::default(), message, &help);
    };
    let runtime = match &config.runtime {
        Runtime::Own => return,
        Runtime::Shared => {
            return invalid(
                "the setting `runtime = \"shared\"` is for a crate without a description, which others share"
                    .to_owned(),
                "name the shared crate by its path, as in `runtime = \"../runtime\"`, or remove the setting".to_owned(),
            );
        }
        Runtime::Of(runtime) => runtime,
    };
    let name = &runtime.name;
    if config
        .package
        .name
        .as_deref()
        .is_some_and(|package| package_name(package) == *name)
    {
        invalid(
            format!("the setting `runtime` names the package `{name}`, which this crate is called itself"),
            "call one of them otherwise".to_owned(),
        );
    }
    if config.dependencies.0.contains_key(name) {
        invalid(
            format!("the setting `dependencies` lists `{name}`, which `runtime` is"),
            "say all of it in `runtime`".to_owned(),
        );
    }
    let is_its = |name: &str| !OF_CRATES_THAT_SHARE.contains(&name);
    for dependency in dependency_names().filter(|name| is_its(name)) {
        let is_changed = config.dependencies.0.contains_key(dependency);
        let is_named = |feature: &Value| {
            let feature = feature.as_str().unwrap_or_default();
            let feature = feature.strip_prefix("dep:").unwrap_or(feature);
            feature.split(['?', '/']).next() == Some(dependency) && feature.contains(['?', '/'])
        };
        let features = config.features.0.values().filter_map(Value::as_array);
        if is_changed || features.flatten().any(is_named) {
            let setting = if is_changed { "dependencies" } else { "features" };
            invalid(
                format!("the setting `{setting}` names `{dependency}`, which is a dependency of the runtime"),
                format!("say it in the settings of `{name}`; a feature that it has is `{name}/…` here"),
            );
        }
    }
}
