//! What `codegen.toml` says of single nodes: other names, types of the user's own.
//!
//! A setting that nothing asked for is stale, and stale settings are errors: they would hide that the description
//! has moved on.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::config::Config;
use crate::diagnostics::{Code, Diagnostics};
use crate::source::Pointer;

use crate::rust::is_keyword;

pub struct Settings<'c> {
    config: &'c Config,
    used: RefCell<BTreeSet<&'c str>>,
    empty: bool,
}

impl<'c> Settings<'c> {
    pub fn new(config: &'c Config) -> Self {
        Settings {
            config,
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

fn usable(name: &str) -> bool {
    !is_keyword(name) && syn::parse_str::<syn::Ident>(name).is_ok()
}

fn pointer_of(key: &str) -> Pointer {
    Pointer::written(key).unwrap_or_default()
}
