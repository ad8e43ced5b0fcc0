//! Days as RFC 3339 writes them.

use jiff::civil;

use crate::runtime::data::time::shape::has_shape;

/// Whether this is a day that there is (section 5.6, `full-date`).
pub(super) fn is_date(text: &str) -> bool {
    has_shape(text, "0000-00-00") && text.parse::<civil::Date>().is_ok()
}
