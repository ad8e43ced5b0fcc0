//! `[features]`, `[dependencies]`, `[dev-dependencies]`, `[lints]`, `[hints]`: sections of the manifest, as cargo has them, that
//! are joined with what every generated crate has.

use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _};
use toml::{Table, Value};

/// What every generated crate says of itself. A test holds it to the manifest that the runtime is built and tested with.
pub(crate) const BASE: &str = include_str!("../../runtime/manifest.toml");

static BASE_TABLES: LazyLock<Table> = LazyLock::new(|| BASE.parse().unwrap_or_default());

/// The entries of a section that every generated crate has.
pub(crate) fn base(section: &str) -> Option<&'static Table> {
    BASE_TABLES.get(section)?.as_table()
}

/// What a crate depends on whose runtime is another's: what its own files name.
pub(crate) const OF_CRATES_THAT_SHARE: [&str; 4] = ["bytes", "http", "serde", "serde_json"];

/// The names of what every generated crate depends on.
pub(crate) fn dependency_names() -> impl Iterator<Item = &'static str> {
    base("dependencies")
        .into_iter()
        .flat_map(|table| table.keys().map(String::as_str))
}

/// The names of the features of every generated crate.
pub(crate) fn feature_names() -> impl Iterator<Item = &'static str> {
    base("features")
        .into_iter()
        .flat_map(|table| table.keys().map(String::as_str))
}

/// Those of them that are on by default.
pub(crate) fn default_features() -> impl Iterator<Item = &'static str> {
    let list = base("features").and_then(|features| features.get("default"));
    list.and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

/// Features of one's own; `default` replaces the list that there is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Features(pub(crate) Table);

/// Dependencies of one's own, and more features of those that there are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dependencies(pub(crate) Table);

/// The same for examples and tests.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DevDependencies(pub(crate) Table);

/// Sections that are taken as they are: `[lints]`, `[hints]`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section(pub(crate) Table);

impl<'de> Deserialize<'de> for Section {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Table::deserialize(deserializer).map(Section)
    }
}

impl<'de> Deserialize<'de> for Features {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let table = Table::deserialize(deserializer)?;
        for (name, value) in &table {
            let is_list = value.as_array().is_some_and(|list| list.iter().all(Value::is_str));
            let there = base("features").and_then(|features| features.get(name));
            let problem = match there {
                _ if !is_list => format!("the feature `{name}` is an array of strings"),
                Some(there) if there == value => format!("`{name}` is that already; remove it"),
                Some(_) if name != "default" => {
                    format!("every generated crate has a feature `{name}` of its own; call this one otherwise")
                }
                _ => continue,
            };
            return Err(D::Error::custom(problem));
        }
        Ok(Features(table))
    }
}

impl<'de> Deserialize<'de> for Dependencies {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let table = Table::deserialize(deserializer)?;
        checked(table, base("dependencies"))
            .map(Dependencies)
            .map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for DevDependencies {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let table = Table::deserialize(deserializer)?;
        checked(table, base("dev-dependencies"))
            .map(DevDependencies)
            .map_err(D::Error::custom)
    }
}

/// Dependencies that cargo takes, of which those that there are get features or come from the workspace.
fn checked(table: Table, base: Option<&Table>) -> Result<Table, String> {
    for (name, value) in &table {
        let there = base.and_then(|base| base.get(name));
        let Some(there) = there else {
            if !value.is_str() && !value.is_table() {
                return Err(format!(
                    "the dependency `{name}` is a version, or a table as cargo has it"
                ));
            }
            continue;
        };
        let table = value.as_table();
        if !table.is_some_and(|table| table.keys().all(|key| matches!(key.as_str(), "features" | "workspace"))) {
            return Err(format!(
                "generated code is written for its version of `{name}`; only `features` can be added here, or `workspace = \
                 true` said"
            ));
        }
        if joined(there, value) == *there {
            return Err(format!("`{name}` is that already; remove it"));
        }
    }
    Ok(table)
}

/// A dependency that there is, with what the settings add to it.
pub(crate) fn joined(there: &Value, added: &Value) -> Value {
    let mut table = match there {
        Value::Table(table) => table.clone(),
        version => Table::from_iter([("version".to_owned(), version.clone())]),
    };
    if added.get("workspace").is_some() {
        // The workspace says the version, and whether there are default features.
        table.remove("version");
        table.remove("default-features");
        let mut first = Table::from_iter([("workspace".to_owned(), Value::Boolean(true))]);
        first.extend(table);
        table = first;
    }
    let features = |value: &Value| {
        value
            .get("features")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let mut all = features(there);
    for feature in features(added) {
        if !all.contains(&feature) {
            all.push(feature);
        }
    }
    if !all.is_empty() {
        table.insert("features".to_owned(), Value::Array(all));
    }
    match table.len() == 1 && table.contains_key("version") {
        true => table["version"].clone(),
        false => Value::Table(table),
    }
}
