//! Copying and showing a union.

use std::fmt;

use crate::runtime::data::derived::{self, Perhaps};
use crate::runtime::data::reflect::View;
use crate::runtime::data::rules;
use crate::runtime::data::union::shape::Union;

pub(crate) fn assign(to: &mut dyn Union, from: &dyn Union) {
    let content = from.content();
    match from.selected() {
        Some(index) => {
            if let Some(place) = to.select(index) {
                derived::assign(place, content);
            }
        }
        None => {
            if let View::Any(value) = content.view() {
                to.keep(value.clone());
            }
        }
    }
}

/// Shows a union as its variant.
pub(crate) fn show(union: &dyn Union, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let variant = union.selected().and_then(|index| union.shape().variants.get(index));
    let name = match (variant, union.several()) {
        (Some(variant), _) => variant.name,
        (None, Some(_)) => "Several",
        (None, None) => "Unknown",
    };
    let shown = Perhaps {
        value: union.content(),
        hidden: variant.is_some_and(|variant| rules::hide(variant.rules)),
    };
    f.debug_tuple(name).field(&shown).finish()
}
