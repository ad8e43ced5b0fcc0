// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What a new value has without being told.

use crate::runtime::data::deviations::fill;
use crate::runtime::data::reflect::{More, Record, RecordShape, Slot};
use crate::runtime::data::rules::Rule;

/// Gives the members that can only have one value that value, where they must be there, and a discriminator that which
/// means the type.
pub(crate) fn set(record: &mut dyn Record) {
    let shape = record.shape();
    // Most have none, and their members need not be looked at.
    if constants(shape).next().is_none() {
        return;
    }
    record.slots(&mut |slots, _| {
        for (name, json) in constants(shape) {
            let place = shape.names.iter().position(|own| *own == name);
            if let Some(place) = place.and_then(|place| slots.get_mut(place))
                && !matches!(place.slot(), Slot::Optional(_))
            {
                // The generator wrote the text, so that it is JSON.
                fill(*place, json.as_bytes()).ok();
            }
        }
    });
}

/// The members with one value, and that.
fn constants(shape: &RecordShape) -> impl Iterator<Item = (&'static str, &'static str)> {
    let rules = shape.more.iter().filter_map(|more| match *more {
        More::Rules(name, rules) => Some((name, rules)),
        _ => None,
    });
    rules.flat_map(|(name, rules)| {
        rules.iter().filter_map(move |rule| match rule {
            Rule::Equals(json) | Rule::Given(json) => Some((name, *json)),
            _ => None,
        })
    })
}
