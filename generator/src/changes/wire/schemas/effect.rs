//! What becomes of the set of values, and what that means to those who send and receive them.

use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::draft::Draft;

/// What becomes of the set of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    Tighter,
    Looser,
    /// Neither is in the other.
    Both,
    /// The set is the same, and some of them are known by name.
    Known,
    /// Nothing but what people read.
    Hint,
}

pub(super) fn effected(draft: Draft, effect: Effect, sent: bool, kind: ChangeKind) -> Draft {
    let becomes_known = matches!(kind, ChangeKind::ValueAdded | ChangeKind::VariantAdded);
    let wire = match (effect, sent) {
        (Effect::Hint, _) => return draft.bump(Bump::Patch),
        (Effect::Both, _) | (Effect::Tighter, true) => Wire::Breaks,
        (Effect::Known, _) | (Effect::Tighter, false) | (Effect::Looser, true) => Wire::Compatible,
        // One more value, or one out of bounds, is what many who read it put up with; another schema is not.
        (Effect::Looser, false)
            if matches!(
                kind,
                ChangeKind::ValueAdded | ChangeKind::ConstraintLoosened | ChangeKind::ConstantChanged
            ) =>
        {
            Wire::Depends
        }
        (Effect::Looser, false) => Wire::Breaks,
    };
    let draft = draft.on_wire(wire, Way::of(sent));
    match becomes_known && !sent {
        // What was unknown has a name now.
        true => draft.silently_minor(),
        false => draft,
    }
}
