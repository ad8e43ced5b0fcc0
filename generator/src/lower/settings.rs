//! What `codegen.toml` says of single nodes: other names, types of the user's own.
//!
//! A setting that nothing asked for is stale, and stale settings are errors: they would hide that the description
//! has moved on.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::api::{Api, Operation};
use crate::config::Config;
use crate::diagnostics::{Code, Diagnostics};
use crate::source::Pointer;

use crate::lower::lock::Keys;
use crate::rust::is_keyword;

pub struct Settings<'c> {
    config: &'c Config,
    keys: Keys,
    used: RefCell<BTreeSet<&'c str>>,
    empty: bool,
}

impl<'c> Settings<'c> {
    pub fn new(config: &'c Config, api: &Api) -> Self {
        Settings {
            config,
            keys: Keys::of(api),
            used: RefCell::new(BTreeSet::new()),
            empty: config.rename.is_empty() && config.types.is_empty(),
        }
    }

    /// The name to give to the type, struct or variant at this node.
    pub fn type_name(&self, pointer: &Pointer) -> Option<&'c str> {
        self.name(pointer)
            .filter(|name| name.starts_with(char::is_uppercase))
            .inspect(|_| self.note(pointer))
    }

    /// The name to give to the field, argument or function at this node.
    pub fn value_name(&self, pointer: &Pointer) -> Option<&'c str> {
        self.name(pointer)
            .filter(|name| !name.starts_with(char::is_uppercase))
            .inspect(|_| self.note(pointer))
    }

    /// The name that the lock keeps for what is written inline at this node, or for the half of it that is sent.
    pub fn kept_type(&self, pointer: &Pointer, sent: bool) -> Option<&'c str> {
        let lock = &self.config.lock;
        if lock.types.is_empty() {
            return None;
        }
        lock.types
            .get(&self.type_key(pointer, sent))
            .map(String::as_str)
            .filter(|name| usable(name))
    }

    /// How the lock writes it.
    pub fn type_key(&self, pointer: &Pointer, sent: bool) -> String {
        let key = self.keys.key(pointer);
        if sent { key + " sent" } else { key }
    }

    /// The name that the lock keeps for a component.
    pub fn kept_component(&self, pointer: &Pointer) -> Option<&'c str> {
        kept(&self.config.lock.components, &pointer.to_string())
    }

    /// The name that the lock keeps for the method of an operation.
    pub fn kept_operation(&self, operation: &Operation) -> Option<&'c str> {
        kept(&self.config.lock.operations, &operation_key(operation))
    }

    /// The name that the lock keeps for the setter of a scheme.
    pub fn kept_setter(&self, scheme: &str) -> Option<&'c str> {
        kept(&self.config.lock.setters, scheme)
    }

    /// The user's own type for the schema at this node.
    pub fn external(&self, pointer: &Pointer) -> Option<&'c str> {
        if self.empty {
            return None;
        }
        let (_, path) = self.entry(&self.config.types, pointer)?;
        self.note(pointer);
        Some(path)
    }

    /// The user's own type for all strings and numbers of a format.
    pub fn external_format(&self, format: &str) -> Option<&'c str> {
        if self.empty {
            return None;
        }
        let (key, path) = self.config.types.get_key_value(&format!("format:{format}"))?;
        self.used.borrow_mut().insert(key);
        Some(path)
    }

    /// All type names that were asked for, so that nothing else takes them.
    pub fn type_names(&self) -> impl Iterator<Item = &'c str> {
        self.config
            .rename
            .values()
            .map(String::as_str)
            .filter(|name| usable(name) && name.starts_with(char::is_uppercase))
    }

    /// Reports what nothing asked for, and what cannot be done.
    pub fn finish(&self, diagnostics: &mut Diagnostics) {
        let used = self.used.borrow();
        for (key, name) in &self.config.rename {
            let pointer = pointer_of(key);
            if !usable(name) {
                diagnostics.push(
                    Code::InvalidSetting,
                    &pointer,
                    format!("`{name}` in the setting `rename` is no identifier"),
                    "give a Rust identifier that is no keyword",
                );
            } else if !used.contains(key.as_str()) {
                diagnostics.push(
                    Code::StaleSetting,
                    &pointer,
                    format!("the setting `rename` names `{key}`, where nothing takes the name `{name}`"),
                    "correct the pointer, or remove the entry; types and variants take names in PascalCase, fields, \
                     arguments and functions in snake_case",
                );
            }
        }
        for key in self.config.types.keys() {
            if !used.contains(key.as_str()) {
                diagnostics.push(
                    Code::StaleSetting,
                    &pointer_of(key),
                    format!("the setting `types` names `{key}`, which no schema matches"),
                    "correct the pointer or format, or remove the entry",
                );
            }
        }
    }

    fn name(&self, pointer: &Pointer) -> Option<&'c str> {
        if self.empty {
            return None;
        }
        let (_, name) = self.entry(&self.config.rename, pointer)?;
        usable(name).then_some(name)
    }

    fn entry(
        &self,
        table: &'c std::collections::BTreeMap<String, String>,
        pointer: &Pointer,
    ) -> Option<(&'c str, &'c str)> {
        let (key, value) = table
            .get_key_value(pointer.as_str())
            .or_else(|| table.get_key_value(&pointer.to_string()))?;
        Some((key, value))
    }

    fn note(&self, pointer: &Pointer) {
        let mut used = self.used.borrow_mut();
        for table in [&self.config.rename, &self.config.types] {
            if let Some((key, _)) = self.entry(table, pointer) {
                used.insert(key);
            }
        }
    }
}

fn kept<'l>(table: &'l std::collections::BTreeMap<String, String>, key: &str) -> Option<&'l str> {
    table.get(key).map(String::as_str).filter(|name| usable(name))
}

/// How the lock writes an operation.
pub fn operation_key(operation: &Operation) -> String {
    format!("{} {}", operation.method, operation.path)
}

fn usable(name: &str) -> bool {
    !is_keyword(name) && syn::parse_str::<syn::Ident>(name).is_ok()
}

fn pointer_of(key: &str) -> Pointer {
    Pointer::written(key).unwrap_or_default()
}
