//! Two objects: their members, and what may stand beside them.

use super::effect::Effect;
use super::{Pair, Schemas};
use crate::api::{Access, Additional, ObjectShape, Property};
use crate::changes::ChangeKind;
use crate::changes::change::{Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::version::Version;
use crate::source::Pointer;

impl Schemas<'_, '_> {
    pub(super) fn objects(&mut self, pair: &Pair, old: &ObjectShape, new: &ObjectShape) {
        let travels = |version: &Version<'_>, property: &&Property| {
            !pair.sent || version.api.schemas.access(property.schema) != Access::ReadOnly
        };
        for property in &new.properties {
            let Some(known) = old.properties.iter().find(|known| known.name == property.name) else {
                if travels(self.new, &property) {
                    self.member_added(pair, property, old);
                }
                continue;
            };
            self.accesses(pair, known, property);
            if !travels(self.old, &known) || !travels(self.new, &property) {
                continue;
            }
            let places = self.member_places(known, property);
            match (known.required, property.required) {
                (true, false) => {
                    self.say_at(
                        pair,
                        &places,
                        ChangeKind::PropertyOptional,
                        "may be missing",
                        Effect::Looser,
                    );
                }
                (false, true) => {
                    self.say_at(
                        pair,
                        &places,
                        ChangeKind::PropertyRequired,
                        "must be there",
                        Effect::Tighter,
                    );
                }
                _ => {}
            }
            self.inside(pair, known.schema, property.schema);
        }
        let gone = old
            .properties
            .iter()
            .filter(|known| new.properties.iter().all(|property| property.name != known.name));
        let gone: Vec<&Property> = gone.filter(|known| travels(self.old, known)).collect();
        for property in gone {
            let place = &self.old.api.schemas.get(property.schema).pointer;
            let effect = match (pair.sent, new.additional == Additional::Forbidden) {
                (true, false) => Wire::Depends,
                _ => Wire::Breaks,
            };
            let draft = Draft::new(ChangeKind::PropertyRemoved, Some(place), None, "is gone");
            self.found.push(draft.on_wire(effect, Way::of(pair.sent)));
        }
        self.additional(pair, old, new);
    }

    pub(super) fn member_added(&mut self, pair: &Pair, property: &Property, old: &ObjectShape) {
        let place = &self.new.api.schemas.get(property.schema).pointer;
        let (kind, message) = match property.required {
            true => (ChangeKind::RequiredPropertyAdded, "is new, and must be there"),
            false => (ChangeKind::PropertyAdded, "is new"),
        };
        let wire = match (pair.sent, property.required, old.additional == Additional::Forbidden) {
            (true, true, _) => Wire::Breaks,
            (false, _, true) => Wire::Depends,
            _ => Wire::Compatible,
        };
        self.found
            .push(Draft::new(kind, None, Some(place), message).on_wire(wire, Way::of(pair.sent)));
    }

    /// `readOnly` and `writeOnly` of a member.
    pub(super) fn accesses(&mut self, pair: &Pair, old: &Property, new: &Property) {
        let was = self.old.api.schemas.access(old.schema);
        let is = self.new.api.schemas.access(new.schema);
        if was == is {
            return;
        }
        let places = self.member_places(old, new);
        let mut say = |kind, message: &str, wire: Wire, silent: bool| {
            let draft = Draft::new(kind, Some(&places.0), Some(&places.1), message).on_wire(wire, Way::of(pair.sent));
            self.found.push(if silent { draft.silently() } else { draft });
        };
        match (was, is) {
            (Access::ReadOnly, _) if pair.sent => say(
                ChangeKind::ReadOnlyChanged,
                "is no longer `readOnly`",
                Wire::Compatible,
                false,
            ),
            (_, Access::ReadOnly) if pair.sent => say(
                ChangeKind::ReadOnlyChanged,
                "is `readOnly`: it is not to be sent",
                Wire::Breaks,
                false,
            ),
            (Access::WriteOnly, _) if !pair.sent => say(
                ChangeKind::WriteOnlyChanged,
                "is no longer `writeOnly`",
                Wire::Compatible,
                false,
            ),
            (_, Access::WriteOnly) if !pair.sent => say(
                ChangeKind::WriteOnlyChanged,
                "is `writeOnly`: it is not received any more",
                Wire::Breaks,
                true,
            ),
            _ => {}
        }
    }

    pub(super) fn member_places(&self, old: &Property, new: &Property) -> (Pointer, Pointer) {
        (
            self.old.api.schemas.get(old.schema).pointer.clone(),
            self.new.api.schemas.get(new.schema).pointer.clone(),
        )
    }

    pub(super) fn additional(&mut self, pair: &Pair, old: &ObjectShape, new: &ObjectShape) {
        let forbidden = |shape: &ObjectShape| shape.additional == Additional::Forbidden;
        match (old.additional, new.additional) {
            (Additional::Schema(old), Additional::Schema(new)) => self.inside(pair, old, new),
            _ if forbidden(old) != forbidden(new) => {
                let (kind, message, effect) = match forbidden(new) {
                    true => (
                        ChangeKind::AdditionalMembersForbidden,
                        "must not have members that are not listed",
                        Effect::Tighter,
                    ),
                    false => (
                        ChangeKind::AdditionalMembersAllowed,
                        "may have members that are not listed",
                        Effect::Looser,
                    ),
                };
                self.say(pair, kind, message, effect);
            }
            (Additional::Schema(_), _) => {
                self.say(
                    pair,
                    ChangeKind::AdditionalMembersAllowed,
                    "may have members of any kind",
                    Effect::Looser,
                );
            }
            (_, Additional::Schema(_)) => {
                self.say(
                    pair,
                    ChangeKind::AdditionalMembersAllowed,
                    "has members of one kind only beside those listed",
                    Effect::Tighter,
                );
            }
            _ => {}
        }
    }
}
