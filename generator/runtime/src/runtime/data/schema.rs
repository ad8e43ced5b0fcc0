//! Keywords of JSON Schema (2020-12) that no type expresses, checked on a value as JSON.
//!
//! What a schema has looked at is noted on the way, for `unevaluatedItems` and `unevaluatedProperties`, which stand last
//! among the keywords of theirs.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::runtime::data::pattern::Pattern;
use crate::runtime::data::reflect::View;
use crate::runtime::data::rules::{self, Rule, Schema, UNLISTED, Violation};
use crate::runtime::data::shown::Printable;

/// One keyword. One about another kind of value than the one at hand holds.
#[derive(Clone, Copy, Debug)]
pub enum Keyword {
    Type(&'static [&'static str]),
    /// The values as JSON.
    Enum(&'static [&'static str]),
    Rule(Rule),
    PrefixItems(&'static [&'static [Keyword]]),
    /// Of the items that follow so many.
    Items(usize, &'static [Keyword]),
    /// At least and at most so many of this kind.
    Contains(&'static [Keyword], u64, u64),
    Required(&'static [&'static str]),
    Properties(&'static [(&'static str, &'static [Keyword])]),
    PatternProperties(&'static [(Pattern, &'static [Keyword])]),
    /// Of the members without these names that match none of these patterns.
    AdditionalProperties(&'static [&'static str], &'static [Pattern], &'static [Keyword]),
    PropertyNames(&'static [Keyword]),
    AllOf(&'static [&'static [Keyword]]),
    AnyOf(&'static [&'static [Keyword]]),
    OneOf(&'static [&'static [Keyword]]),
    Not(&'static [Keyword]),
    /// Condition, `then`, `else`.
    If(&'static [Keyword], &'static [Keyword], &'static [Keyword]),
    UnevaluatedItems(&'static [Keyword]),
    UnevaluatedProperties(&'static [Keyword]),
    /// The schema `false`.
    Never,
}

impl<const N: usize> Schema for [Keyword; N] {
    fn listed(&self) -> &'static [&'static str] {
        listed(self)
    }
    fn names(&self) -> (Vec<Rule>, &'static [&'static str]) {
        let mut names: (Vec<Rule>, &'static [&'static str]) = Default::default();
        for keyword in self {
            match *keyword {
                Keyword::PropertyNames(of) => {
                    names.0.extend(rules_among(of));
                    names.1 = listed(of);
                }
                Keyword::PatternProperties(each) => {
                    names.0.extend(each.iter().map(|(pattern, _)| Rule::Pattern(pattern)));
                }
                _ => {}
            }
        }
        names
    }
    fn contained(&self) -> Option<(&dyn Schema, Vec<Rule>, u64)> {
        self.iter().find_map(|keyword| match keyword {
            Keyword::Contains(of, least, _) if *least > 0 => {
                Some((of as &dyn Schema, rules_among(of).collect(), *least))
            }
            _ => None,
        })
    }
    fn check(&self, value: &Value) -> Result<(), Violation> {
        all(self, value, &mut Looked::default()).map_err(|broken| match broken.path.as_str() {
            "" => broken.violation,
            path => Violation::owned(format!(
                "contains at {} a value that {}",
                Printable(path),
                broken.violation
            )),
        })
    }
}

impl Schema for &'static [Keyword] {
    fn listed(&self) -> &'static [&'static str] {
        listed(self)
    }
    fn check(&self, value: &Value) -> Result<(), Violation> {
        all(self, value, &mut Looked::default()).map_err(|broken| broken.violation)
    }
}

fn listed(keywords: &[Keyword]) -> &'static [&'static str] {
    let listed = keywords.iter().find_map(|keyword| match keyword {
        Keyword::Enum(values) => Some(*values),
        _ => None,
    });
    listed.unwrap_or_default()
}

fn rules_among(keywords: &[Keyword]) -> impl Iterator<Item = Rule> {
    keywords.iter().filter_map(|keyword| match keyword {
        Keyword::Rule(rule) => Some(*rule),
        _ => None,
    })
}

/// What is wrong, and where below the value.
struct Broken {
    path: String,
    violation: Violation,
}

impl From<Violation> for Broken {
    fn from(violation: Violation) -> Self {
        let path = String::new();
        Broken { path, violation }
    }
}

fn broken(message: impl Into<String>) -> Broken {
    Violation::owned(message.into()).into()
}

/// Which members or items of a value have been looked at, by their addresses: it is borrowed meanwhile, so that none moves.
#[derive(Default)]
struct Looked(HashSet<usize>);

impl Looked {
    /// Whether it is the first time.
    fn insert(&mut self, value: &Value) -> bool {
        self.0.insert(std::ptr::from_ref(value).addr())
    }
}

fn all(keywords: &[Keyword], value: &Value, looked: &mut Looked) -> Result<(), Broken> {
    keywords.iter().try_for_each(|keyword| one(keyword, value, looked))
}

/// Checks a value against a schema of its own, of whose looks only those of a value that fits count.
fn apart(keywords: &[Keyword], value: &Value, looked: &mut Looked) -> Result<(), Broken> {
    let mut own = Looked::default();
    all(keywords, value, &mut own)?;
    looked.0.extend(own.0);
    Ok(())
}

/// Checks what is below a value.
fn below(keywords: &[Keyword], value: &Value, step: &dyn std::fmt::Display) -> Result<(), Broken> {
    all(keywords, value, &mut Looked::default()).map_err(|mut broken| {
        let step = step.to_string().replace('~', "~0").replace('/', "~1");
        broken.path.insert_str(0, &format!("/{step}"));
        broken
    })
}

