// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Points in time.

use jiff::fmt::{rfc2822, temporal};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned, civil};

use crate::runtime::data::formats::format_type;
use crate::runtime::data::http_date::http_date;
use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::InvalidText;
use crate::runtime::data::time::calendar::is_date;
use crate::runtime::data::time::clock::is_time;
use crate::runtime::data::time::nanoseconds::in_nanoseconds;

format_type! {
    /// A date and time with its offset from UTC (RFC 3339, `date-time`).
    DateTime, check_date_time
}

impl DateTime {
    /// The point in time. Dates as e-mail (RFC 2822) and HTTP (RFC 9110, section 5.6.7) write them are understood, too.
    ///
    /// # Errors
    ///
    /// When it is no date and time, it has no offset, or no `Timestamp` is so far away: the last one is a day before the
    /// end of the year 9999.
    pub fn timestamp(&self) -> Result<Timestamp, InvalidText> {
        let text = in_nanoseconds(self.0.trim());
        text.parse()
            .or_else(|_| rfc2822::DateTimeParser::new().parse_timestamp(text.as_ref()))
            .ok()
            .or_else(|| in_http(&text))
            .ok_or_else(|| {
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
            Err(_) => {
                let zoned = rfc2822::parse(text).ok();
                let zoned = zoned.or_else(|| Some(in_http(text)?.to_zoned(TimeZone::UTC)));
                zoned
                    .map(|zoned| zoned.datetime())
                    .ok_or_else(|| Self::invalid(NO_DATE_TIME))
            }
        }
    }
}

fn in_http(text: &str) -> Option<Timestamp> {
    Timestamp::from_second(i64::try_from(http_date(text)?).ok()?).ok()
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
