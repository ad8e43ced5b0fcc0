//! What is asked of values beyond their shape: whether a value meets it, and what can be changed so that it does.

use serde_json::{Map, Value};

use super::{broken, number, text};
use crate::api::Demand;
use crate::hash::HashSet;
use crate::pattern;

/// Whether a value meets all of them.
pub(crate) fn meets(demands: &[Demand], value: &Value) -> bool {
    evaluate(demands, value).is_some()
}

/// The members and items that some keyword has looked at (2020-12 core, section 7.7).
#[derive(Default)]
struct Seen {
    members: HashSet<String>,
    items: HashSet<usize>,
}

impl Seen {
    fn add(&mut self, other: Seen) {
        self.members.extend(other.members);
        self.items.extend(other.items);
    }
}

fn evaluate(demands: &[Demand], value: &Value) -> Option<Seen> {
    let mut seen = Seen::default();
    for demand in demands {
        let more = one(demand, value, &seen)?;
        seen.add(more);
    }
    Some(seen)
}

/// What one keyword has looked at; `None` where the value does not meet it.
fn one(demand: &Demand, value: &Value, before: &Seen) -> Option<Seen> {
    let mut seen = Seen::default();
    let met = match demand {
        Demand::Never => false,
        Demand::Type(names) => names.iter().any(|name| is_of_type(value, name)),
        Demand::Enum(values) => values.iter().any(|known| broken::same(known, value)),
        Demand::Number(shape) => !value.is_number() || number::fits(shape, false, value),
        Demand::String(shape) => value
            .as_str()
            .is_none_or(|value| text::fits(shape, value) != Some(false)),
        Demand::AllOf(_) | Demand::AnyOf(_) | Demand::OneOf(_) | Demand::Not(_) | Demand::If { .. } => {
            applies(demand, value, &mut seen)
        }
        _ => match value {
            Value::Array(items) => of_items(demand, items, before, &mut seen),
            Value::Object(members) => of_members(demand, members, before, &mut seen),
            _ => true,
        },
    };
    met.then_some(seen)
}

/// The keywords that apply others to the same value.
fn applies(demand: &Demand, value: &Value, seen: &mut Seen) -> bool {
    let mut holds = |of: &[Demand]| evaluate(of, value).map(|more| seen.add(more)).is_some();
    match demand {
        Demand::AllOf(all) => all.iter().all(|of| holds(of)),
        Demand::AnyOf(any) => any.iter().filter(|of| holds(of)).count() > 0,
        Demand::OneOf(one) => one.iter().filter(|of| holds(of)).count() == 1,
        Demand::Not(of) => !meets(of, value),
        Demand::If {
            condition,
            then,
            otherwise,
        } => match holds(condition) {
            true => holds(then),
            false => holds(otherwise),
        },
        _ => true,
    }
}

/// The keywords about arrays.
fn of_items(demand: &Demand, items: &[Value], before: &Seen, seen: &mut Seen) -> bool {
    match demand {
        Demand::MinItems(least) => items.len() as u64 >= *least,
        Demand::MaxItems(most) => items.len() as u64 <= *most,
        Demand::UniqueItems => broken::are_distinct(items),
        Demand::PrefixItems(of) => {
            seen.items.extend(0..items.len().min(of.len()));
            items.iter().zip(of).all(|(item, of)| meets(of, item))
        }
        Demand::Items(after, of) => {
            seen.items.extend(*after..items.len());
            items.iter().skip(*after).all(|item| meets(of, item))
        }
        Demand::Contains { of, least, most } => {
            let found = items.iter().enumerate().filter(|(_, item)| meets(of, item));
            seen.items.extend(found.map(|(index, _)| index));
            let count = seen.items.len() as u64;
            count >= *least && most.is_none_or(|most| count <= most)
        }
        Demand::UnevaluatedItems(of) => {
            seen.items.extend(0..items.len());
            let mut rest = items
                .iter()
                .enumerate()
                .filter(|(index, _)| !before.items.contains(index));
            rest.all(|(_, item)| meets(of, item))
        }
        _ => true,
    }
}

