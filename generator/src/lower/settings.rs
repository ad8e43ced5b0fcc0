//! What `codegen.toml` says of single nodes: other names, types of the user's own.
//!
//! A setting that nothing asked for is stale, and stale settings are errors: they would hide that the description
//! has moved on.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Operation};
use crate::config::{Config, ExternalType, KeepUnlisted, Via};
use crate::diagnostics::{Code, Diagnostics};
use crate::library::External;
use crate::source::Pointer;

use crate::lock::Keys;
use crate::lower::names::is_called;
use crate::rust::is_keyword;

pub struct Settings<'c> {
    config: &'c Config,
    keys: Keys,
    used: RefCell<BTreeSet<&'c str>>,
    /// Types that are asked to be read from text where there is none.
    no_text: RefCell<BTreeSet<&'c str>>,
    empty: bool,
}

impl<'c> Settings<'c> {
    pub fn new(config: &'c Config, api: &Api) -> Self {
        Settings {
            config,
            keys: Keys::of(api),
            used: RefCell::new(BTreeSet::new()),
            no_text: RefCell::new(BTreeSet::new()),
            empty: config.rename.is_empty() && config.types.is_empty(),
        }
    }

    /// The name to give to the type or struct at this node.
    pub fn type_name(&self, pointer: &Pointer) -> Option<&'c str> {
        self.name(pointer)
            .filter(|name| is_for_a_type(name))
            .inspect(|_| self.note(pointer))
    }

    /// The name to give to the variant at this node, which hides nothing.
    pub fn variant_name(&self, pointer: &Pointer) -> Option<&'c str> {
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

    /// Whether the lock keeps any name of what is written inline.
    pub fn keeps_types(&self) -> bool {
        !self.config.lock.types.is_empty()
    }

    /// The name that the lock keeps for what is written inline at this node, or for the half of it that is sent.
    pub fn kept_type(&self, pointer: &Pointer, sent: bool) -> Option<&'c str> {
        if !self.keeps_types() {
            return None;
        }
        kept(&self.config.lock.types, &self.type_key(pointer, sent))
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
        kept(&self.config.lock.operations, &operation.route())
    }

    /// The name that the lock keeps for the setter of a scheme.
    pub fn kept_setter(&self, scheme: &str) -> Option<&'c str> {
        kept(&self.config.lock.setters, scheme)
    }

    /// The type of another crate for the schema at this node; `is_text` is whether its values are strings.
    pub fn external(&self, pointer: &Pointer, is_text: impl Fn() -> bool) -> Option<External> {
        if self.empty {
            return None;
        }
        let (key, setting) = entry(&self.config.types, pointer)?;
        self.used.borrow_mut().insert(key);
        Some(self.chosen(key, setting, is_text()))
    }

    /// Whether the schema at this node has a type of another crate.
    pub fn is_external(&self, pointer: &Pointer, format: Option<&str>) -> bool {
        !self.empty
            && (entry(&self.config.types, pointer).is_some()
                || format.is_some_and(|format| self.config.types.contains_key(&format!("format:{format}"))))
    }

    /// The type of another crate for all strings or numbers of a format.
    pub fn external_format(&self, format: &str, is_text: bool) -> Option<External> {
        if self.empty {
            return None;
        }
        let (key, setting) = self.config.types.get_key_value(&format!("format:{format}"))?;
        self.used.borrow_mut().insert(key);
        Some(self.chosen(key, setting, is_text))
    }

    fn chosen(&self, key: &'c str, setting: &ExternalType, is_text: bool) -> External {
        let via = match setting.via {
            Some(Via::Text) if !is_text => {
                self.no_text.borrow_mut().insert(key);
                Via::Serde
            }
            Some(via) => via,
            // They show times in another form than RFC 3339, which their serde keeps to.
            None if matches!(setting.package(), Some("chrono" | "time")) => Via::Serde,
            None if is_text => Via::Text,
            None => Via::Serde,
        };
        External {
            path: setting.path.clone(),
            via,
        }
    }

    /// Whether the struct of the schema at this node keeps the members that are not named.
    pub fn keeps_unlisted(&self, pointer: &Pointer) -> bool {
        let all = match &self.config.keep_unlisted {
            KeepUnlisted::All(all) => return *all,
            KeepUnlisted::Of(all) => all,
        };
        let mut keeps = false;
        for key in all {
            if Pointer::written(key).is_some_and(|above| pointer.is_within(above.as_str())) {
                self.used.borrow_mut().insert(key);
                keeps = true;
            }
        }
        keeps
    }

    /// What the manifest has to list: the dependencies of the settings, and those beside types of other crates.
    pub fn dependencies(&self) -> toml::Table {
        let mut listed = self.config.dependencies.0.clone();
        for setting in self.config.types.values() {
            if let (Some(name), Some(value)) = (setting.package(), &setting.dependency)
                && !depends(&listed, name)
            {
                listed.insert(name.to_owned(), value.clone());
            }
        }
        listed
    }

    /// All type names that were asked for, so that nothing else takes them.
    pub fn type_names(&self) -> impl Iterator<Item = &'c str> {
        self.config
            .rename
            .values()
            .map(String::as_str)
            .filter(|name| usable(name) && is_for_a_type(name))
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
            } else if !used.contains(key.as_str()) && is_called(name) {
                diagnostics.push(
                    Code::InvalidSetting,
                    &pointer,
                    format!("the setting `rename` gives a type the name `{name}`, which is Rust's own"),
                    "give another name: a type of this one would hide that of Rust's prelude, which generated code uses",
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
        if let KeepUnlisted::Of(keys) = &self.config.keep_unlisted {
            for key in keys.iter().filter(|key| !used.contains(key.as_str())) {
                diagnostics.push(
                    Code::StaleSetting,
                    &pointer_of(key),
                    format!("the setting `keep-unlisted` names `{key}`, where no struct leaves anything out"),
                    "correct the pointer, or remove the entry; what has `additionalProperties` keeps what that allows",
                );
            }
        }
        let dependencies = self.dependencies();
        for (key, setting) in &self.config.types {
            let place = pointer_of(key);
            let mut invalid = |message: String, help: &str| {
                diagnostics.push(Code::InvalidSetting, &place, message, help);
            };
            if syn::parse_str::<syn::TypePath>(&setting.path).is_err() {
                invalid(
                    format!("`{}` in the setting `types` is no path of a type", setting.path),
                    "give one, such as `uuid::Uuid`",
                );
                continue;
            }
            if self.no_text.borrow().contains(key.as_str()) {
                invalid(
                    format!("the setting `types` has `{key}` read as text, which is no string in the description"),
                    "write `via = \"serde\"`",
                );
            }
            if let Some(name) = setting.package().filter(|name| !depends(&dependencies, name)) {
                let help = format!(
                    "put it beside the type: {{ type = \"{}\", dependency = \"1\" }}",
                    setting.path
                );
                invalid(
                    format!(
                        "nothing says which `{name}` the crate depends on for `{}`",
                        setting.path
                    ),
                    &help,
                );
            }
            if !used.contains(key.as_str()) {
                diagnostics.push(
                    Code::StaleSetting,
                    &place,
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
        let (_, name) = entry(&self.config.rename, pointer)?;
        usable(name).then_some(name)
    }

    fn note(&self, pointer: &Pointer) {
        if let Some((key, _)) = entry(&self.config.rename, pointer) {
            self.used.borrow_mut().insert(key);
        }
    }
}

fn kept<'l>(table: &'l std::collections::BTreeMap<String, String>, key: &str) -> Option<&'l str> {
    table.get(key).map(String::as_str).filter(|name| usable(name))
}

/// What a table says of a node, which is written in either way.
fn entry<'c, T>(table: &'c BTreeMap<String, T>, pointer: &Pointer) -> Option<(&'c str, &'c T)> {
    let (key, value) = table
        .get_key_value(pointer.as_str())
        .or_else(|| table.get_key_value(&pointer.to_string()))?;
    Some((key, value))
}

/// Whether a crate is among the dependencies; a hyphen of its name is an underscore in Rust.
fn depends(dependencies: &toml::Table, name: &str) -> bool {
    dependencies.keys().any(|listed| listed.replace('-', "_") == name)
}

/// Whether the settings can call a type so: in PascalCase, and no type of Rust's prelude.
fn is_for_a_type(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && !is_called(name)
}

fn usable(name: &str) -> bool {
    !is_keyword(name) && syn::parse_str::<syn::Ident>(name).is_ok()
}

fn pointer_of(key: &str) -> Pointer {
    Pointer::written(key).unwrap_or_default()
}
