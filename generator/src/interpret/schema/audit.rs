//! What is wrong with the keywords of one schema object, and what is tolerated all the same.
//!
//! - One finding per node and keyword, however often the node is read.
//! - A keyword is either carried into the model, says nothing to a client ([`crate::vocabulary`]), or has a finding.

use super::types::Types;
use crate::diagnostics::{Code, Diagnostics};
use crate::source::Pointer;
use crate::suggest;
use crate::value::{Map, Number, Text, Value};
use crate::vocabulary::{self, Role, Since, is_annotation};

/// Which dialect the document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// OpenAPI 3.0: an extended subset of JSON Schema draft 5.
    V3_0,
    /// OpenAPI 3.1 and later: JSON Schema 2020-12.
    V3_1,
}

/// Takes the findings about one schema object; says nothing where it has been read before.
pub(super) struct Notes<'n> {
    at: &'n Pointer,
    dialect: Dialect,
    diagnostics: Option<&'n mut Diagnostics>,
}

impl<'n> Notes<'n> {
    pub fn new(at: &'n Pointer, dialect: Dialect, diagnostics: Option<&'n mut Diagnostics>) -> Self {
        Notes {
            at,
            dialect,
            diagnostics,
        }
    }

    /// About an object of the schema that is no schema.
    pub fn within<'w>(&'w mut self, at: &'w Pointer) -> Notes<'w> {
        Notes {
            at,
            dialect: self.dialect,
            diagnostics: self.diagnostics.as_deref_mut(),
        }
    }

    /// The schema object.
    pub fn at(&self) -> &'n Pointer {
        self.at
    }

    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Adds a finding about the value of a keyword; the text is only made when it is wanted.
    pub fn push(&mut self, code: Code, key: &str, text: impl FnOnce() -> (String, String)) {
        if let Some(diagnostics) = &mut self.diagnostics {
            let (message, help) = text();
            diagnostics.push(code, &self.at.child(key), message, help);
        }
    }

    fn push_key(&mut self, code: Code, key: &str, text: impl FnOnce() -> (String, String)) {
        if let Some(diagnostics) = &mut self.diagnostics {
            let (message, help) = text();
            diagnostics.push_key(code, &self.at.child(key), message, help);
        }
    }

    /// The value is of the wrong kind.
    pub fn wrong_type(&mut self, key: &str, expected: &str, consequence: &str) {
        self.push(Code::WrongType, key, || {
            (
                format!("`{key}` should be {expected}; {consequence}"),
                format!("give {expected}"),
            )
        });
    }

    /// The keyword does nothing.
    pub fn ignored(&mut self, key: &str, why: &str) {
        self.push_key(Code::IgnoredKeyword, key, || {
            (
                format!("`{key}` is ignored: {why}"),
                "remove it, or accept this finding where the description is right".to_owned(),
            )
        });
    }

    /// The keyword does less than it says.
    pub fn weakened(&mut self, key: &str, how: &str) {
        self.push_key(Code::WeakenedKeyword, key, || {
            (
                format!("`{key}` is not carried in full: {how}"),
                "say it with simpler keywords, or accept this finding".to_owned(),
            )
        });
    }

    /// The keyword came with OpenAPI 3.1.
    pub fn newer(&mut self, key: &str) {
        if self.dialect == Dialect::V3_0 {
            self.push_key(Code::NewerKeyword, key, || {
                (
                    format!("`{key}` in this form belongs to OpenAPI 3.1; it is read as 3.1 has it"),
                    "declare `openapi: 3.1.0`, or say it in the way of 3.0".to_owned(),
                )
            });
        }
    }

    /// The keyword went with OpenAPI 3.1.
    pub fn older(&mut self, key: &str, how: &str, help: &str) {
        self.push_key(Code::OlderKeyword, key, || {
            (
                format!("`{key}` in this form belongs to an older specification; {how}"),
                help.to_owned(),
            )
        });
    }

    pub fn unknown_type(&mut self, key: &str, name: &str, meant: &str) {
        self.push(Code::UnknownType, key, || {
            (
                format!("there is no type `{name}`; it is taken as {meant}"),
                "the types are string, integer, number, boolean, array and object".to_owned(),
            )
        });
    }

    pub fn text<'d>(&mut self, key: &str, value: &'d Value) -> Option<&'d str> {
        self.shared_text(key, value).map(Text::as_str)
    }

    /// The same, to be kept.
    pub fn shared_text<'d>(&mut self, key: &str, value: &'d Value) -> Option<&'d Text> {
        if let Value::String(text) = value {
            return Some(text);
        }
        self.wrong_type(key, "a string", "it is ignored");
        None
    }

    pub fn flag(&mut self, key: &str, value: &Value) -> bool {
        match value {
            Value::Bool(flag) => *flag,
            Value::String(text) if text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false") => {
                self.wrong_type(key, "a boolean", "it is taken as the boolean that it names");
                text.eq_ignore_ascii_case("true")
            }
            _ => {
                self.wrong_type(key, "a boolean", "it is ignored");
                false
            }
        }
    }

    /// A length or number of items.
    pub fn count(&mut self, key: &str, value: &Value) -> Option<u64> {
        match value {
            Value::Number(number) => {
                let whole = |n: f64| (n >= 0.0 && n.fract() == 0.0 && n < u64::MAX as f64).then_some(n as u64);
                let count = number.as_u64().or_else(|| number.as_f64().and_then(whole));
                if count.is_none() {
                    self.wrong_type(key, "a non-negative integer", "it is ignored");
                }
                count
            }
            Value::String(text) => match text.trim().parse() {
                Ok(count) => {
                    self.wrong_type(key, "an integer", "it is taken as the number that it spells");
                    Some(count)
                }
                Err(_) => {
                    self.wrong_type(key, "an integer", "it is ignored");
                    None
                }
            },
            _ => {
                self.wrong_type(key, "an integer", "it is ignored");
                None
            }
        }
    }

    pub fn number(&mut self, key: &str, value: &Value) -> Option<Number> {
        if let Value::Number(number) = value {
            return Some(number.clone());
        }
        if let Some(number) = value.as_str().and_then(|text| text.trim().parse::<Number>().ok()) {
            self.wrong_type(key, "a number", "it is taken as the number that it spells");
            return Some(number);
        }
        self.wrong_type(key, "a number", "it is ignored");
        None
    }
}

