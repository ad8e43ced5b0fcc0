//! `codegen.lock`: the names that are not a function of their own place alone, as they were given first.
//!
//! A place is written so that it survives edits: a parameter by its location and name, not by its index. What is written is
//! sorted, and a function of the file as it was and the description, so that after a merge either side can be taken and
//! written anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::api::Api;
use crate::hash::HashMap;
use crate::source::Pointer;
use crate::toml_text::basic_string;

/// What the file says, by kind of name: place → name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Lock {
    /// Of components, which leave a namespace out as long as nothing else is called so.
    pub components: BTreeMap<String, String>,
    /// Methods on the client, which are told apart from others of the same `operationId`.
    pub operations: BTreeMap<String, String>,
    /// Setters of credentials, which are called after their kind as long as they are the only ones of it.
    pub setters: BTreeMap<String, String>,
    /// Types of what is written inline, which are shared.
    pub types: BTreeMap<String, String>,
}

const HEAD: &str = "# Names that were given once and stay, whatever appears beside them; written by the generator with the crate. After a\n\
                    # merge take either side and generate again. To rename something on purpose, use [rename] in codegen.toml.\n";

impl Lock {
    /// Reads the text of a file.
    ///
    /// # Errors
    ///
    /// Malformed TOML, or something that is no lock.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// Whether nothing needs it.
    pub fn is_empty(&self) -> bool {
        [&self.components, &self.operations, &self.setters, &self.types]
            .iter()
            .all(|table| table.is_empty())
    }

    /// As it is written.
    pub fn text(&self) -> String {
        let mut out = HEAD.to_owned();
        let tables = [
            ("components", &self.components),
            ("operations", &self.operations),
            ("setters", &self.setters),
            ("types", &self.types),
        ];
        for (title, table) in tables.into_iter().filter(|(_, table)| !table.is_empty()) {
            let _ = writeln!(out, "\n[{title}]");
            for (place, name) in table {
                let _ = writeln!(out, "{} = {}", basic_string(place), basic_string(name));
            }
        }
        out
    }
}

/// The places of a description as the file writes them.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    /// What stands for the index of a parameter, by the parameter's place.
    parameters: HashMap<String, Pointer>,
}

impl Keys {
    pub fn of(api: &Api) -> Self {
        let parameters = api
            .operations
            .iter()
            .chain(&api.webhooks)
            .flat_map(|operation| &operation.parameters);
        let named = parameters.filter_map(|parameter| {
            let above = parameter.pointer.parent()?;
            let listed = above.last().is_some_and(|name| name == "parameters")
                && !above.as_str().ends_with("/components/parameters");
            let location = parameter.location.as_str();
            let name = above.child(&format!("{location}.{}", parameter.name));
            listed.then(|| (parameter.pointer.as_str().to_owned(), name))
        });
        Keys {
            parameters: named.collect(),
        }
    }

    /// A place, without what edits beside it change.
    pub fn key(&self, pointer: &Pointer) -> String {
        let text = pointer.as_str();
        for (cut, _) in text.match_indices('/').skip(1).chain([(text.len(), "")]) {
            if let Some(name) = self.parameters.get(&text[..cut]) {
                let below = Pointer::parse(&text[cut..]).unwrap_or_default();
                return name.join(&below).to_string();
            }
        }
        pointer.to_string()
    }
}
