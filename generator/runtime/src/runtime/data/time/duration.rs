//! Durations.

use jiff::{SignedDuration, Span};

use crate::runtime::data::formats::format_type;
use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::InvalidText;

format_type! {
    /// A duration (ISO 8601, as RFC 3339, appendix A, has it: whole numbers, one unit after the other).
    Duration, check_duration
}

impl Duration {
    /// The duration in the units that it is written in, also where it is written as `1h 30m`.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn span(&self) -> Result<Span, InvalidText> {
        self.0.trim().parse().map_err(|_| Self::invalid(NO_DURATION))
    }

    /// Its length, which it only has where it is written in units no longer than hours.
    ///
    /// # Errors
    ///
    /// When it has none.
    pub fn length(&self) -> Result<SignedDuration, InvalidText> {
        self.0.trim().parse().map_err(|_| Self::invalid(NO_DURATION))
    }
}

impl From<Span> for Duration {
    fn from(span: Span) -> Self {
        Duration(span.to_string())
    }
}

impl From<SignedDuration> for Duration {
    fn from(duration: SignedDuration) -> Self {
        Duration(duration.to_string())
    }
}

const NO_DURATION: Violation = Violation::new("is no duration of RFC 3339, appendix A");

fn check_duration(text: &str) -> Result<(), Violation> {
    let text = text.to_ascii_uppercase();
    let fits = text.strip_prefix('P').is_some_and(|rest| match rest.split_once('T') {
        Some(("", time)) => is_in_units(time, "HMS"),
        Some((date, time)) => is_in_units(date, "YMD") && is_in_units(time, "HMS"),
        None => is_in_units(rest, "YMD") || is_in_units(rest, "W"),
    });
    if fits { Ok(()) } else { Err(NO_DURATION) }
}

/// Whether these are whole numbers, each with the unit that follows the one before.
fn is_in_units(text: &str, units: &str) -> bool {
    let mut rest = text;
    let mut next: Option<&str> = None;
    while !rest.is_empty() {
        let unit = rest.trim_start_matches(|char: char| char.is_ascii_digit());
        let expected = next.unwrap_or(units);
        let Some(at) = unit.chars().next().and_then(|unit| expected.find(unit)) else {
            return false;
        };
        if unit.len() == rest.len() || (next.is_some() && at > 0) {
            return false;
        }
        (rest, next) = (&unit[1..], Some(&expected[at + 1..]));
    }
    next.is_some()
}
