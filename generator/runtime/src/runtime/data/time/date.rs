//! Days.

use jiff::civil;

use crate::runtime::data::formats::format_type;
use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::InvalidText;
use crate::runtime::data::time::calendar::is_date;
use crate::runtime::data::time::nanoseconds::in_nanoseconds;

format_type! {
    /// A calendar date (RFC 3339, `full-date`).
    Date, check_date
}

impl Date {
    /// The date, also where a time stands beside it.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn civil(&self) -> Result<civil::Date, InvalidText> {
        in_nanoseconds(self.0.trim())
            .parse()
            .map_err(|_| Self::invalid(NO_DATE))
    }
}

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        Date(date.to_string())
    }
}

const NO_DATE: Violation = Violation::new("is no full-date of RFC 3339, section 5.6");

fn check_date(text: &str) -> Result<(), Violation> {
    if is_date(text) { Ok(()) } else { Err(NO_DATE) }
}
