//! Days as RFC 3339 writes them.

use jiff::civil;

use crate::runtime::data::pattern::{Pattern, Step};

/// Whether this is a day that there is.
pub(super) fn is_date(text: &str) -> bool {
    FULL_DATE.matches(text) && text.parse::<civil::Date>().is_ok()
}

const TWO: Step = Step::Class(Step::DIGIT, 2, 2);
const DATE: Step = Step::Group(
    &[
        Step::Class(Step::DIGIT, 4, 4),
        Step::Literal("-"),
        TWO,
        Step::Literal("-"),
        TWO,
    ],
    1,
    1,
);
const FULL_DATE: Pattern = Pattern::Steps("RFC 3339, section 5.6, full-date", &[Step::Start, DATE, Step::End]);