/// Whether no value at all fits.
pub(super) fn is_never(value: &Value) -> bool {
    match value {
        Value::Bool(allowed) => !allowed,
        Value::Object(members) if members.len() == 1 => members.get("not").is_some_and(is_anything),
        _ => false,
    }
}

/// Whether every value fits.
pub(super) fn is_anything(value: &Value) -> bool {
    match value {
        Value::Bool(allowed) => *allowed,
        Value::Object(members) => members.keys().all(|key| is_annotation(key)),
        _ => false,
    }
}

/// `{type: string}` and nothing more.
pub(super) fn is_string(value: &Value) -> bool {
    let Value::Object(members) = value else {
        return is_anything(value);
    };
    let mut members = members.iter().filter(|(key, _)| !is_annotation(key));
    members.all(|(key, value)| key == "type" && value == "string")
}

/// A name that the specification does not have.
pub(super) fn unknown(key: &str, notes: &mut Notes<'_>) {
    unknown_of("schema", key, vocabulary::names(), notes);
}

/// The same of another object, with the names that it has.
pub(super) fn unknown_of<'k>(object: &str, key: &str, known: impl IntoIterator<Item = &'k str>, notes: &mut Notes<'_>) {
    notes.push_key(Code::UnknownKeyword, key, || {
        (
            format!("a {object} has no keyword `{key}`"),
            match suggest::nearest(key, known) {
                Some(known) => format!("did you mean `{known}`?"),
                None => "remove it, or give it a name that starts with `x-`".to_owned(),
            },
        )
    });
}

