//! Copying a value by way of its JSON.

use crate::runtime::data::deviations::mend;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::visit;

/// Fills a blank place with what another kind of value is as JSON.
pub(crate) fn assign(to: &mut dyn Reflect, from: &dyn Reflect) {
    if let Ok(json) = visit::to_json(from) {
        // What cannot be read back stays blank.
        let _ = mend(to, &json, &[]);
    }
}
