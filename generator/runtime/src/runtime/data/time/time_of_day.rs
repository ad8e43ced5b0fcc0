//! Times of day.

use jiff::civil;

use crate::runtime::data::formats::format_type;
use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::InvalidText;
use crate::runtime::data::time::clock::is_time;
use crate::runtime::data::time::nanoseconds::in_nanoseconds;

format_type! {
    /// A time of day with its offset from UTC (RFC 3339, `full-time`).
    Time, check_time
}

impl Time {
    /// What clocks showed, offset or not.
    ///
    /// # Errors
    ///
    /// When it is no time.
    pub fn civil(&self) -> Result<civil::Time, InvalidText> {
        let text = self.0.trim().trim_end_matches(['Z', 'z']);
        in_nanoseconds(text).parse().map_err(|_| Self::invalid(NO_TIME))
    }
}

/// In UTC.
impl From<civil::Time> for Time {
    fn from(time: civil::Time) -> Self {
        Time(format!("{time}Z"))
    }
}

const NO_TIME: Violation = Violation::new("is no full-time of RFC 3339, section 5.6");

fn check_time(text: &str) -> Result<(), Violation> {
    if is_time(text) { Ok(()) } else { Err(NO_TIME) }
}
