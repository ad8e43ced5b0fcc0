//! Sets of JSON types.
//!
//! `null` is no member: it is kept apart, see [`super::nullable`]. An integer is a number, so `number` is two bits and
//! set operations on the bits give what JSON Schema says of the values.

use crate::value::Value;
use crate::vocabulary::About;

/// A set of JSON types without `null`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Types(u8);

impl Types {
    pub const NONE: Types = Types(0);
    pub const STRING: Types = Types(1);
    pub const INTEGER: Types = Types(2);
    pub const NUMBER: Types = Types(2 | 4);
    pub const BOOLEAN: Types = Types(8);
    pub const ARRAY: Types = Types(16);
    pub const OBJECT: Types = Types(32);
    pub const ANY: Types = Types(63);

    /// The set that a name stands for, as JSON Schema spells it. `null` is none.
    pub fn named(name: &str) -> Option<Types> {
        Some(match name {
            "string" => Types::STRING,
            "integer" => Types::INTEGER,
            "number" => Types::NUMBER,
            "boolean" => Types::BOOLEAN,
            "array" => Types::ARRAY,
            "object" => Types::OBJECT,
            _ => return None,
        })
    }

    /// The set that a keyword is about. `None`: any.
    pub fn about(about: About) -> Option<Types> {
        Some(match about {
            About::Any => return None,
            About::String => Types::STRING,
            About::Number => Types::NUMBER,
            About::Array => Types::ARRAY,
            About::Object => Types::OBJECT,
        })
    }

    /// The smallest set that the value is in; none for `null`. `1.0` is an integer (JSON Schema core, 4.2.3).
    pub fn of(value: &Value) -> Types {
        match value {
            Value::Null => Types::NONE,
            Value::Bool(_) => Types::BOOLEAN,
            Value::Number(number) => match number.is_f64() && number.as_f64().is_none_or(|n| n.fract() != 0.0) {
                true => Types::NUMBER,
                false => Types::INTEGER,
            },
            Value::String(_) => Types::STRING,
            Value::Array(_) => Types::ARRAY,
            Value::Object(_) => Types::OBJECT,
        }
    }

    /// The values that are in both.
    pub fn and(self, other: Types) -> Types {
        // What is left of `number` without its integers is no set of its own.
        match self.0 & other.0 {
            bits if bits & 6 == 4 => Types(bits & !4),
            bits => Types(bits),
        }
    }

    /// The values that are in either.
    pub fn or(self, other: Types) -> Types {
        Types(self.0 | other.0)
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn contains(self, other: Types) -> bool {
        self.0 & other.0 == other.0
    }

    /// Its members, each alone, in a fixed order. `number` takes its integers along.
    pub fn each(self) -> impl Iterator<Item = Types> {
        let numeric = match self.contains(Types::NUMBER) {
            true => Types::NUMBER,
            false => Types::INTEGER,
        };
        [Types::STRING, numeric, Types::BOOLEAN, Types::ARRAY, Types::OBJECT]
            .into_iter()
            .filter(move |&member| self.contains(member))
    }

    /// The name of each, as JSON Schema spells it.
    pub fn each_name(self) -> impl Iterator<Item = &'static str> {
        self.each().map(|member| match member {
            Types::STRING => "string",
            Types::INTEGER => "integer",
            Types::NUMBER => "number",
            Types::BOOLEAN => "boolean",
            Types::ARRAY => "array",
            _ => "object",
        })
    }

    /// The names, for messages.
    pub fn names(self) -> String {
        let names: Vec<&str> = self.each_name().collect();
        match names.is_empty() {
            true => "null".to_owned(),
            false => names.join(" or "),
        }
    }
}
