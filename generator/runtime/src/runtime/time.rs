//! Dates, times and durations as text, and as `jiff` has them.

use jiff::civil;
use jiff::fmt::{rfc2822, temporal};
use jiff::{SignedDuration, Span, Timestamp, Zoned};

use super::pattern::{Pattern, Step};
use super::rules::Violation;
use super::text::{InvalidText, format_type};

format_type! {
    /// A date and time with its offset from UTC (RFC 3339, `date-time`).
    DateTime, check_date_time
}

impl DateTime {
    /// The point in time. Dates as e-mail and HTTP write them (RFC 2822) are understood, too.
    ///
    /// # Errors
    ///
    /// When it is no date and time, or it has no offset.
    pub fn timestamp(&self) -> Result<Timestamp, InvalidText> {
        let text = self.0.trim();
        text.parse()
            .or_else(|_| rfc2822::DateTimeParser::new().parse_timestamp(text))
            .map_err(|_| Self::invalid(NO_DATE_TIME))
    }

    /// What clocks and calendars showed there, offset or not.
    ///
    /// # Errors
    ///
    /// When it is no date and time.
    pub fn civil(&self) -> Result<civil::DateTime, InvalidText> {
        let text = self.0.trim();
        let pieces = temporal::Pieces::parse(text);
        match pieces {
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

const NO_DATE_TIME: Violation = Violation::new("is no date and time of RFC 3339");

fn check_date_time(text: &str) -> Result<(), Violation> {
    let shaped = FULL_DATE_TIME.matches(text) && text.parse::<Timestamp>().is_ok();
    if shaped { Ok(()) } else { Err(NO_DATE_TIME) }
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
const FULL_DATE_TIME: Pattern = Pattern::Steps(
    "RFC 3339, section 5.6, date-time",
    &[
        Step::Start,
        DATE,
        Step::Class(&[('T', 'T'), ('t', 't')], 1, 1),
        CLOCK,
        OFFSET,
        Step::End,
    ],
);
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
        self.0.trim().parse().map_err(|_| Self::invalid(NO_DATE))
    }
}

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        Date(date.to_string())
    }
}

const NO_DATE: Violation = Violation::new("is no date of RFC 3339");

fn check_date(text: &str) -> Result<(), Violation> {
    let fits = FULL_DATE.matches(text) && text.parse::<civil::Date>().is_ok();
    if fits { Ok(()) } else { Err(NO_DATE) }
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
        text.parse().map_err(|_| Self::invalid(NO_TIME))
    }
}

/// In UTC.
impl From<civil::Time> for Time {
    fn from(time: civil::Time) -> Self {
        Time(format!("{time}Z"))
    }
}

const NO_TIME: Violation = Violation::new("is no time of RFC 3339");

fn check_time(text: &str) -> Result<(), Violation> {
    let dated = || format!("2000-01-01T{text}").parse::<Timestamp>();
    let fits = FULL_TIME.matches(text) && dated().is_ok();
    if fits { Ok(()) } else { Err(NO_TIME) }
}

