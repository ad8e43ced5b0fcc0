//! Whether `null` is a documented value: every spelling is read here.
//!
//! - `nullable: true` (3.0) and `x-nullable: true` (vendors, before 3.0),
//! - `type: [string, 'null']`, `type: 'null'` (3.1),
//! - `null` among the values of `enum`, `const: null`,
//! - a variant of `oneOf` or `anyOf` that is only `null` ([`is_null`]; removed by [`super::union`]).
//!
//! 3.0.3 says that `nullable` has no effect without a `type` beside it, and that an `enum` must list `null` too. Nobody
//! writes it with that in mind, and taking a `null` that never comes costs nothing: any spelling is enough here.

use crate::value::{Map, Value};

/// How a schema stands to `null`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Null {
    /// It gives no type, so it says nothing about `null`.
    #[default]
    Unstated,
    No,
    Yes,
    /// `nullable: true` beside nothing that it could apply to, or around an `allOf`: meant for the whole.
    Always,
}

impl Null {
    /// The stance of an `allOf`: all members must agree, except that the whole may insist.
    pub fn and(self, other: Null) -> Null {
        match (self, other) {
            (Null::Always, _) | (_, Null::Always) => Null::Always,
            (Null::No, _) | (_, Null::No) => Null::No,
            (Null::Yes, _) | (_, Null::Yes) => Null::Yes,
            (Null::Unstated, Null::Unstated) => Null::Unstated,
        }
    }

    pub fn is_yes(self) -> bool {
        matches!(self, Null::Yes | Null::Always)
    }

    /// As a member of an `allOf` further out sees it.
    pub fn settled(self) -> Null {
        match self {
            Null::Always => Null::Yes,
            other => other,
        }
    }
}

/// What one schema object says, given what its `type` says.
pub(super) fn stance(object: &Map, type_has_null: Option<bool>) -> Null {
    let flag = |name: &str| match object.get(name) {
        Some(Value::Bool(flag)) => *flag,
        Some(Value::String(text)) => text.eq_ignore_ascii_case("true"),
        _ => false,
    };
    let listed = match object.get("enum") {
        Some(Value::Array(values)) => Some(values.contains(&Value::Null)),
        _ => None,
    };
    let constant = object.get("const").map(Value::is_null);
    let said = [type_has_null, listed, constant];
    if flag("nullable") || flag("x-nullable") || said.contains(&Some(true)) {
        return match said.iter().any(Option::is_some) {
            true => Null::Yes,
            false => Null::Always,
        };
    }
    match said.contains(&Some(false)) {
        true => Null::No,
        false => Null::Unstated,
    }
}

/// Whether a schema object without references admits `null` and nothing else.
pub(super) fn is_null(value: &Value) -> bool {
    let Some(object) = value.as_object() else {
        return false;
    };
    let only_null = |value: &Value| match value {
        Value::Null => true,
        Value::String(name) => name == "null",
        Value::Array(names) => {
            !names.is_empty() && names.iter().all(|name| name.is_null() || name.as_str() == Some("null"))
        }
        _ => false,
    };
    match (object.get("type"), object.get("enum"), object.get("const")) {
        (Some(types), ..) if only_null(types) => true,
        (_, Some(Value::Array(values)), _) => !values.is_empty() && values.iter().all(Value::is_null),
        (_, _, Some(Value::Null)) => true,
        _ => false,
    }
}
