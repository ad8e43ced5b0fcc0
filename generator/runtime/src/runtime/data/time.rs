//! Dates, times and durations as text, and as `jiff` has them.

use std::borrow::Cow;

pub use jiff;
use jiff::civil;
use jiff::fmt::{rfc2822, temporal};
use jiff::{SignedDuration, Span, Timestamp, Zoned};

use crate::runtime::data::formats::format_type;
use crate::runtime::data::pattern::{Pattern, Step};
use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::InvalidText;

format_type! {
    /// A date and time with its offset from UTC (RFC 3339, `date-time`).
    DateTime, check_date_time
}

impl DateTime {
    /// The point in time. Dates as e-mail and HTTP write them (RFC 2822) are understood, too.
    ///
    /// # Errors
    ///
    /// When it is no date and time, it has no offset, or no `Timestamp` is so far away: the last one is a day before the
    /// end of the year 9999.
    pub fn timestamp(&self) -> Result<Timestamp, InvalidText> {
        let text = in_nanoseconds(self.0.trim());
        text.parse()
            .or_else(|_| rfc2822::DateTimeParser::new().parse_timestamp(text.as_ref()))
            .map_err(|_| {
                let pieces = temporal::Pieces::parse(text.as_ref());
                match pieces.is_ok_and(|pieces| pieces.time().is_some() && pieces.offset().is_some()) {
                    true => Self::invalid(Violation::new("is later or earlier than any Timestamp")),
                    false => Self::invalid(NO_DATE_TIME),
                }
            })
    }

    /// What clocks and calendars showed there, offset or not.
    ///
    /// # Errors
    ///
    /// When it is no date and time.
    pub fn civil(&self) -> Result<civil::DateTime, InvalidText> {
        let text = in_nanoseconds(self.0.trim());
        let text = text.as_ref();
        match temporal::Pieces::parse(text) {
            Ok(pieces) => match pieces.time() {
                Some(time) => Ok(pieces.date().to_datetime(time)),
                None => Err(Self::invalid(NO_DATE_TIME)),
            },
            Err(_) => match rfc2822::parse(text) {
                Ok(zoned) => Ok(zoned.datetime()),
                Err(_) => Err(Self::invalid(NO_DATE_TIME)),
            },
        }
    }
}

/// In UTC.
impl From<Timestamp> for DateTime {
    fn from(timestamp: Timestamp) -> Self {
        DateTime(timestamp.to_string())
    }
}

/// With the offset; the name of the time zone has no place in RFC 3339.
impl From<&Zoned> for DateTime {
    fn from(zoned: &Zoned) -> Self {
        DateTime(zoned.timestamp().display_with_offset(zoned.offset()).to_string())
    }
}

const NO_DATE_TIME: Violation = Violation::new("is no date-time of RFC 3339, section 5.6");

/// Without the digits of a second's fraction that are beyond what `jiff` has; RFC 3339, section 5.6, has any number.
fn in_nanoseconds(text: &str) -> Cow<'_, str> {
    let Some((whole, fraction)) = text.split_once('.') else {
        return Cow::Borrowed(text);
    };
    let rest = fraction.trim_start_matches(|char: char| char.is_ascii_digit());
    match fraction.len() - rest.len() {
        0..=9 => Cow::Borrowed(text),
        _ => Cow::Owned(format!("{whole}.{}{rest}", &fraction[..9])),
    }
}

/// Not with a [`Timestamp`], which has no last day of the year 9999.
fn check_date_time(text: &str) -> Result<(), Violation> {
    let parts = text.split_once(['T', 't']).filter(|(date, _)| is_date(date));
    match parts {
        Some((_, time)) if is_time(time) => Ok(()),
        Some((_, time)) if is_time(&format!("{time}Z")) => Err(NO_OFFSET),
        _ => Err(NO_DATE_TIME),
    }
}

const NO_OFFSET: Violation = Violation::new("is no date-time of RFC 3339, section 5.6: it has no offset from UTC");

fn is_date(text: &str) -> bool {
    FULL_DATE.matches(text) && text.parse::<civil::Date>().is_ok()
}

/// Whether this is a time of day with its offset. A second too many is one before midnight in UTC (section 5.7).
fn is_time(text: &str) -> bool {
    if !FULL_TIME.matches(text) {
        return false;
    }
    let two = |at: usize| text.get(at..at + 2).and_then(|digits| digits.parse::<i32>().ok());
    let (Some(hour), Some(minute), Some(second)) = (two(0), two(3), two(6)) else {
        return false;
    };
    let (hours, minutes) = match text.ends_with(['Z', 'z']) {
        true => (Some(0), Some(0)),
        false => (two(text.len() - 5), two(text.len() - 2)),
    };
    let (Some(hours @ 0..24), Some(minutes @ 0..60)) = (hours, minutes) else {
        return false;
    };
    let ahead = if text[6..].contains('-') { -1 } else { 1 } * (hours * 60 + minutes);
    let leaps = (hour * 60 + minute - ahead).rem_euclid(24 * 60) == 24 * 60 - 1;
    hour < 24 && minute < 60 && (second < 60 || (second == 60 && leaps))
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
const CLOCK: Step = Step::Group(
    &[
        TWO,
        Step::Literal(":"),
        TWO,
        Step::Literal(":"),
        TWO,
        Step::Group(&[Step::Literal("."), Step::Class(Step::DIGIT, 1, Step::MANY)], 0, 1),
    ],
    1,
    1,
);
const OFFSET: Step = Step::Choice(&[
    &[Step::Class(&[('Z', 'Z'), ('z', 'z')], 1, 1)],
    &[
        Step::Class(&[('+', '+'), ('-', '-')], 1, 1),
        TWO,
        Step::Literal(":"),
        TWO,
    ],
]);
const FULL_DATE: Pattern = Pattern::Steps("RFC 3339, section 5.6, full-date", &[Step::Start, DATE, Step::End]);
const FULL_TIME: Pattern = Pattern::Steps(
    "RFC 3339, section 5.6, full-time",
    &[Step::Start, CLOCK, OFFSET, Step::End],
);

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
