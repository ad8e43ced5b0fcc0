//! Two shapes: kinds of value, and what each kind says.

use super::effect::Effect;
use super::{Pair, Schemas};
use crate::api::{ArrayShape, EnumShape, EnumValue, SchemaId, Shape};
use crate::changes::ChangeKind;
use crate::changes::wire::constraints::{self, Constraint, Course};
use crate::changes::words::{code, list};
use crate::lower::{is_constrained, scalar};

impl Schemas<'_, '_> {
    pub(super) fn shapes(&mut self, pair: &Pair, old: &Shape, new: &Shape) {
        let mut constraints = Vec::new();
        let mut same_type = true;
        match (old, new) {
            (Shape::Any(_), Shape::Any(_)) | (Shape::Null, Shape::Null) | (Shape::Boolean, Shape::Boolean) => {}
            (Shape::Integer(old), Shape::Integer(new)) | (Shape::Number(old), Shape::Number(new)) => {
                self.format(pair, old.format.as_deref(), new.format.as_deref());
                constraints::of_number(old, new, &mut constraints);
            }
            (Shape::String(old), Shape::String(new)) => {
                self.format(pair, old.format.as_deref(), new.format.as_deref());
                constraints::of_string(old, new, &mut constraints);
                same_type = is_constrained(old) == is_constrained(new);
            }
            (Shape::Enum(old), Shape::Enum(new)) => self.enumerations(pair, old, new, &mut constraints),
            (Shape::Array(old), Shape::Array(new)) => {
                constraints::of_array(old, new, &mut constraints);
                self.items(pair, old, new);
            }
            (Shape::Tuple(old), Shape::Tuple(new)) if old.items.len() == new.items.len() => {
                let items: Vec<(SchemaId, SchemaId)> =
                    old.items.iter().copied().zip(new.items.iter().copied()).collect();
                items.into_iter().for_each(|(old, new)| self.inside(pair, old, new));
            }
            (Shape::Object(old), Shape::Object(new)) => {
                constraints::of_object(old, new, &mut constraints);
                self.objects(pair, old, new);
            }
            (Shape::Union(old), Shape::Union(new)) => self.unions(pair, old, new),
            (_, Shape::Enum(new)) if self.is_one_scalar(pair) && constant(new).is_some() => {
                let message = format!("is always {}", constant(new).unwrap_or_default());
                self.values(pair, ChangeKind::ConstantChanged, message, Effect::Tighter, true);
            }
            (Shape::Enum(old), _) if self.is_one_scalar(pair) && constant(old).is_some() => {
                let message = format!("need not be {} any more", constant(old).unwrap_or_default());
                self.values(pair, ChangeKind::ConstantChanged, message, Effect::Looser, true);
            }
            (old, new) => {
                let effect = self.turn(pair, old, new);
                let message = format!("is {} instead of {}", a_kind(new), a_kind(old));
                self.say(pair, ChangeKind::TypeChanged, message, effect);
            }
        }
        for constraint in constraints {
            self.constraint(pair, constraint, same_type);
        }
    }

