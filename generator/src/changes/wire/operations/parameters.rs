//! Parameters: which is which of the other version, where each stands and how it is written.

use super::styles::style;
use super::{Comparison, variables};
use crate::api::{Location, Operation, Parameter};
use crate::changes::ChangeKind;
use crate::changes::change::Wire;
use crate::changes::draft::Draft;
use crate::changes::words::quoted;

impl Comparison<'_, '_, '_> {
    pub(super) fn parameters(&mut self, old: &Operation, new: &Operation) {
        let (pairs, added, left) = pairs(old, new);
        for (old, new) in pairs {
            self.parameter(old, new);
        }
        for parameter in added {
            let (kind, message, wire) = match parameter.required {
                true => (
                    ChangeKind::RequiredParameterAdded,
                    "is new, and must be given",
                    Wire::Breaks,
                ),
                false => (ChangeKind::ParameterAdded, "is new", Wire::Compatible),
            };
            self.push(Draft::new(kind, None, Some(&parameter.pointer), message).on_wire(wire, self.asked));
        }
        for parameter in left {
            let draft = Draft::new(ChangeKind::ParameterRemoved, Some(&parameter.pointer), None, "is gone");
            self.push(draft.on_wire(Wire::Depends, self.asked));
        }
    }

    fn parameter(&mut self, old: &Parameter, new: &Parameter) {
        let draft = |kind, message: String| Draft::new(kind, Some(&old.pointer), Some(&new.pointer), message);
        if old.location != new.location {
            let message = format!(
                "is in the {} instead of the {}",
                new.location.as_str(),
                old.location.as_str()
            );
            self.push(
                draft(ChangeKind::ParameterMoved, message)
                    .on_wire(Wire::Breaks, self.asked)
                    .silently(),
            );
        }
        if old.name != new.name && old.location == Location::Path {
            let message = format!(
                "the variable is called {} instead of {}",
                quoted(&new.name),
                quoted(&old.name)
            );
            self.push(draft(ChangeKind::PathVariableRenamed, message).on_wire(Wire::Compatible, self.asked));
        }
        match (old.required, new.required) {
            (false, true) => {
                self.push(
                    draft(ChangeKind::ParameterRequired, "must be given".to_owned()).on_wire(Wire::Breaks, self.asked),
                );
            }
            (true, false) => {
                self.push(
                    draft(ChangeKind::ParameterOptional, "may be left out".to_owned())
                        .on_wire(Wire::Compatible, self.asked),
                );
            }
            _ => {}
        }
        // Moved, it is written in the style of its place.
        if old.location == new.location {
            self.style(old, new);
        }
        self.schemas
            .compare(old.schema, new.schema, self.outgoing, &old.pointer, &new.pointer);
    }

    fn style(&mut self, old: &Parameter, new: &Parameter) {
        let (was, is) = (
            style(&old.encoding, old.allow_empty),
            style(&new.encoding, new.allow_empty),
        );
        let wire = match (old.encoding == new.encoding, old.allow_empty, new.allow_empty) {
            (true, was, is) if was == is => return,
            // No more than that it may be empty.
            (true, false, true) => Wire::Compatible,
            _ => Wire::Breaks,
        };
        let message = format!("is written as {is} instead of {was}");
        let draft = Draft::new(
            ChangeKind::StyleChanged,
            Some(&old.pointer),
            Some(&new.pointer),
            message,
        );
        self.push(draft.on_wire(wire, self.asked).silently());
    }
}

type Sameness<'s> = &'s dyn Fn(&Parameter, &Parameter) -> bool;

type Pairs<'o> = (
    Vec<(&'o Parameter, &'o Parameter)>,
    Vec<&'o Parameter>,
    Vec<&'o Parameter>,
);

/// Which parameter of one version is which of the other, and those that are new and gone: by place and name, variables of the
/// path by their position, then by name alone.
fn pairs<'o>(old: &'o Operation, new: &'o Operation) -> Pairs<'o> {
    let (was, is) = (variables(old), variables(new));
    let position = |list: &[&str], name: &str| list.iter().position(|known| *known == name);
    // A header's name is one in any case (RFC 9110, section 5.1).
    let same = |one: &Parameter, other: &Parameter| match (one.location, other.location) {
        (Location::Header, Location::Header) => one.name.eq_ignore_ascii_case(&other.name),
        (here, there) => here == there && one.name == other.name,
    };
    let same_variable = |one: &Parameter, other: &Parameter| {
        one.location == Location::Path
            && other.location == Location::Path
            && position(&was, &one.name) == position(&is, &other.name)
    };
    let same_name = |one: &Parameter, other: &Parameter| one.name == other.name;
    let mut left: Vec<&Parameter> = old.parameters.iter().collect();
    let mut rest: Vec<&Parameter> = new.parameters.iter().collect();
    let mut pairs = Vec::new();
    let ways: [Sameness<'_>; 3] = [&same, &same_variable, &same_name];
    for is_same in ways {
        rest.retain(
            |parameter| match left.iter().position(|known| is_same(known, parameter)) {
                Some(index) => {
                    pairs.push((left.remove(index), *parameter));
                    false
                }
                None => true,
            },
        );
    }
    (pairs, rest, left)
}
