//! What is said of a place whatever its shape: `null`, defaults, formats, and keywords that are checked as they stand.

use crate::value::Value;

use super::effect::Effect;
use super::{Pair, Schemas};
use crate::api::{Api, Schema, SchemaId, Shape};
use crate::changes::ChangeKind;
use crate::changes::change::{Way, Wire};
use crate::changes::version::Version;
use crate::changes::wire::constraints::{Constraint, Course};
use crate::changes::words::{code, list, quoted};
use crate::lower;

impl Schemas<'_, '_> {
    /// What is said of the place, be it beside a reference or at its target: whether it may be `null`, and what stands for
    /// its being left out. Where the reference leads elsewhere, `elsewhere`, neither target has changed.
    pub(super) fn beside(&mut self, pair: &Pair, old: &Schema, new: &Schema, elsewhere: bool) {
        let (was, is) = (Beside::of(self.old, pair.old, old), Beside::of(self.new, pair.new, new));
        let target = Pair {
            was: old.pointer.clone(),
            is: new.pointer.clone(),
            ..*pair
        };
        let here = elsewhere || self.only_asking;
        let at = |own: bool| if own || here { pair } else { &target };
        let is_any = |schema: &Schema| matches!(schema.shape, Shape::Any(_));
        // Any value may be `null`; to and from it is a change of its own.
        if !is_any(old) && !is_any(new) {
            let place = at(was.null != is.null || old.component.is_none() || new.component.is_none());
            match (was.null || old.nullable, is.null || new.nullable) {
                (false, true) => self.say(place, ChangeKind::NullableAdded, "may be `null`", Effect::Looser),
                (true, false) => {
                    self.say(
                        place,
                        ChangeKind::NullableRemoved,
                        "must not be `null` any more",
                        Effect::Tighter,
                    );
                }
                _ => {}
            }
        }
        let place = at(was.default.is_some() || is.default.is_some());
        let (was, is) = (
            was.default.or(old.default.as_ref()),
            is.default.or(new.default.as_ref()),
        );
        if was != is && pair.sent {
            let message = match (was, is) {
                (Some(was), Some(is)) => format!("the default is {} instead of {}", code(is), code(was)),
                (None, Some(is)) => format!("the default is {}, and was not said", code(is)),
                (Some(was), None) => format!("there is no default any more, which was {}", code(was)),
                (None, None) => return,
            };
            let draft = self
                .draft(place, ChangeKind::DefaultChanged, message)
                .on_wire(Wire::Breaks, Way::SENT);
            self.found.push(draft.silently());
        }
    }

    pub(super) fn demands(&mut self, pair: &Pair, old: &Schema, new: &Schema) {
        if old.demands == new.demands {
            return;
        }
        let gone: Vec<&str> = keywords(old, new);
        let come: Vec<&str> = keywords(new, old);
        let (course, message) = match (gone.is_empty(), come.is_empty()) {
            (true, true) => return,
            (true, false) => (Course::Tighter, format!("{} must hold", list(&come))),
            (false, true) => (Course::Looser, format!("{} need not hold any more", list(&gone))),
            (false, false) => (Course::Other, format!("{} must hold in another way", list(&come))),
        };
        self.constraint(pair, Constraint { course, message }, true);
    }

    pub(super) fn format(&mut self, pair: &Pair, old: Option<&str>, new: Option<&str>) {
        if old == new {
            return;
        }
        let message = match (old, new) {
            (Some(old), Some(new)) => format!("the format is {} instead of {}", quoted(new), quoted(old)),
            (None, Some(new)) => format!("the format is {}", quoted(new)),
            (Some(old), None) => format!("the format is not {} any more", quoted(old)),
            (None, None) => return,
        };
        let effect = match (width(old), width(new)) {
            (Some(was), Some(is)) if is > was => Effect::Looser,
            (Some(was), Some(is)) if is < was => Effect::Tighter,
            (Some(_), Some(_)) => Effect::Hint,
            _ => match (old.is_some_and(is_read), new.is_some_and(is_read)) {
                // One that nothing reads.
                (false, false) => Effect::Hint,
                (false, true) => Effect::Tighter,
                (true, false) => Effect::Looser,
                (true, true) => Effect::Both,
            },
        };
        self.say(pair, ChangeKind::FormatChanged, message, effect);
    }
}

/// What references say beside what they refer to.
struct Beside<'s> {
    null: bool,
    default: Option<&'s Value>,
}

impl<'s> Beside<'s> {
    fn of(version: &Version<'s>, id: SchemaId, target: &Schema) -> Self {
        let api: &'s Api = version.api;
        let references = api.schemas.chain(id).map(|(_, schema)| schema);
        let references: Vec<&'s Schema> = references.take_while(|schema| !std::ptr::eq(*schema, target)).collect();
        Beside {
            null: references.iter().any(|schema| schema.nullable),
            default: references.iter().find_map(|schema| schema.default.as_ref()),
        }
    }
}

/// The keywords of demands that the other schema does not have.
fn keywords<'s>(of: &'s Schema, other: &Schema) -> Vec<&'s str> {
    let mut found: Vec<&str> = Vec::new();
    for demand in of.demands.iter().filter(|demand| !other.demands.contains(demand)) {
        if !found.contains(&demand.keyword()) {
            found.push(demand.keyword());
        }
    }
    found
}

/// How many bits an integer has; without a format those of the largest type.
fn width(format: Option<&str>) -> Option<u8> {
    match format {
        None | Some("int64" | "uint64") => Some(64),
        Some(name) => name.trim_start_matches('u').strip_prefix("int")?.parse().ok(),
    }
}

/// Whether a format makes a difference to what is sent or read.
fn is_read(name: &str) -> bool {
    lower::format(name).is_some() || matches!(name, "binary" | "password") || width(Some(name)).is_some()
}