    fn enumerations(&mut self, pair: &Pair, old: &EnumShape, new: &EnumShape, constraints: &mut Vec<Constraint>) {
        let missing = |of: &EnumShape, other: &EnumShape| -> Vec<String> {
            let is_known = |value: &EnumValue| other.values.iter().any(|known| known.value == value.value);
            let missing = of.values.iter().filter(|value| !is_known(value));
            missing.map(|value| code(&value.value)).collect()
        };
        let (gone, come) = (missing(old, new), missing(new, old));
        if let ([was], [is], false) = (&gone[..], &come[..], old.open || new.open)
            && (old.values.len(), new.values.len()) == (1, 1)
        {
            // A constant has no variant in Rust.
            let message = format!("is always {is} instead of {was}");
            let same_type = self.is_one_scalar(pair);
            return self.values(pair, ChangeKind::ConstantChanged, message, Effect::Both, same_type);
        }
        let both_open = new.open && old.open;
        if !come.is_empty() {
            let effect = match both_open {
                true => Effect::Known,
                // Whatever comes is a value that was none.
                false if gone.len() == old.values.len() && !old.open && !pair.sent => Effect::Both,
                false => Effect::Looser,
            };
            let message = format!("{} can be a value", list(&come));
            self.say(pair, ChangeKind::ValueAdded, message, effect);
        }
        if !gone.is_empty() {
            let effect = if both_open { Effect::Known } else { Effect::Tighter };
            let message = format!("{} is no value any more", list(&gone));
            // Of two booleans one is left: it is `bool` still.
            let same_type = self.is_one_scalar(pair);
            self.values(pair, ChangeKind::ValueRemoved, message, effect, same_type);
        }
        if old.open != new.open {
            let (course, message) = match new.open {
                true => (Course::Looser, "may have other values than those listed"),
                false => (Course::Tighter, "has no other values than those listed"),
            };
            constraints.push(Constraint {
                course,
                message: message.to_owned(),
            });
        }
    }

    /// Whether both schemas are one type of Rust, which has no name of its own.
    fn is_one_scalar(&self, pair: &Pair) -> bool {
        let (old, new) = (self.old.api.schemas.get(pair.old), self.new.api.schemas.get(pair.new));
        let is_inline = old.component.is_none() && new.component.is_none();
        is_inline && scalar(&old.shape).is_some_and(|old| scalar(&new.shape) == Some(old))
    }

    fn items(&mut self, pair: &Pair, old: &ArrayShape, new: &ArrayShape) {
        let (message, effect) = match (old.items, new.items) {
            (Some(old), Some(new)) => return self.inside(pair, old, new),
            (Some(_), None) => ("may hold items of any kind", Effect::Looser),
            (None, Some(_)) => ("holds items of one kind only", Effect::Tighter),
            (None, None) => return,
        };
        self.say(pair, ChangeKind::TypeChanged, message, effect);
    }

    /// What becomes of values where the kind of a schema changes.
    pub(super) fn turn(&mut self, pair: &Pair, old: &Shape, new: &Shape) -> Effect {
        match (old, new) {
            (_, Shape::Any(_)) => Effect::Looser,
            (Shape::Any(_), _) => Effect::Tighter,
            (Shape::Integer(_), Shape::Number(_)) => Effect::Looser,
            (Shape::Number(_), Shape::Integer(_)) => Effect::Tighter,
            (Shape::Enum(values), Shape::String(_)) if values.values.iter().all(|value| value.value.is_string()) => {
                Effect::Looser
            }
            (Shape::String(_), Shape::Enum(values)) if values.values.iter().all(|value| value.value.is_string()) => {
                Effect::Tighter
            }
            (_, Shape::Union(union)) => {
                let held = union
                    .variants
                    .iter()
                    .any(|variant| self.alike(pair.old, *variant, pair.sent));
                if held { Effect::Looser } else { Effect::Both }
            }
            (Shape::Union(union), _) => {
                let held = union
                    .variants
                    .iter()
                    .any(|variant| self.alike(*variant, pair.new, pair.sent));
                if held { Effect::Tighter } else { Effect::Both }
            }
            _ => Effect::Both,
        }
    }
}

/// The one value that there is, in a message.
fn constant(shape: &EnumShape) -> Option<String> {
    match shape.values.as_slice() {
        [only] if !shape.open => Some(code(&only.value)),
        _ => None,
    }
}

/// The kind of a shape, in a message.
pub(super) fn a_kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Reference(_) | Shape::Any(_) => "any value",
        Shape::Null => "`null`",
        Shape::Boolean => "a boolean",
        Shape::Integer(_) => "an integer",
        Shape::Number(_) => "a number",
        Shape::String(_) => "a string",
        Shape::Enum(_) => "an enumeration",
        Shape::Array(_) => "an array",
        Shape::Tuple(_) => "an array of a fixed length",
        Shape::Object(_) => "an object",
        Shape::Union(_) => "one of several schemas",
    }
}
