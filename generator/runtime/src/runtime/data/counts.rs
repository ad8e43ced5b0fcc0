//! How many items and members there have to be.

use serde_json::Value;

use crate::runtime::data::encode::tree_of; // optional: union
use crate::runtime::data::reflect::View;
use crate::runtime::data::rules::{Rule, Violation, at_least, at_most};

/// Checks one rule about a number of items or members; what has none keeps it.
pub(super) fn check(view: &View<'_>, rule: &Rule) -> Result<(), Violation> {
    match *rule {
        Rule::MinItems(least) => at_least(items_of(view), least, ["has", "items"]),
        Rule::MaxItems(most) => at_most(items_of(view), most, ["has", "items"]),
        Rule::MinProperties(least) => at_least(members_of(view), least, ["has", "members"]),
        Rule::MaxProperties(most) => at_most(members_of(view), most, ["has", "members"]),
        _ => Ok(()),
    }
}

fn items_of(view: &View<'_>) -> Option<u64> {
    match view {
        View::List(list) => Some(list.len() as u64),
        View::Any(Value::Array(items)) => Some(items.len() as u64),
        View::Union(union) => items_of(&union.content().view()), // optional: union
        _ => None,
    }
}

/// The number of members that would be written.
fn members_of(view: &View<'_>) -> Option<u64> {
    match view {
        View::Map(map) => Some(map.len() as u64),
        View::Any(Value::Object(members)) => Some(members.len() as u64),
        View::Record(record) => {
            let mut count = 0;
            record.views(&mut |views, extra| {
                for (member, value) in record.shape().members().each.iter().zip(views) {
                    count += u64::from(member.is_written(&value.view()));
                }
                count += extra.map_or(0, |extra| extra.len() as u64);
            });
            Some(count)
        }
        // Its tag may be one more.
        View::Union(_) => tree_of(view).ok()?.as_object().map(|members| members.len() as u64), // optional: union
        _ => None,
    }
}
