//! `codegen.toml`: the settings of a generated crate.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The settings; every one has a default, and an unknown key is an error.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// The package name of the generated crate; `generated` where not given.
    pub package: Option<String>,
    /// Makes every warning that is not accepted an error.
    pub strict: bool,
    /// Which operations to generate; types that none of them reaches are left out when this is given.
    pub operations: Selection,
    /// JSON pointer of a node (`pet.yaml#/…` in another file) → the Rust name of its type, operation, field or variant.
    pub rename: BTreeMap<String, String>,
    /// JSON pointer of a schema, or `format:<name>` → path of a type of your own crate. It must implement `Reflect`.
    pub types: BTreeMap<String, String>,
    /// Known findings, each with a reason. One that no longer matches anything is an error.
    pub accept: Vec<Acceptance>,
}

/// Which operations to generate: those that match any of the includes (all, where there is none) and none of the
/// excludes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Selection {
    /// All, where there is none. One that matches nothing is an error.
    pub include: Vec<Matcher>,
    /// Those that are not wanted all the same.
    pub exclude: Vec<Matcher>,
}

/// All given parts must match. `*` in a path or id stands for any characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Matcher {
    /// One of the tags that the operation has.
    pub tag: Option<String>,
    /// As the description writes it: `/pets/{id}`.
    pub path: Option<String>,
    /// In any case: `get`.
    pub method: Option<String>,
    /// The `operationId`.
    pub id: Option<String>,
}

/// One accepted kind of finding.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// The diagnostic's code.
    pub code: String,
    /// A JSON pointer: the node itself or anything below it; everywhere where not given.
    #[serde(default)]
    pub at: String,
    /// Why it is right, for whoever reads the file.
    pub reason: String,
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
}
