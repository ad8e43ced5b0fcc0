//! Sections of `codegen.toml` that say something of single operations: what is said of which, and what of none.

use std::collections::BTreeMap;

use crate::api::Operation;
use crate::diagnostics::{Code, Diagnostics};
use crate::hash::HashSet;
use crate::source::Pointer;

/// A section whose keys are operations: an `operationId`, or the method and the path.
pub struct Section<'c, T> {
    name: &'static str,
    settings: &'c BTreeMap<String, T>,
    /// The key that means every operation that is not named.
    all: Option<&'static str>,
    used: HashSet<&'c str>,
}

impl<'c, T> Section<'c, T> {
    pub fn new(name: &'static str, settings: &'c BTreeMap<String, T>) -> Self {
        Section {
            name,
            settings,
            all: None,
            used: HashSet::default(),
        }
    }

    /// One in which `*` stands for all operations that are not named.
    pub fn with_all(name: &'static str, settings: &'c BTreeMap<String, T>) -> Self {
        Section {
            all: Some("*"),
            ..Section::new(name, settings)
        }
    }

    /// What is said of an operation, and by which key.
    pub fn of(&mut self, operation: &Operation) -> Option<(&'c str, &'c T)> {
        let route = operation.route();
        let mut keys = [operation.id.as_deref(), Some(route.as_str()), self.all]
            .into_iter()
            .flatten();
        let (key, setting) = keys.find_map(|key| self.settings.get_key_value(key))?;
        self.used.insert(key);
        Some((key, setting))
    }

    /// Reports what is said of none, with a route as one is written.
    pub fn report_unused(&self, example: &str, diagnostics: &mut Diagnostics) {
        let unused = self.settings.keys().filter(|key| !self.used.contains(key.as_str()));
        for key in unused {
            diagnostics.push(
                Code::StaleSetting,
                &Pointer::root(),
                format!("`[{}]` has `{key}`, which no operation is called", self.name),
                format!("write the operationId, or the method and the path: `{example}`"),
            );
        }
    }
}