format_type! {
    /// A duration (ISO 8601, as in RFC 3339, appendix A).
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

const NO_DURATION: Violation = Violation::new("is no duration of ISO 8601");

fn check_duration(text: &str) -> Result<(), Violation> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let fits = unsigned.starts_with('P') && text.parse::<Span>().is_ok();
    if fits { Ok(()) } else { Err(NO_DURATION) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_rfc_has_is_of_the_format() {
        for (text, expected) in [
            ("2015-07-30T20:00:00Z", true),
            ("2015-07-30t20:00:00.123456789+02:00", true),
            ("2016-12-31T23:59:60Z", true),
            ("2015-07-30 20:00:00Z", false),
            ("2015-07-30T20:00Z", false),
            ("2015-07-30T20:00:00", false),
            ("2015-02-30T20:00:00Z", false),
            ("2015-07-30T25:00:00Z", false),
            ("2015-07-30T20:00:00Z[UTC]", false),
            ("20150730T200000Z", false),
            ("", false),
        ] {
            assert_eq!(text.parse::<DateTime>().is_ok(), expected, "{text}");
        }
        for (text, expected) in [
            ("2024-02-29", true),
            ("2023-02-29", false),
            ("20240229", false),
            ("2024-02-29T00:00:00", false),
        ] {
            assert_eq!(text.parse::<Date>().is_ok(), expected, "{text}");
        }
        for (text, expected) in [
            ("20:00:00Z", true),
            ("20:00:00.5-08:00", true),
            ("20:00:00", false),
            ("24:00:00Z", false),
        ] {
            assert_eq!(text.parse::<Time>().is_ok(), expected, "{text}");
        }
        for (text, expected) in [
            ("P1Y2M10DT2H30M", true),
            ("PT0.5S", true),
            ("-P3W", true),
            ("24h", false),
            ("P", false),
        ] {
            assert_eq!(text.parse::<Duration>().is_ok(), expected, "{text}");
        }
        assert_eq!(
            "soon".parse::<DateTime>().unwrap_err().to_string(),
            "invalid DateTime: it is no date and time of RFC 3339"
        );
    }

    #[test]
    fn more_is_understood_than_is_of_the_format() {
        let moment: Timestamp = "2010-08-20T01:13:42Z".parse().unwrap();
        for text in [
            "2010-08-20T01:13:42Z",
            "2010-08-20 01:13:42+00:00",
            "2010-08-19T18:13:42-07:00",
            "Fri, 20 Aug 2010 01:13:42 +0000",
            " 2010-08-20T01:13:42.000Z ",
        ] {
            assert_eq!(DateTime::verbatim(text).timestamp(), Ok(moment), "{text}");
        }
        assert!(DateTime::verbatim("2010-08-20T01:13:42").timestamp().is_err());
        for text in [
            "2010-08-20T01:13:42",
            "2010-08-20T01:13:42-07:00",
            "2010-08-20T01:13:42Z",
            "Fri, 20 Aug 2010 01:13:42 -0700",
        ] {
            assert_eq!(
                DateTime::verbatim(text).civil(),
                Ok(civil::datetime(2010, 8, 20, 1, 13, 42, 0)),
                "{text}"
            );
        }
        assert!(DateTime::verbatim("2010-08-20").civil().is_err());
        assert_eq!(Date::verbatim("20100820").civil(), Ok(civil::date(2010, 8, 20)));
        assert_eq!(
            Date::verbatim("2010-08-20T00:00:00").civil(),
            Ok(civil::date(2010, 8, 20))
        );
        for text in ["01:13:42", "01:13:42Z", "01:13:42-07:00"] {
            assert_eq!(Time::verbatim(text).civil(), Ok(civil::time(1, 13, 42, 0)), "{text}");
        }
        for text in ["PT1H30M", "1h 30m", "1h30m"] {
            assert_eq!(
                Duration::verbatim(text).length(),
                Ok(SignedDuration::from_mins(90)),
                "{text}"
            );
        }
        assert_eq!(Duration::verbatim("P1M").span().unwrap().get_months(), 1);
        assert!(Duration::verbatim("P1M").length().is_err());
    }

    #[test]
    fn native_values_are_written_as_the_rfc_has_them() {
        let moment = Timestamp::new(1_282_266_822, 500_000_000).unwrap();
        assert_eq!(DateTime::from(moment), "2010-08-20T01:13:42.5Z");
        let zoned = moment.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(-7)));
        assert_eq!(DateTime::from(&zoned), "2010-08-19T18:13:42.5-07:00");
        assert_eq!(Date::from(civil::date(2010, 8, 2)), "2010-08-02");
        assert_eq!(Time::from(civil::time(1, 2, 3, 0)), "01:02:03Z");
        assert_eq!(Duration::from(SignedDuration::from_mins(90)), "PT1H30M");
        assert_eq!(Duration::from(Span::new().days(2)), "P2D");
        for check in [
            DateTime::from(moment).check(),
            DateTime::from(&zoned).check(),
            Time::from(civil::time(1, 2, 3, 0)).check(),
        ] {
            assert_eq!(check, Ok(()));
        }
    }
}
