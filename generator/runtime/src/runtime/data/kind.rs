//! Of which JSON type the values of a place are.

use serde_json::Value;

use crate::runtime::data::reflect::{Reflect, Slot};
use crate::runtime::data::union; // optional: union

/// Whether a value is of the JSON type of a place, or of one of several: `asked` are the unions, by their addresses, of which that is known.
#[allow(clippy::only_used_in_recursion, reason = "there may be no unions")]
pub(crate) fn is_kind(place: &mut dyn Reflect, value: &Value, asked: &mut Vec<usize>) -> bool {
    match (place.slot(), value) {
        (Slot::Any(_), _) | (Slot::Optional(_) | Slot::Null, Value::Null) => true,
        (Slot::Scalar(place), value) => place.has_kind(value),
        (Slot::Optional(place), value) => is_kind(place.some(), value, asked),
        (Slot::Union(union), value) => union::has_kind(union, value, asked), // optional: union
        (Slot::Bool(_), value) => value.is_boolean(),
        (Slot::I32(_) | Slot::I64(_) | Slot::U32(_) | Slot::U64(_) | Slot::F64(_), value) => value.is_number(),
        (Slot::String(_) | Slot::Text(_), value) => value.is_string(),
        (Slot::Bytes(_) | Slot::File(_), value) => value.is_string(), // optional: file
        (Slot::List(_), value) => value.is_array(),
        (Slot::Map(_) | Slot::Record(_), value) => value.is_object(),
        (Slot::Null, _) => false,
    }
}
