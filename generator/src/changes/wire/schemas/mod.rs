//! Two schemas, and everything that they hold, for values that go one way.
//!
//! What is tighter breaks those who send, what is looser those who receive. Each pair of schemas is compared once for each
//! way. Nothing is recursed into: pairs are queued.

mod effect;
mod objects;
mod place;
mod references;
mod shapes;
mod unions;

use std::collections::{HashMap, HashSet, VecDeque};

use super::constraints::{Constraint, Course};
use crate::api::{Schema, SchemaId, Shape};
use crate::changes::ChangeKind;
use crate::changes::draft::Draft;
use crate::changes::version::Version;
use crate::source::Pointer;
use effect::{Effect, effected};
use references::Difference;

/// The comparison of schemas of two versions.
pub struct Schemas<'v, 'a> {
    old: &'v Version<'a>,
    new: &'v Version<'a>,
    seen: HashSet<(SchemaId, SchemaId, bool)>,
    open: VecDeque<Pair>,
    known: Known,
    differences: HashMap<(SchemaId, SchemaId, bool), Difference>,
    /// Whether references to other components are followed as they are, to find out whether there is a difference at all.
    only_asking: bool,
    pub found: Vec<Draft>,
}

/// Which schemas are alike. One that is asked about is taken for alike meanwhile: what holds itself is alike if all else is.
#[derive(Default)]
struct Known {
    answers: HashMap<(SchemaId, SchemaId, bool), bool>,
    /// Those that are said to be alike, in the order in which they were: what follows from one that turns out not to be is no
    /// answer.
    trues: Vec<(SchemaId, SchemaId, bool)>,
}

/// Two schemas to compare.
struct Pair {
    old: SchemaId,
    new: SchemaId,
    sent: bool,
    /// The places of which something is said.
    was: Pointer,
    is: Pointer,
}

/// More pairs than any description has; a bound for what multiplies.
const MOST: usize = 2_000_000;

impl<'v, 'a> Schemas<'v, 'a> {
    pub fn new(old: &'v Version<'a>, new: &'v Version<'a>) -> Self {
        Schemas {
            old,
            new,
            seen: HashSet::new(),
            open: VecDeque::new(),
            known: Known::default(),
            differences: HashMap::new(),
            only_asking: false,
            found: Vec::new(),
        }
    }

    /// Compares two schemas, about which something is to be said at these places.
    pub fn compare(&mut self, old: SchemaId, new: SchemaId, sent: bool, was: &Pointer, is: &Pointer) {
        self.push(old, new, sent, was.clone(), is.clone());
        self.settle();
    }

    /// Whether values of the one are values of the other, and mean the same.
    pub fn alike(&mut self, old: SchemaId, new: SchemaId, sent: bool) -> bool {
        let key = (old, new, sent);
        if let Some(answer) = self.known.answers.get(&key) {
            return *answer;
        }
        let mark = self.known.trues.len();
        self.known.answers.insert(key, true);
        self.known.trues.push(key);
        let mut inner = self.asking(old, new, sent);
        while let (Some(pair), true) = (inner.open.pop_front(), inner.found.is_empty()) {
            inner.step(pair);
        }
        let alike = inner.found.is_empty();
        self.known = inner.known;
        if !alike {
            for key in self.known.trues.drain(mark..) {
                self.known.answers.remove(&key);
            }
            self.known.answers.insert(key, false);
        }
        alike
    }

    /// A comparison of two schemas wherever they are. It has what is known, which is to be given back.
    fn asking(&mut self, old: SchemaId, new: SchemaId, sent: bool) -> Self {
        let mut inner = Schemas {
            known: std::mem::take(&mut self.known),
            only_asking: true,
            ..Schemas::new(self.old, self.new)
        };
        inner.push(old, new, sent, Pointer::root(), Pointer::root());
        inner
    }

    fn push(&mut self, old: SchemaId, new: SchemaId, sent: bool, was: Pointer, is: Pointer) {
        if self.seen.len() < MOST && self.seen.insert((old, new, sent)) {
            self.open.push_back(Pair {
                old,
                new,
                sent,
                was,
                is,
            });
        }
    }

    fn settle(&mut self) {
        while let Some(pair) = self.open.pop_front() {
            self.step(pair);
        }
    }

