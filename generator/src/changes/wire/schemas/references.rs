//! A reference that leads to another component than before: what comes of that is said of the place, as either component has
//! changed nothing.

use super::{Pair, Schemas};
use crate::api::{Schema, SchemaId};
use crate::changes::ChangeKind;
use crate::changes::change::{Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::words::{clauses, quoted};
use crate::source::Pointer;

/// What it comes to that values are another component's.
#[derive(Clone)]
pub(super) struct Difference {
    wire: Wire,
    /// The first of what differs.
    told: String,
}

/// How many differences are named of two components.
const NAMED: usize = 4;

/// How many are looked for: who has changed more has changed all.
const MOST: usize = 64;

/// How many pairs of schemas are looked at for them.
const MOST_PAIRS: usize = 10_000;

impl Schemas<'_, '_> {
    /// Values are of another component, which differs or does not.
    pub(super) fn referred(&mut self, pair: &Pair, old: (SchemaId, &Schema), new: (SchemaId, &Schema)) {
        if self.alike(old.0, new.0, pair.sent) {
            return;
        }
        let key = (old.0, new.0, pair.sent);
        let known = self.differences.get(&key).cloned();
        let difference = known.unwrap_or_else(|| {
            let found = self.difference(old.0, new.0, pair.sent);
            self.differences.insert(key, found.clone());
            found
        });
        let name = |schema: &Schema| quoted(schema.component.as_deref().unwrap_or_default());
        let message = format!("is {} instead of {}: {}", name(new.1), name(old.1), difference.told);
        let draft = self.draft(pair, ChangeKind::TypeChanged, message);
        self.found.push(draft.on_wire(difference.wire, Way::of(pair.sent)));
    }

    fn difference(&mut self, old: SchemaId, new: SchemaId, sent: bool) -> Difference {
        let mut inner = self.asking(old, new, sent);
        let mut pairs = 0;
        while inner.found.len() < MOST && pairs < MOST_PAIRS {
            let Some(pair) = inner.open.pop_front() else { break };
            inner.step(pair);
            pairs += 1;
        }
        self.known = inner.known;
        let wire = match inner.open.is_empty() {
            true => inner.found.iter().map(|draft| draft.wire).max().unwrap_or_default(),
            // Of the rest nothing is known.
            false => Wire::Breaks,
        };
        let told = clauses(inner.found.iter().map(told), NAMED, "");
        Difference { wire, told }
    }
}

/// What has changed, with the name of the member that it is about, where it is about one.
fn told(draft: &Draft) -> String {
    let place = draft.is.as_ref().or(draft.was.as_ref());
    let holder = place.and_then(Pointer::parent).and_then(|holder| holder.last());
    match (holder.as_deref(), place.and_then(Pointer::last)) {
        (Some("properties"), Some(name)) => format!("{} {}", quoted(&name), draft.message),
        _ => draft.message.clone(),
    }
}