/// The keywords about objects.
fn of_members(demand: &Demand, members: &Map<String, Value>, before: &Seen, seen: &mut Seen) -> bool {
    match demand {
        Demand::MinProperties(least) => members.len() as u64 >= *least,
        Demand::MaxProperties(most) => members.len() as u64 <= *most,
        Demand::Required(names) => names.iter().all(|name| members.contains_key(name)),
        Demand::Properties(of) => of.iter().all(|(name, of)| match members.get(name) {
            Some(member) => {
                seen.members.insert(name.clone());
                meets(of, member)
            }
            None => true,
        }),
        Demand::PatternProperties(of) => members.iter().all(|(name, member)| {
            of.iter().all(|(pattern, of)| match pattern::matches(pattern, name) {
                Some(false) => true,
                _ => {
                    seen.members.insert(name.clone());
                    meets(of, member)
                }
            })
        }),
        Demand::AdditionalProperties { names, patterns, of } => members.iter().all(|(name, member)| {
            let matches = |pattern: &String| pattern::matches(pattern, name) != Some(false);
            if names.contains(name) || patterns.iter().any(matches) {
                return true;
            }
            seen.members.insert(name.clone());
            meets(of, member)
        }),
        Demand::PropertyNames(of) => members.keys().all(|name| meets(of, &Value::from(name.as_str()))),
        Demand::UnevaluatedProperties(of) => {
            seen.members.extend(members.keys().cloned());
            let mut rest = members.iter().filter(|(name, _)| !before.members.contains(*name));
            rest.all(|(_, member)| meets(of, member))
        }
        _ => true,
    }
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    }
}

/// How often the changes that one demand asks for may upset another.
const ROUNDS: usize = 4;

/// Changes a value until it meets all demands, or nothing more can be tried.
pub(super) fn repair(demands: &[Demand], value: &mut Value, member: &mut dyn FnMut(&str) -> Option<Value>) {
    for _ in 0..ROUNDS {
        for demand in demands {
            if !meets(std::slice::from_ref(demand), value) {
                repair_one(demand, value, member);
            }
        }
        if meets(demands, value) {
            return;
        }
    }
}

fn repair_one(demand: &Demand, value: &mut Value, member: &mut dyn FnMut(&str) -> Option<Value>) {
    match (demand, &mut *value) {
        (Demand::AllOf(all), _) => all.iter().for_each(|of| repair(of, value, member)),
        (Demand::AnyOf(any) | Demand::OneOf(any), _) => {
            let tries = any.iter().map(|of| {
                let mut changed = value.clone();
                repair(of, &mut changed, member);
                changed
            });
            let tries: Vec<Value> = tries.collect();
            let met = |tried: &Value| meets(std::slice::from_ref(demand), tried);
            if let Some(found) = tries.into_iter().find(met) {
                *value = found;
            }
        }
        (
            Demand::If {
                condition,
                then,
                otherwise,
            },
            _,
        ) => {
            let next = if meets(condition, value) { then } else { otherwise };
            repair(next, value, member);
        }
        (Demand::Enum(_) | Demand::Type(_) | Demand::Number(_) | Demand::String(_), _) => {
            *value = of_demands(std::slice::from_ref(demand), 0);
        }
        (_, Value::Array(items)) => repair_items(demand, items),
        (_, Value::Object(members)) => repair_members(demand, members, member),
        _ => {}
    }
}

fn repair_items(demand: &Demand, items: &mut Vec<Value>) {
    match demand {
        Demand::Contains { of, least, .. } => {
            for nth in 0..*least as usize {
                items.push(of_demands(of, nth));
            }
        }
        Demand::PrefixItems(of) => {
            for (item, of) in items.iter_mut().zip(of) {
                mend(of, item, 0);
            }
        }
        Demand::Items(after, of) => {
            for (nth, item) in items.iter_mut().skip(*after).enumerate() {
                mend(of, item, nth);
            }
        }
        _ => {}
    }
}

