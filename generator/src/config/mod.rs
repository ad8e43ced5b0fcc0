//! `codegen.toml`: the settings of a generated crate; one file for each section that has members of its own.

mod acceptance;
pub(crate) mod cargo;
mod change;
mod derives;
mod examples;
mod idempotent;
mod long_running;
mod package;
mod pages;
mod runtime;
mod selection;
mod types;
mod unlisted;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

pub use self::acceptance::Acceptance;
pub use self::cargo::{Dependencies, DevDependencies, Features, Section};
pub use self::change::AcceptedChange;
pub use self::derives::Derive;
pub use self::examples::ExampleBytes;
pub use self::idempotent::IdempotentSetting;
pub use self::long_running::{LongRunningRule, LongRunningSetting};
#[cfg(test)]
pub(crate) use self::package::OLDEST_RUST;
pub use self::package::Package;
pub use self::pages::{PageRule, PageSetting};
pub use self::runtime::{Runtime, RuntimeCrate};
pub use self::selection::{Matcher, Selection};
pub use self::types::{ExternalType, Via};
pub use self::unlisted::KeepUnlisted;
use crate::lock::Lock;
use crate::suggest::nearest;

/// The name of the file.
pub(crate) const SETTINGS: &str = "codegen.toml";

/// The settings; every one has a default, and an unknown key is an error.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// The description, relative to the folder of the settings; the only one in it where not given.
    pub spec: Option<String>,
    /// The folder that the crate is written to, relative to that of the settings. With it, commands find both on their own.
    pub out: Option<String>,
    /// Whether the runtime is the crate's own, that of another crate, or all that there is.
    pub runtime: Runtime,
    /// The name of the package, or what else its manifest says of it.
    pub package: Package,
    /// Features beside those that every crate has.
    pub features: Features,
    /// Whether the operations of each tag are compiled with a feature of their own.
    pub tag_features: bool,
    /// Dependencies of one's own, and more features of those that there are.
    pub dependencies: Dependencies,
    /// The same for examples and tests.
    pub dev_dependencies: DevDependencies,
    /// `[lints]` of the manifest.
    pub lints: Section,
    /// `[hints]` of the manifest.
    pub hints: Section,
    /// Makes every warning that is not accepted an error.
    pub strict: bool,
    /// Overlays (OpenAPI Overlay 1.0 and 1.1) that are applied to the description before anything else, in order: files,
    /// relative to the folder of these settings.
    pub overlays: Vec<String>,
    /// The file of these settings, where they are in one.
    #[serde(skip)]
    pub file: Option<PathBuf>,
    /// The names that stay: what the lock beside the settings says.
    #[serde(skip)]
    pub lock: Lock,
    /// Which operations to generate; types that none of them reaches are left out when this is given.
    pub operations: Selection,
    /// JSON pointer of a node (`pet.yaml#/…` in another file) → the Rust name of its type, operation, field or variant.
    pub rename: BTreeMap<String, String>,
    /// JSON pointer of a schema, or `format:<name>` → a type of another crate.
    pub types: BTreeMap<String, ExternalType>,
    /// `operationId`, method and path (`GET /pets`), or `*` for all → whether the operation has pages, and how.
    pub pages: BTreeMap<String, PageSetting>,
    /// `operationId`, method and path, or `*` for all → whether the operation goes on after its answer, and how.
    pub long_running: BTreeMap<String, LongRunningSetting>,
    /// `operationId` or method and path → whether sending it twice means the same as once.
    pub idempotent: BTreeMap<String, IdempotentSetting>,
    /// Which structs keep the members that their schemas allow without naming them.
    pub keep_unlisted: KeepUnlisted,
    /// How large the examples of answers are that a crate has for its test doubles.
    pub examples: ExampleBytes,
    /// Traits for all structs and unions that can have them (`Ord` for enumerations of strings, too).
    pub derives: Vec<Derive>,
    /// JSON pointer of a schema → attributes for its type.
    pub attributes: BTreeMap<String, Vec<String>>,
    /// Known findings, each with a reason. One that no longer matches anything is an error.
    pub accept: Vec<Acceptance>,
    /// Changes between two versions that are known and accepted, each with a reason and a last day.
    pub accept_change: Vec<AcceptedChange>,
}

impl Config {
    /// Reads the text of a `codegen.toml`.
    ///
    /// # Errors
    ///
    /// Malformed TOML, an unknown key or a value of another type, with line and column.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The folder of these settings, where they are in a file.
    pub fn folder(&self) -> Option<&Path> {
        self.file.as_deref().map(|file| file.parent().unwrap_or(Path::new("")))
    }
}

/// What is wrong with settings, and which name could be meant by one that is not known.
pub(crate) fn explained(error: &toml::de::Error) -> String {
    let mut names = error.message().split('`').skip(1).step_by(2);
    let unknown = names.next().filter(|_| error.message().starts_with("unknown "));
    match unknown.and_then(|name| nearest(name, names)) {
        Some(close) => format!("{error}did you mean `{close}`?"),
        None => error.to_string(),
    }
}