    fn step(&mut self, pair: Pair) {
        let (old_schemas, new_schemas) = (&self.old.api.schemas, &self.new.api.schemas);
        let (old_id, new_id) = (old_schemas.resolve(pair.old), new_schemas.resolve(pair.new));
        let (old, new) = (old_schemas.get(old_id), new_schemas.get(new_id));
        let places = self.places(&pair, old, new);
        self.beside(&pair, old, new, places.is_none());
        let Some((was, is)) = places else {
            return self.referred(&pair, (old_id, old), (new_id, new));
        };
        let key = (old_id, new_id, pair.sent);
        if (pair.old, pair.new) != (old_id, new_id) && !self.seen.insert(key) {
            return;
        }
        let pair = Pair {
            old: old_id,
            new: new_id,
            was,
            is,
            ..pair
        };
        self.demands(&pair, old, new);
        self.shapes(&pair, &old.shape, &new.shape);
    }

    /// Where to say something of two schemas: where they are, unless a reference leads to another component, which is then
    /// all there is to say (`None`).
    fn places(&self, pair: &Pair, old: &Schema, new: &Schema) -> Option<(Pointer, Pointer)> {
        let referred = (
            &self.old.api.schemas.get(pair.old).shape,
            &self.new.api.schemas.get(pair.new).shape,
        );
        match (&old.component, &new.component) {
            _ if self.only_asking => Some((pair.was.clone(), pair.is.clone())),
            (Some(one), Some(other)) if one != other => {
                // Where the one is gone and the other is new, it has another name. Else it is the reference that changed.
                match self.old.has_component(other) || self.new.has_component(one) {
                    true => None,
                    false => Some((old.pointer.clone(), new.pointer.clone())),
                }
            }
            (Some(_), Some(_)) => Some((old.pointer.clone(), new.pointer.clone())),
            _ => Some(match referred {
                (Shape::Reference(_), _) | (_, Shape::Reference(_))
                    if old.component.is_some() != new.component.is_some() =>
                {
                    (pair.was.clone(), pair.is.clone())
                }
                // What is not a component, be it reached through a reference.
                (Shape::Reference(_), Shape::Reference(_)) => (old.pointer.clone(), new.pointer.clone()),
                _ => (pair.was.clone(), pair.is.clone()),
            }),
        }
    }

    /// A part of two schemas that are one.
    fn inside(&mut self, pair: &Pair, old: SchemaId, new: SchemaId) {
        let (was, is) = match self.only_asking {
            true => (Pointer::root(), Pointer::root()),
            false => (
                self.old.api.schemas.get(old).pointer.clone(),
                self.new.api.schemas.get(new).pointer.clone(),
            ),
        };
        self.push(old, new, pair.sent, was, is);
    }

    /// `same_type`: programs do not notice it when they are compiled.
    fn constraint(&mut self, pair: &Pair, constraint: Constraint, same_type: bool) {
        let (kind, effect) = match constraint.course {
            Course::Tighter => (ChangeKind::ConstraintTightened, Effect::Tighter),
            Course::Looser => (ChangeKind::ConstraintLoosened, Effect::Looser),
            Course::Other => (ChangeKind::ConstraintChanged, Effect::Both),
        };
        self.values(pair, kind, constraint.message, effect, same_type);
    }

    /// Values are allowed, or are no longer. `same_type`: programs do not notice it when they are compiled.
    fn values(&mut self, pair: &Pair, kind: ChangeKind, message: String, effect: Effect, same_type: bool) {
        let draft = effected(self.draft(pair, kind, message), effect, pair.sent, kind);
        let loses = matches!(effect, Effect::Tighter | Effect::Both);
        self.found.push(match (loses && same_type, pair.sent) {
            (false, _) => draft,
            (true, true) => draft.silently(),
            // Deviations are listed, and only who is strict refuses them.
            (true, false) => draft.silently_minor(),
        });
    }

    fn say(&mut self, pair: &Pair, kind: ChangeKind, message: impl Into<String>, effect: Effect) {
        let draft = effected(self.draft(pair, kind, message), effect, pair.sent, kind);
        self.found.push(draft);
    }

    fn say_at(&mut self, pair: &Pair, places: &(Pointer, Pointer), kind: ChangeKind, message: &str, effect: Effect) {
        let draft = Draft::new(kind, Some(&places.0), Some(&places.1), message);
        self.found.push(effected(draft, effect, pair.sent, kind));
    }

    fn draft(&self, pair: &Pair, kind: ChangeKind, message: impl Into<String>) -> Draft {
        Draft::new(kind, Some(&pair.was), Some(&pair.is), message)
    }
}