/// 3.0 says that whatever stands beside `$ref` is ignored; descriptions are written as if that were not so.
pub(super) fn siblings_in_3_0(object: &Map, notes: &mut Notes<'_>) {
    let quoted = |keys: Vec<&Text>| {
        let quoted: Vec<String> = keys.into_iter().map(|key| format!("`{key}`")).collect();
        quoted.join(", ")
    };
    let (honoured, ignored): (Vec<&Text>, Vec<&Text>) = object
        .keys()
        .filter(|key| *key != "$ref" && !key.starts_with("x-"))
        .partition(|key| is_annotation(key));
    if !honoured.is_empty() {
        notes.push(Code::ReferenceSiblings, "$ref", || {
            (
                format!(
                    "OpenAPI 3.0 ignores what stands beside `$ref`; {} is honoured all the same",
                    quoted(honoured)
                ),
                "put the reference into an `allOf`, or declare `openapi: 3.1.0`".to_owned(),
            )
        });
    }
    if !ignored.is_empty() {
        notes.push(Code::IgnoredSibling, "$ref", || {
            (
                format!("OpenAPI 3.0 ignores what stands beside `$ref`: {}", quoted(ignored)),
                "put the reference into an `allOf`, or declare `openapi: 3.1.0`".to_owned(),
            )
        });
    }
}

/// Keywords about values of other types than the stated ones.
pub(super) fn inapplicable(object: &Map, types: Option<Types>, notes: &mut Notes<'_>) {
    let Some(types) = types.filter(|_| notes.diagnostics.is_some()) else {
        return;
    };
    for (key, value) in object {
        // Generators of descriptions write the defaults out, whatever the type.
        let default = match value {
            Value::Bool(flag) => !flag,
            Value::Array(items) => items.is_empty(),
            Value::Object(members) => members.is_empty(),
            Value::Number(number) => number.as_u64() == Some(0),
            _ => false,
        };
        let about = match key.as_str() {
            // Some write it beside every parameter; it says nothing of what is no array.
            "uniqueItems" => continue,
            "required" if value.is_boolean() => continue,
            _ if default => continue,
            key => match vocabulary::keyword(key) {
                // What is checked as it is written holds of any value.
                Some(known) if known.role == Role::Shapes && known.since != Since::Drafts => known.about,
                _ => continue,
            },
        };
        let inapplicable = Types::about(about).is_some_and(|about| types.and(about).is_empty());
        if inapplicable {
            notes.ignored(key, &format!("the type is {}", types.names()));
        }
    }
}

/// What the author of a type that does not exist had in mind, with the format that goes with it.
pub(super) fn meant_type(name: &str) -> Option<(Types, Option<&'static str>)> {
    Some(match name.to_ascii_lowercase().as_str() {
        "string" | "str" | "text" | "char" | "enum" | "varchar" => (Types::STRING, None),
        "date" => (Types::STRING, Some("date")),
        "datetime" | "date-time" => (Types::STRING, Some("date-time")),
        "uuid" | "guid" => (Types::STRING, Some("uuid")),
        "uri" | "url" => (Types::STRING, Some("uri")),
        "email" => (Types::STRING, Some("email")),
        // Swagger 2 had it for parameters and responses.
        "file" | "binary" => (Types::STRING, Some("binary")),
        "byte" => (Types::STRING, Some("byte")),
        "integer" | "int" => (Types::INTEGER, None),
        "int32" => (Types::INTEGER, Some("int32")),
        "int64" | "long" => (Types::INTEGER, Some("int64")),
        "number" | "numeric" => (Types::NUMBER, None),
        "float" => (Types::NUMBER, Some("float")),
        "double" => (Types::NUMBER, Some("double")),
        "decimal" => (Types::NUMBER, Some("decimal")),
        "boolean" | "bool" => (Types::BOOLEAN, None),
        "array" | "list" => (Types::ARRAY, None),
        "object" | "map" | "dict" | "hash" => (Types::OBJECT, None),
        "any" => (Types::ANY, None),
        _ => return None,
    })
}