fn repair_members(demand: &Demand, members: &mut Map<String, Value>, member: &mut dyn FnMut(&str) -> Option<Value>) {
    match demand {
        Demand::Required(names) => {
            for name in names {
                if !members.contains_key(name) {
                    members.insert(name.clone(), member(name).unwrap_or_else(|| "any".into()));
                }
            }
        }
        Demand::Properties(of) => {
            for (name, of) in of {
                if let Some(member) = members.get_mut(name) {
                    mend(of, member, 0);
                }
            }
        }
        Demand::PatternProperties(of) => {
            for (name, member) in members.iter_mut() {
                for (pattern, of) in of {
                    if pattern::matches(pattern, name) == Some(true) {
                        mend(of, member, 0);
                    }
                }
            }
        }
        Demand::PropertyNames(of) => {
            let given = std::mem::take(members);
            for (nth, (name, member)) in given.into_iter().enumerate() {
                let name = match meets(of, &Value::from(name.as_str())) {
                    true => Some(name),
                    false => of_demands(of, nth).as_str().map(str::to_owned),
                };
                members.extend(name.map(|name| (name, member)));
            }
        }
        // What nothing else is about was only shown.
        Demand::AdditionalProperties { .. } | Demand::UnevaluatedProperties(_) => {
            members.retain(|name, member| {
                let alone = Value::Object(Map::from_iter([(name.clone(), member.clone())]));
                meets(std::slice::from_ref(demand), &alone)
            });
        }
        Demand::Not(of) => {
            for demand in of {
                if let Demand::Required(names) = demand
                    && let Some(name) = names.first()
                {
                    members.shift_remove(name);
                }
            }
        }
        _ => {}
    }
}

fn mend(demands: &[Demand], value: &mut Value, nth: usize) {
    if !meets(demands, value) {
        *value = of_demands(demands, nth);
    }
}

/// A value that is made of demands alone; whether it meets all of them is to be looked at.
fn of_demands(demands: &[Demand], nth: usize) -> Value {
    let named = demands.iter().find_map(|demand| match demand {
        Demand::Enum(values) => values.get(nth % values.len().max(1)).map(crate::value::Value::to_json),
        Demand::Number(shape) => number::integer(shape, nth).or_else(|_| number::number(shape, nth)).ok(),
        Demand::String(shape) => text::text(shape, nth).ok().map(Value::from),
        Demand::Required(_) | Demand::Properties(_) | Demand::MinProperties(_) => Some(Value::Object(Map::new())),
        Demand::AnyOf(any) | Demand::OneOf(any) | Demand::AllOf(any) => {
            any.first().filter(|of| !of.is_empty()).map(|of| of_demands(of, nth))
        }
        _ => None,
    });
    let typed = demands.iter().find_map(|demand| match demand {
        Demand::Type(names) => names.first().map(|name| of_type(name, nth)),
        _ => None,
    });
    let fits_type = |value: &Value| {
        let types = demands.iter().filter(|demand| matches!(demand, Demand::Type(_)));
        types
            .into_iter()
            .all(|demand| meets(std::slice::from_ref(demand), value))
    };
    let mut value = named.filter(fits_type).or(typed).unwrap_or_else(|| match nth {
        0 => "any".into(),
        nth => nth.into(),
    });
    let members: Vec<(String, Vec<Demand>)> = demands
        .iter()
        .filter_map(|demand| match demand {
            Demand::Properties(members) => Some(members.clone()),
            _ => None,
        })
        .flatten()
        .collect();
    repair(demands, &mut value, &mut |name| {
        let of = members.iter().find(|(known, _)| known == name);
        of.map(|(_, of)| of_demands(of, nth))
    });
    value
}

fn of_type(name: &str, nth: usize) -> Value {
    match name {
        "boolean" => nth.is_multiple_of(2).into(),
        "integer" | "number" => (nth + 1).into(),
        "string" if nth > 0 => format!("text{nth}").into(),
        "string" => "text".into(),
        "array" => Value::Array(Vec::new()),
        "object" => Value::Object(Map::new()),
        _ => Value::Null,
    }
}
