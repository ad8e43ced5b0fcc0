//! Operations: where requests go, what they take and what they answer.

mod bodies;
mod parameters;
mod responses;
mod styles;

use super::schemas::Schemas;
use super::security;
use crate::api::{Operation, PathPart};
use crate::changes::ChangeKind;
use crate::changes::change::{Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::pairs::{Operations, shape};
use crate::changes::words::quoted;

/// `outgoing`: it is the client that makes the requests.
pub fn compare(operations: &Operations<'_>, outgoing: bool, schemas: &mut Schemas<'_, '_>, found: &mut Vec<Draft>) {
    let (asked, answered) = match outgoing {
        true => (Way::SENT, Way::RECEIVED),
        false => (Way::RECEIVED, Way::SENT),
    };
    for operation in &operations.added {
        let draft = Draft::new(ChangeKind::OperationAdded, None, Some(&operation.pointer), "is new");
        found.push(draft.on_wire(Wire::Compatible, asked));
    }
    for operation in &operations.removed {
        let draft = Draft::new(ChangeKind::OperationRemoved, Some(&operation.pointer), None, "is gone");
        found.push(draft.on_wire(Wire::Breaks, asked));
    }
    for (old, new) in &operations.both {
        let mut comparison = Comparison {
            outgoing,
            asked,
            answered,
            schemas,
            found,
        };
        comparison.operation(old, new);
    }
}

struct Comparison<'c, 'v, 'a> {
    outgoing: bool,
    asked: Way,
    answered: Way,
    schemas: &'c mut Schemas<'v, 'a>,
    found: &'c mut Vec<Draft>,
}

impl Comparison<'_, '_, '_> {
    fn operation(&mut self, old: &Operation, new: &Operation) {
        let places = (Some(&old.pointer), Some(&new.pointer));
        if shape(old) != shape(new) || permuted(&variables(old), &variables(new)) {
            let message = format!("is at {} instead of {}", quoted(&new.path), quoted(&old.path));
            self.push(
                Draft::new(ChangeKind::PathChanged, places.0, places.1, message)
                    .on_wire(Wire::Breaks, self.asked)
                    .silently(),
            );
        }
        if old.method != new.method {
            let message = format!("is a {} instead of a {}", quoted(&new.method), quoted(&old.method));
            self.push(
                Draft::new(ChangeKind::MethodChanged, places.0, places.1, message)
                    .on_wire(Wire::Breaks, self.asked)
                    .silently(),
            );
        }
        if security::servers(&old.servers) != security::servers(&new.servers) {
            let message = security::servers_message(&old.servers, &new.servers);
            let message = match new.servers.is_empty() {
                true => "has no servers of its own any more".to_owned(),
                false => message,
            };
            self.push(
                Draft::new(ChangeKind::ServersChanged, places.0, places.1, message)
                    .on_wire(Wire::Depends, self.asked)
                    .silently(),
            );
        }
        security::requirements(old, new, self.asked, self.found);
        self.parameters(old, new);
        self.bodies(old, new);
        self.responses(old, new);
    }

    fn push(&mut self, draft: Draft) {
        self.found.push(draft);
    }
}

/// Whether the same names stand in another order.
fn permuted(old: &[&str], new: &[&str]) -> bool {
    let sorted = |names: &[&str]| {
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort();
        names
    };
    old != new && sorted(old) == sorted(new)
}

/// The variables of a path in their order.
fn variables(operation: &Operation) -> Vec<&str> {
    let parts = operation.parts.iter().filter_map(|part| match part {
        PathPart::Parameter(index) => operation.parameters.get(*index),
        PathPart::Literal(_) => None,
    });
    parts.map(|parameter| parameter.name.as_str()).collect()
}
