//! Names of one type: which have come apart, and which are new to each other.

use std::collections::BTreeMap;

use crate::changes::ChangeKind;
use crate::changes::change::Bump;
use crate::changes::draft::Draft;
use crate::changes::rust::names::Names;
use crate::changes::version::Version;
use crate::library::Item;

/// A type that is in both versions, with what it means in each.
struct Both<'a> {
    was: &'a Item,
    is: &'a Item,
    meant: (&'a str, &'a str),
}

pub fn compare<'a>(old: &Version<'a>, new: &Version<'a>, names: &Names<'a>, found: &mut Vec<Draft>) {
    let both: Vec<Both<'a>> = names
        .both
        .iter()
        .map(|(was, is)| Both {
            was,
            is,
            meant: (old.meant(was).name(), new.meant(is).name()),
        })
        .collect();
    // Who takes a value from one place for the other has to convert it; the names themselves promise no more.
    for (first, other) in strays(&both, |both| both.meant.0, |both| both.meant.1, |both| both.was.name()) {
        let message = format!(
            "`{}` and `{}` are not the same type any more",
            other.is.name(),
            first.is.name()
        );
        let draft = Draft::new(
            ChangeKind::TypeChanged,
            Some(other.was.origin()),
            Some(other.is.origin()),
            message,
        );
        found.push(draft.bumps(Bump::Patch, Bump::Major));
    }
    // Who implements a trait for each does so twice.
    for (first, other) in strays(&both, |both| both.meant.1, |both| both.meant.0, |both| both.is.name()) {
        let message = format!("`{}` and `{}` are the same type now", other.is.name(), first.is.name());
        let draft = Draft::new(
            ChangeKind::TypeChanged,
            Some(other.was.origin()),
            Some(other.is.origin()),
            message,
        );
        found.push(draft.bumps(Bump::Patch, Bump::Major));
    }
}

/// Of the types that mean one thing by `one`, those that mean another than the first of them by `other`.
fn strays<'b, 'a>(
    both: &'b [Both<'a>],
    one: impl Fn(&Both<'a>) -> &'a str,
    other: impl Fn(&Both<'a>) -> &'a str,
    name: impl Fn(&Both<'a>) -> &'a str,
) -> Vec<(&'b Both<'a>, &'b Both<'a>)> {
    let mut groups: BTreeMap<&str, Vec<&Both<'a>>> = BTreeMap::new();
    for each in both {
        groups.entry(one(each)).or_default().push(each);
    }
    let mut strays = Vec::new();
    for (meant, group) in groups {
        let first = group.iter().find(|each| name(each) == meant).or(group.first());
        if let Some(first) = first {
            let away = group.iter().filter(|each| other(each) != other(first));
            strays.extend(away.map(|each| (*first, *each)));
        }
    }
    strays
}
