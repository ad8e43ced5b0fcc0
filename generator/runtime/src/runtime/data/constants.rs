//! What a new value has without being told.

use crate::runtime::data::deviations::fill;
use crate::runtime::data::reflect::{Record, Slot};
use crate::runtime::data::rules::Rule;

/// Gives the members that can only have one value that value, where they must be there, and a discriminator that which
/// means the type.
pub(crate) fn set(record: &mut dyn Record) {
    let shape = record.shape();
    record.slots(&mut |slots, _| {
        for (name, place) in shape.names.iter().zip(slots) {
            for rule in shape.rules_of(name) {
                if let Rule::Equals(json) | Rule::Given(json) = rule
                    && !matches!(place.slot(), Slot::Optional(_))
                {
                    // The generator wrote the text, so that it is JSON.
                    fill(*place, json.as_bytes()).ok();
                }
            }
        }
    });
}
