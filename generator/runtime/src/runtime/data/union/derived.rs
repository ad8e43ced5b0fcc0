//! Copying and showing a union.

use std::fmt;

use crate::runtime::data::derived::{self, Perhaps};
use crate::runtime::data::reflect::View;
use crate::runtime::data::rules;
use crate::runtime::data::union::shape::Union;

pub(crate) fn assign(to: &mut dyn Union, from: &dyn Union) {
    let (index, content) = from.chosen();
    match index {
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

pub(crate) fn equal(a: &dyn Union, b: &dyn Union) -> bool {
    let ((a_index, a), (b_index, b)) = (a.chosen(), b.chosen());
    a_index == b_index && derived::equal(a, b)
}

/// Shows a union as its variant.
pub(crate) fn show(union: &dyn Union, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (index, value) = union.chosen();
    let variant = index.and_then(|index| union.shape().variants.get(index));
    let name = match (variant, index) {
        (Some(variant), _) => variant.name,
        (None, Some(_)) => "Several",
        (None, None) => "Unknown",
    };
    let shown = Perhaps {
        value,
        hidden: variant.is_some_and(|variant| rules::hide(variant.rules)),
    };
    f.debug_tuple(name).field(&shown).finish()
}
