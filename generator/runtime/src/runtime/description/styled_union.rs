//! A union as what the styles tell apart: its variant, with its tag.

use crate::runtime::data::reflect::List;
use crate::runtime::data::union::shape::Union;
use crate::runtime::data::union::tag;
use crate::runtime::description::styled::{self, Plain, of_json};

/// Reduces a union; `Err` for one that has no text form.
pub(super) fn plain(union: &dyn Union) -> Result<Plain, &'static str> {
    Ok(match (union.several(), tag::to_write(union)) {
        (Some(parts), _) => Plain::Object(part_members(parts)?),
        (None, tag) => match (styled::plain(union.content())?, tag) {
            (Plain::Object(mut members), Some(tag)) => {
                members.retain(|(member, _)| member != tag.name);
                members.insert(0, (tag.name.to_owned(), of_json(&tag.to_value())));
                Plain::Object(members)
            }
            (content, _) => content,
        },
    })
}

/// The members of several variants that hold of one object, each once.
fn part_members(parts: &dyn List) -> Result<Vec<(String, Plain)>, &'static str> {
    let mut members: Vec<(String, Plain)> = Vec::new();
    for part in parts.items() {
        match styled::plain(part)? {
            Plain::Object(more) => {
                for (name, value) in more {
                    if !members.iter().any(|(known, _)| *known == name) {
                        members.push((name, value));
                    }
                }
            }
            _ => return Err("is no object, which cannot stand beside an object"),
        }
    }
    Ok(members)
}
