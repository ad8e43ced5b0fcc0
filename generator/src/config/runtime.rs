//! `runtime`: whether a crate has a runtime of its own, shares that of another crate, or is the one that others share.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use toml::{Table, Value};

use super::package::checked_name;
use crate::suggest::nearest;

/// Where the runtime of a crate is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Runtime {
    /// `"own"`: in the crate.
    #[default]
    Own,
    /// `"shared"`: the crate is nothing but the runtime of others, and has no description.
    Shared,
    /// A path, a name or a dependency: in another crate, which says `runtime = "shared"`.
    Of(RuntimeCrate),
}

/// The crate whose runtime is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct RuntimeCrate {
    /// The name of its package.
    pub name: String,
    /// Where it is, as cargo has it.
    pub(crate) dependency: Table,
}

impl RuntimeCrate {
    /// Its folder, relative to that of the crate that shares it, where it is in one.
    pub fn path(&self) -> Option<&str> {
        self.dependency.get("path").and_then(Value::as_str)
    }

    /// What rustc calls it.
    pub(crate) fn in_rust(&self) -> String {
        self.name.replace('-', "_")
    }

    /// The entry in the manifest of a crate that shares it. What the workspace says, it says with its features.
    pub(crate) fn entry(&self) -> Value {
        let mut table = self.dependency.clone();
        if !table.contains_key("workspace") {
            table.insert("default-features".to_owned(), Value::from(false));
        }
        Value::Table(table)
    }
}

/// What a dependency may say here: the features follow from those of the crate.
const KEYS: [&str; 9] = [
    "name",
    "path",
    "version",
    "git",
    "branch",
    "tag",
    "rev",
    "registry",
    "workspace",
];

const EXPECTED: &str = "`runtime` is \"own\", \"shared\" (this crate is the runtime of others), the path or the name of a crate that is \
                        shared, or a table with `name` and `path`, `version`, `git` …";

impl<'de> Deserialize<'de> for Runtime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read)
    }
}

struct Read;

impl<'de> Visitor<'de> for Read {
    type Value = Runtime;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(EXPECTED)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Runtime, E> {
        let dependency = match text {
            "own" => return Ok(Runtime::Own),
            "shared" => return Ok(Runtime::Shared),
            path if path.contains('/') || path.starts_with('.') => ("path".to_owned(), Value::from(path)),
            name => {
                checked_name(name).map_err(E::custom)?;
                ("workspace".to_owned(), Value::from(true))
            }
        };
        let name = dependency.1.is_bool().then(|| text.to_owned());
        shared(name, Table::from_iter([dependency])).map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Runtime, A::Error> {
        let mut table = Table::deserialize(MapAccessDeserializer::new(map))?;
        if let Some(key) = table.keys().find(|key| !KEYS.contains(&key.as_str())) {
            return Err(A::Error::custom(match nearest(key, KEYS) {
                Some(close) => format!("`runtime` has no key `{key}`; did you mean `{close}`?"),
                None => format!(
                    "`runtime` has no key `{key}`; it has {}",
                    KEYS.map(|key| format!("`{key}`")).join(", ")
                ),
            }));
        }
        let name = match table.remove("name") {
            None => None,
            Some(Value::String(name)) => Some(checked_name(&name).map(str::to_owned).map_err(A::Error::custom)?),
            Some(_) => return Err(A::Error::custom("`name` is the name of a package")),
        };
        let is_right = |(key, value): (&String, &Value)| match key.as_str() {
            "workspace" => *value == Value::from(true),
            _ => value.is_str(),
        };
        if !table.iter().all(is_right)
            || !["path", "version", "git", "workspace"]
                .iter()
                .any(|key| table.contains_key(*key))
        {
            return Err(A::Error::custom(EXPECTED));
        }
        shared(name, table).map_err(A::Error::custom)
    }
}

/// A crate without a name is called after its folder.
fn shared(name: Option<String>, dependency: Table) -> Result<Runtime, String> {
    let folder = dependency.get("path").and_then(Value::as_str);
    let folder = folder.and_then(|path| path.trim_end_matches('/').rsplit('/').next());
    let name = match (name, folder) {
        (Some(name), _) => name,
        (None, None | Some("" | "." | "..")) => {
            return Err("`runtime` needs the `name` of the package that is shared".to_owned());
        }
        (None, Some(folder)) => crate::rust::package_name(folder),
    };
    Ok(Runtime::Of(RuntimeCrate { name, dependency }))
}
