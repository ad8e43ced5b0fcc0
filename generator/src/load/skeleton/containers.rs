//! What holds operations and schemas as a whole. Where such an object is not one, cannot be reached or is misspelt, all
//! that it should hold would vanish, and with it the files of a crate that is there: an error, while of a single path,
//! operation or schema only that one is left out.

use super::Lowering;
use super::kinds::{self, ObjectKind};
use crate::diagnostics::Code;
use crate::source::Pointer;
use crate::suggest::nearest;
use crate::value::{Map, Value};

impl<'d> Lowering<'d, '_> {
    pub fn check_containers(&mut self) {
        let root = Pointer::root();
        self.check_members(self.root, &root, &kinds::OPENAPI, &["paths", "webhooks", "components"]);
        if let Some(components) = self.root.get("components") {
            self.check_members(components, &root.child("components"), &kinds::COMPONENTS, &["schemas"]);
        }
    }

    fn check_members(&mut self, object: &'d Value, at: &Pointer, kind: &ObjectKind, names: &[&str]) {
        let Value::Object(members) = object else {
            return;
        };
        for &name in names {
            let there = members.get(name).filter(|value| !value.is_null());
            match there {
                Some(value) if !self.holds_something(value, &at.child(name)) => self.diagnostics.push(
                    Code::LostDefinitions,
                    &at.child(name),
                    format!("`{name}` is no object; all that it should hold would be left out"),
                    "make it an object, or remove it",
                ),
                Some(_) => {}
                None => self.check_misspelt(members, at, kind, name),
            }
        }
    }

    /// PHP writes an empty object as an empty array: nothing is lost with it.
    fn holds_something(&self, value: &Value, at: &Pointer) -> bool {
        match value {
            Value::Object(members) => match members.get("$ref").and_then(Value::as_str) {
                Some(text) => self.references.resolve(self.root, text, at).is_some(),
                None => true,
            },
            Value::Array(items) => items.is_empty(),
            _ => false,
        }
    }

    fn check_misspelt(&mut self, members: &Map, at: &Pointer, kind: &ObjectKind, name: &str) {
        let is_unknown = |key: &str| kind.since(key).is_none() && !key.starts_with("x-");
        let meant = members.iter().find(|(key, value)| {
            value.as_object().is_some_and(|value| !value.is_empty())
                && is_unknown(key)
                && nearest(key, kind.names()) == Some(name)
        });
        if let Some((key, _)) = meant {
            self.diagnostics.push_key(
                Code::LostDefinitions,
                &at.child(key),
                format!(
                    "`{key}` is not a keyword of the {}; all that it holds would be left out",
                    kind.name
                ),
                format!("did you mean `{name}`?"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::description::Description;
    use crate::source::Sources;

    #[test]
    fn what_holds_all_is_an_error_and_what_holds_nothing_is_not() {
        for (rest, lost) in [
            ("paths: [1]", true),
            ("paths: 5", true),
            ("path: {/a: {get: {}}}", true),
            ("Paths: {/a: {get: {}}}", true),
            ("paths: {$ref: '#/nowhere'}", true),
            ("webhooks: text", true),
            ("components: [1]", true),
            ("component: {schemas: {A: {type: string}}}", true),
            ("components: {schemas: [1]}", true),
            ("components: {shemas: {A: {type: string}}}", true),
            // Nothing is lost.
            ("paths: []", false),
            ("paths: {}\ncomponents: {schemas: []}", false),
            ("paths: {}\npath: {/a: {get: {}}}", false),
            ("components: {shemas: {}}", false),
            ("components: {x-shemas: {A: {}}}", false),
            ("components: ~", false),
            ("paths: {$ref: '#/x-paths'}\nx-paths: {}", false),
            // The smallest thing degrades.
            ("paths: {/a: 5, /b: {get: []}}", false),
            ("components: {schemas: {A: 5}}", false),
        ] {
            let text = format!("openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\n{rest}\n");
            let outcome = Description::new(Sources::new("a.yaml", &text), Config::default()).generate();
            let codes = outcome.report.by_code();
            assert_eq!(
                codes.contains_key("lost-definitions"),
                lost,
                "{rest}: {}",
                outcome.report
            );
            assert_eq!(outcome.files.is_none(), lost, "{rest}: {}", outcome.report);
            assert!(
                !lost || codes.len() == 1 || rest.contains("nowhere"),
                "one cause is one finding: {}",
                outcome.report
            );
        }
    }
}
