//! `[package]`: what the manifest of the crate says of it, by the names that cargo has for it.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use toml::Value;

use crate::suggest::nearest;

/// The package; either its name alone, or a section.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// As cargo calls it; after the folder that the crate goes to where not given.
    pub name: Option<String>,
    /// All else, in the order of the settings.
    pub(crate) keys: Vec<(String, Value)>,
}

impl Package {
    /// A package of this name that says no more of itself.
    pub fn named(name: impl Into<String>) -> Self {
        Package {
            name: Some(name.into()),
            keys: Vec::new(),
        }
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Value> {
        self.keys.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    #[cfg(feature = "cli")]
    pub(crate) fn set(&mut self, key: &str, value: Value) {
        match self.keys.iter_mut().find(|(name, _)| name == key) {
            Some((_, known)) => *known = value,
            None => self.keys.push((key.to_owned(), value)),
        }
    }

    /// Whether it may be published, be it to one registry.
    pub(crate) fn is_published(&self) -> bool {
        match self.get("publish") {
            None | Some(Value::Boolean(false)) => false,
            Some(Value::Array(registries)) => !registries.is_empty(),
            Some(_) => true,
        }
    }
}

/// What a key holds.
#[derive(Clone, Copy)]
enum KeyType {
    String,
    Array,
    /// A string, or whether there is one.
    Optional,
    /// An array of registries, or whether it may go to any.
    Registries,
    Version,
    RustVersion,
    Any,
}

/// The keys that cargo has and that are the user's to say.
const KEYS: [(&str, KeyType); 17] = [
    ("version", KeyType::Version),
    ("description", KeyType::String),
    ("license", KeyType::String),
    ("license-file", KeyType::String),
    ("authors", KeyType::Array),
    ("repository", KeyType::String),
    ("homepage", KeyType::String),
    ("documentation", KeyType::String),
    ("readme", KeyType::Optional),
    ("keywords", KeyType::Array),
    ("categories", KeyType::Array),
    ("publish", KeyType::Registries),
    ("registry", KeyType::String),
    ("rust-version", KeyType::RustVersion),
    ("include", KeyType::Array),
    ("exclude", KeyType::Array),
    ("metadata", KeyType::Any),
];

/// Those that no workspace hands down.
const OWN: [&str; 2] = ["registry", "metadata"];

/// Keys and sections that people look for here.
const ELSEWHERE: [(&str, &str); 8] = [
    ("edition", "the generated code is written for one edition"),
    ("features", "that is a section of its own: [features]"),
    ("dependencies", "that is a section of its own: [dependencies]"),
    ("dev-dependencies", "that is a section of its own: [dev-dependencies]"),
    ("lints", "that is a section of its own: [lints]"),
    ("hints", "that is a section of its own: [hints]"),
    ("build", "a generated crate has no build script"),
    ("links", "a generated crate links to nothing"),
];

impl<'de> Deserialize<'de> for Package {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read)
    }
}

struct Read;

impl<'de> Visitor<'de> for Read {
    type Value = Package;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of the package, or a section [package]")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Package, E> {
        checked_name(name).map(Package::named).map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Package, A::Error> {
        let mut package = Package::default();
        while let Some(key) = map.next_key::<String>()? {
            if key == "name" {
                package.name = Some(map.next_value_seed(Name)?);
                continue;
            }
            let value = map.next_value_seed(Key(&key))?;
            package.keys.push((key, value));
        }
        let has = |key: &str| package.get(key).is_some();
        if has("registry") && has("publish") {
            return Err(A::Error::custom(
                "`registry` is short for `publish` with one registry; give one of them",
            ));
        }
        if let Some(registry) = package.keys.iter_mut().find(|(key, _)| key == "registry") {
            *registry = ("publish".to_owned(), Value::Array(vec![registry.1.clone()]));
        }
        let has = |key: &str| package.get(key).is_some();
        if package.is_published() && !has("license") && !has("license-file") {
            return Err(A::Error::custom(
                "a package that is published needs `license` or `license-file`",
            ));
        }
        Ok(package)
    }
}

struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        let name = String::deserialize(deserializer)?;
        checked_name(&name).map(str::to_owned).map_err(D::Error::custom)
    }
}

pub(super) fn checked_name(name: &str) -> Result<&str, String> {
    let spelled = crate::rust::package_name(name);
    match spelled == name {
        true => Ok(name),
        false => Err(format!("`{name}` is no name of a package; `{spelled}` is")),
    }
}

/// The value of a key, as cargo takes it.
struct Key<'k>(&'k str);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let key = self.0;
        let value = Value::deserialize(deserializer)?;
        if let Some((_, why)) = ELSEWHERE.iter().find(|(name, _)| *name == key) {
            return Err(D::Error::custom(format!("`{key}` cannot be set here: {why}")));
        }
        let Some((_, expected)) = KEYS.iter().find(|(name, _)| *name == key) else {
            return Err(D::Error::custom(
                match nearest(key, KEYS.iter().map(|(name, _)| *name)) {
                    Some(close) => format!("a package has no key `{key}`; did you mean `{close}`?"),
                    None => format!("a package has no key `{key}` that can be set here"),
                },
            ));
        };
        match is_inherited(&value) && !OWN.contains(&key) {
            true => Ok(value),
            false => check(key, *expected, &value).map(|()| value).map_err(D::Error::custom),
        }
    }
}

/// `key.workspace = true`.
fn is_inherited(value: &Value) -> bool {
    let table = value.as_table();
    table.is_some_and(|table| table.len() == 1 && table.get("workspace") == Some(&Value::Boolean(true)))
}

fn check(key: &str, key_type: KeyType, value: &Value) -> Result<(), String> {
    let is_array = || value.as_array().is_some_and(|list| list.iter().all(Value::is_str));
    let expected = match key_type {
        KeyType::String if value.is_str() => return Ok(()),
        KeyType::Array if is_array() => return Ok(()),
        KeyType::Optional if value.is_str() || value.is_bool() => return Ok(()),
        KeyType::Registries if is_array() || value.is_bool() => return Ok(()),
        KeyType::Version if value.as_str().is_some_and(is_version) => return Ok(()),
        KeyType::RustVersion => match value.as_str().map(is_new_enough) {
            Some(Some(true)) => return Ok(()),
            Some(Some(false)) => return Err(format!("generated code needs Rust {OLDEST_RUST}")),
            _ => "a version of Rust",
        },
        KeyType::Any => return Ok(()),
        KeyType::String => "a string",
        KeyType::Array => "an array of strings",
        KeyType::Optional => "a string or a boolean",
        KeyType::Registries => "a boolean or an array of registries",
        KeyType::Version => {
            "a version: three numbers with points between them, and what semantic versions have behind those"
        }
    };
    Err(format!("`{key}` is {expected}"))
}

/// What `runtime/manifest.toml` says; a test compares the two.
pub(crate) const OLDEST_RUST: &str = "1.88";

fn is_new_enough(version: &str) -> Option<bool> {
    let numbers = |text: &str| -> Option<Vec<u32>> { text.split('.').map(|part| part.parse().ok()).collect() };
    Some(numbers(version)? >= numbers(OLDEST_RUST)?)
}

/// Whether it is a semantic version.
fn is_version(text: &str) -> bool {
    let (text, build) = text
        .split_once('+')
        .map_or((text, None), |(text, build)| (text, Some(build)));
    let (core, pre) = text
        .split_once('-')
        .map_or((text, None), |(text, pre)| (text, Some(pre)));
    let is_number = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) && (part == "0" || !part.starts_with('0'))
    };
    let is_name =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    core.split('.').count() == 3
        && core.split('.').all(is_number)
        && [pre, build].iter().flatten().all(|names| names.split('.').all(is_name))
}