fn one(keyword: &Keyword, value: &Value, looked: &mut Looked) -> Result<(), Broken> {
    match *keyword {
        Keyword::Type(names) => match names.iter().any(|name| is_of(name, value)) {
            true => Ok(()),
            false => Err(broken(format!("is not of the type {}", names.join(" or ")))),
        },
        Keyword::Enum(values) => match values.iter().any(|json| rules::equals(json, value)) {
            true => Ok(()),
            false => Err(UNLISTED.into()),
        },
        Keyword::Rule(ref rule) => Ok(rules::check(&View::Any(value), std::slice::from_ref(rule))?),
        Keyword::AllOf(each) => each.iter().try_for_each(|of| apart(of, value, looked)),
        Keyword::AnyOf(each) => match fitting(each, value, looked) {
            0 => Err(broken("is none of the documented alternatives")),
            _ => Ok(()),
        },
        Keyword::OneOf(each) => match fitting(each, value, looked) {
            0 => Err(broken("is none of the documented alternatives")),
            1 => Ok(()),
            count => Err(broken(format!("is {count} of the alternatives of which it may be one"))),
        },
        Keyword::Not(of) => match all(of, value, &mut Looked::default()) {
            Ok(()) => Err(broken("is what it must not be")),
            Err(_) => Ok(()),
        },
        Keyword::If(condition, then, otherwise) => match apart(condition, value, looked) {
            Ok(()) => apart(then, value, looked),
            Err(_) => apart(otherwise, value, looked),
        },
        Keyword::Never => Err(broken("must not be there")),
        _ => match value {
            Value::Array(items) => of_items(keyword, items, looked),
            Value::Object(members) => of_members(keyword, members, looked),
            _ => Ok(()),
        },
    }
}

/// How many of the schemas a value fits.
fn fitting(each: &[&[Keyword]], value: &Value, looked: &mut Looked) -> usize {
    each.iter().filter(|of| apart(of, value, looked).is_ok()).count()
}

fn of_items(keyword: &Keyword, items: &[Value], looked: &mut Looked) -> Result<(), Broken> {
    match *keyword {
        Keyword::PrefixItems(each) => {
            for (index, (item, of)) in items.iter().zip(each).enumerate() {
                looked.insert(item);
                below(of, item, &index)?;
            }
        }
        Keyword::Items(after, of) => {
            for (index, item) in items.iter().enumerate().skip(after) {
                looked.insert(item);
                below(of, item, &index)?;
            }
        }
        Keyword::Contains(of, least, most) => {
            let mut count = 0;
            for item in items {
                if all(of, item, &mut Looked::default()).is_ok() {
                    looked.insert(item);
                    count += 1;
                }
            }
            if count < least {
                return Err(broken(format!(
                    "has {count} items of the kind of which it must have at least {least}"
                )));
            }
            if count > most {
                return Err(broken(format!(
                    "has {count} items of the kind of which it may have at most {most}"
                )));
            }
        }
        Keyword::UnevaluatedItems(of) => {
            for (index, item) in items.iter().enumerate() {
                if looked.insert(item) {
                    below(of, item, &index)?;
                }
            }
        }
        _ => {}
    }
    Ok(())
}

fn of_members(keyword: &Keyword, members: &Map<String, Value>, looked: &mut Looked) -> Result<(), Broken> {
    match *keyword {
        Keyword::Required(names) => {
            for name in names {
                if !members.contains_key(*name) {
                    return Err(broken(format!("has no member `{name}`, which is required")));
                }
            }
        }
        Keyword::Properties(each) => {
            for (name, of) in each {
                if let Some(value) = members.get(*name) {
                    looked.insert(value);
                    below(of, value, name)?;
                }
            }
        }
        Keyword::PatternProperties(each) => {
            for (name, value) in members {
                for (pattern, of) in each {
                    if pattern.matches(name) {
                        looked.insert(value);
                        below(of, value, name)?;
                    }
                }
            }
        }
        Keyword::AdditionalProperties(names, patterns, of) => {
            for (name, value) in members {
                if !names.contains(&name.as_str()) && !patterns.iter().any(|pattern| pattern.matches(name)) {
                    looked.insert(value);
                    below(of, value, name)?;
                }
            }
        }
        Keyword::PropertyNames(of) => {
            for name in members.keys() {
                let named = Value::String(name.clone());
                all(of, &named, &mut Looked::default())
                    .map_err(|inner| broken(format!("has a member whose name {}", inner.violation)))?;
            }
        }
        Keyword::UnevaluatedProperties(of) => {
            for (name, value) in members {
                if looked.insert(value) {
                    below(of, value, name)?;
                }
            }
        }
        _ => {}
    }
    Ok(())
}

/// Whether a value is of a type, as JSON Schema calls it; `1.0` is an integer (core, 4.2.3).
fn is_of(name: &str, value: &Value) -> bool {
    match value {
        Value::Null => name == "null",
        Value::Bool(_) => name == "boolean",
        Value::Number(number) => {
            let whole = number.as_f64().is_none_or(|number| number.fract() == 0.0);
            name == "number" || (name == "integer" && whole)
        }
        Value::String(_) => name == "string",
        Value::Array(_) => name == "array",
        Value::Object(_) => name == "object",
    }
}
