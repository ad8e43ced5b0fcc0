//! Reads the members of one object with the types that the specification gives them.
//!
//! What has another type is taken where it can only mean one thing (a number for a string, `"true"` for `true`, one item
//! for an array of it) and left out otherwise, both with a warning. `null` is the same as absent: YAML writes it whenever
//! a value is left blank.

use indexmap::IndexMap;

use super::Lowering;
use super::kinds::ObjectKind;
use super::reference::reference_of;
use crate::diagnostics::Code;
use crate::source::Pointer;
use crate::suggest::nearest;
use crate::value::{Map, Value};
use crate::vocabulary::{self, Keyword, Role};

/// An object that is being read.
pub(super) struct Object<'d> {
    pub members: &'d Map,
    pub at: Pointer,
    pub kind: &'static ObjectKind,
}

impl<'d> Object<'d> {
    /// The member, unless it is absent or `null`.
    pub fn get(&self, keyword: &str) -> Option<&'d Value> {
        debug_assert!(
            self.kind.since(keyword).is_some(),
            "{keyword} is not in the table of {}",
            self.kind.name
        );
        self.members.get(keyword).filter(|value| !value.is_null())
    }

    pub fn child(&self, keyword: &str) -> Pointer {
        self.at.child(keyword)
    }
}

impl<'d> Lowering<'d, '_> {
    /// The object at `at`, its keywords checked; `None` with a warning where it is something else.
    pub fn object(&mut self, value: &'d Value, at: &Pointer, kind: &'static ObjectKind) -> Option<Object<'d>> {
        let (at, value) = self.behind(value, at, kind.since("$ref").is_some())?;
        let Some(members) = value.as_object() else {
            self.wrong_type(&at, value, &format!("the {}", kind.name), "an object", "it is left out");
            return None;
        };
        if self.referred > 0 {
            self.copies += 1;
        }
        for name in members.keys() {
            if kind.since(name).is_none() && !name.starts_with("x-") {
                self.unknown_keyword(&at.child(name), name, kind);
            }
        }
        Some(Object { members, at, kind })
    }

    /// What stands behind a reference at a place where the specification has none. Descriptions that are kept in many
    /// files do have them there, and what they mean is plain.
    fn behind(&mut self, value: &'d Value, at: &Pointer, allowed: bool) -> Option<(Pointer, &'d Value)> {
        let Some((members, reference)) = reference_of(value).filter(|_| !allowed) else {
            return Some((at.clone(), value));
        };
        self.diagnostics.push_key(
            Code::MisplacedReference,
            &at.child("$ref"),
            "the specification has no `$ref` at this place; it is followed all the same",
            "write out what it refers to, or refer to a whole object",
        );
        self.check_siblings(members, at);
        self.target(reference, at)
    }

    /// The members of these names that are there, as they are.
    pub fn extensions_with(&mut self, object: &Object<'d>, keywords: &[&str]) -> IndexMap<String, serde_json::Value> {
        let there = keywords
            .iter()
            .filter_map(|keyword| Some((*keyword, object.get(keyword)?)));
        there
            .map(|(keyword, value)| (keyword.to_owned(), value.to_json()))
            .collect()
    }

    /// Notes that a keyword is younger than the document.
    pub fn newer(&mut self, object: &Object<'d>, keyword: &str) {
        let Some(since) = object.kind.since(keyword).filter(|since| *since > self.version) else {
            return;
        };
        self.diagnostics.push_key(
            Code::NewerKeyword,
            &object.child(keyword),
            format!(
                "`{keyword}` is a keyword of {since}, this is {}; it is read all the same",
                self.version
            ),
            format!("write `openapi: {since}.0`"),
        );
    }

    pub fn text(&mut self, object: &Object<'d>, keyword: &str) -> Option<String> {
        let value = object.get(keyword)?;
        self.text_of(value, &object.child(keyword), keyword)
    }

    /// A string that the specification requires; `substitute` where it is missing.
    pub fn required_text(&mut self, object: &Object<'d>, keyword: &str, substitute: &str) -> String {
        match self.text(object, keyword) {
            Some(text) => text,
            None => {
                if object.get(keyword).is_none() {
                    self.missing(object, keyword, &format!("it is taken as \"{substitute}\""));
                }
                substitute.to_owned()
            }
        }
    }

    pub fn text_of(&mut self, value: &'d Value, at: &Pointer, what: &str) -> Option<String> {
        match value {
            Value::String(text) => Some(text.to_string()),
            Value::Number(_) | Value::Bool(_) => {
                let text = value.to_string();
                let what = format!("`{what}`");
                self.wrong_type(at, value, &what, "a string", &format!("it is read as \"{text}\""));
                Some(text)
            }
            _ => {
                self.wrong_type(at, value, &format!("`{what}`"), "a string", "it is left out");
                None
            }
        }
    }

    pub fn flag(&mut self, object: &Object<'d>, keyword: &str) -> Option<bool> {
        let value = object.get(keyword)?;
        let flag = match value {
            Value::Bool(flag) => return Some(*flag),
            Value::String(text) if text.eq_ignore_ascii_case("true") => Some(true),
            Value::String(text) if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        };
        let taken = match flag {
            Some(flag) => format!("it is read as {flag}"),
            None => "it is left out".to_owned(),
        };
        self.wrong_type(
            &object.child(keyword),
            value,
            &format!("`{keyword}`"),
            "a boolean",
            &taken,
        );
        flag
    }

    /// The items of a list with their places. One item alone counts as a list where it is what `is_item` says.
    pub fn list(
        &mut self,
        object: &Object<'d>,
        keyword: &str,
        is_item: fn(&Value) -> bool,
    ) -> Option<Vec<(Pointer, &'d Value)>> {
        let (at, value) = self.behind(object.get(keyword)?, &object.child(keyword), false)?;
        match value {
            Value::Array(items) => Some(
                items
                    .iter()
                    .enumerate()
                    .map(|(index, item)| (at.item(index), item))
                    .collect(),
            ),
            value => {
                let what = format!("`{keyword}`");
                if is_item(value) {
                    self.wrong_type(&at, value, &what, "an array", "it is read as an array of this one");
                    return Some(vec![(at, value)]);
                }
                // PHP writes an empty list and an empty object alike.
                if value.as_object().is_some_and(Map::is_empty) {
                    self.wrong_type(&at, value, &what, "an array", "it is read as an empty array");
                    return Some(Vec::new());
                }
                self.wrong_type(&at, value, &what, "an array", "it is left out");
                None
            }
        }
    }

    pub fn texts(&mut self, object: &Object<'d>, keyword: &str) -> Option<Vec<String>> {
        let items = self.list(object, keyword, |value| !value.is_array() && !value.is_object())?;
        Some(
            items
                .into_iter()
                .filter_map(|(at, item)| self.text_of(item, &at, keyword))
                .collect(),
        )
    }

    /// The entries of a map with their places, `x-` members and all.
    pub fn map(&mut self, object: &Object<'d>, keyword: &str) -> Vec<(&'d str, Pointer, &'d Value)> {
        match object.get(keyword) {
            Some(value) => self.entries(value, &object.child(keyword), keyword),
            None => Vec::new(),
        }
    }

    pub fn entries(&mut self, value: &'d Value, at: &Pointer, what: &str) -> Vec<(&'d str, Pointer, &'d Value)> {
        let Some((at, value)) = self.behind(value, at, false) else {
            return Vec::new();
        };
        match value {
            Value::Object(members) => members
                .iter()
                .map(|(name, value)| (name.as_str(), at.child(name), value))
                .collect(),
            value => {
                let taken = match value.as_array().is_some_and(<[Value]>::is_empty) {
                    true => "it is read as an empty object",
                    false => "it is left out",
                };
                self.wrong_type(&at, value, &format!("`{what}`"), "an object", taken);
                Vec::new()
            }
        }
    }

    /// A keyword whose values are a fixed list of words.
    pub fn word<T: Clone>(
        &mut self,
        object: &Object<'d>,
        keyword: &str,
        words: &[(&str, T)],
        otherwise: &str,
    ) -> Option<T> {
        let text = self.text(object, keyword)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
            return Some(value.clone());
        }
        let close = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(text.trim()));
        let taken = match close {
            Some((word, _)) => format!("it is read as `{word}`"),
            None => otherwise.to_owned(),
        };
        let known: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        self.diagnostics.push(
            Code::InvalidValue,
            &object.child(keyword),
            format!("`{keyword}` cannot be `{text}` here; {taken}"),
            format!("use {}", alternatives(&known)),
        );
        close.map(|(_, value)| value.clone())
    }

    pub fn missing(&mut self, object: &Object<'d>, keyword: &str, taken: &str) {
        self.diagnostics.push(
            Code::MissingKeyword,
            &object.at,
            format!("the {} has no `{keyword}`; {taken}", object.kind.name),
            format!("add `{keyword}`"),
        );
    }

    pub fn wrong_type(&mut self, at: &Pointer, value: &Value, what: &str, expected: &str, taken: &str) {
        let found = match value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        };
        self.diagnostics.push(
            Code::WrongType,
            at,
            format!("{what} is {found} where {expected} belongs; {taken}"),
            format!("write {expected}"),
        );
    }

    fn unknown_keyword(&mut self, at: &Pointer, name: &str, kind: &ObjectKind) {
        let help = match nearest(name, kind.names()) {
            Some(close) => format!("did you mean `{close}`?"),
            None => match hint(name, kind) {
                Some(hint) => hint.to_owned(),
                None => "remove it, or put `x-` before it".to_owned(),
            },
        };
        let message = format!("`{name}` is not a keyword of the {}; it is ignored", kind.name);
        self.diagnostics.push_key(Code::UnknownKeyword, at, message, help);
    }
}

/// Where a keyword that is often misplaced belongs.
fn hint(name: &str, kind: &ObjectKind) -> Option<&'static str> {
    const OF_SWAGGER: &[&str] = &[
        "consumes",
        "produces",
        "host",
        "basePath",
        "schemes",
        "definitions",
        "securityDefinitions",
        "swagger",
    ];
    const WITH_SCHEMA: &[&str] = &["Parameter Object", "Header Object", "Media Type Object"];
    if OF_SWAGGER.contains(&name) {
        return Some("it is a keyword of Swagger 2.0; remove it");
    }
    let of_schemas = |known: &Keyword| known.role.constrains() || known.role == Role::Annotates;
    let misplaced = WITH_SCHEMA.contains(&kind.name) && vocabulary::keyword(name).is_some_and(of_schemas);
    misplaced.then_some("it belongs into `schema`")
}

/// `a`, `b` or `c`.
fn alternatives(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
