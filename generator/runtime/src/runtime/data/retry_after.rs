//! How long a server asks to wait, in every form that servers have for it.

use std::time::Duration;

use http::{HeaderMap, HeaderName, header};

use crate::runtime::data::headers::text_in;

/// A longer one could not be added to every clock.
const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// In milliseconds, as Azure and OpenAI have it.
const IN_MILLISECONDS: [&str; 2] = ["retry-after-ms", "x-ms-retry-after-ms"];

/// What the headers of a response say, at most a year: those that are more exact before `Retry-After` in seconds or as a
/// date (RFC 9110, section 10.2.3).
pub(crate) fn asked(headers: &HeaderMap) -> Option<Duration> {
    let text = |name: &str| text_in(headers, name);
    let exact = IN_MILLISECONDS.iter().find_map(|name| number(text(name)?));
    if let Some(milliseconds) = exact {
        return Some(of_seconds(milliseconds / 1000.0));
    }
    if let Some(seconds) = text(header::RETRY_AFTER.as_str()).and_then(number) {
        return Some(of_seconds(seconds));
    }
    // Its own clock says how far away the date is; ours may be off.
    let now = server_time(headers)?;
    let until = date_of(headers, header::RETRY_AFTER)?;
    Some(Duration::from_secs(until.saturating_sub(now)).min(YEAR))
}

/// What time it is for the server, in seconds since 1970, or else here.
pub(crate) fn server_time(headers: &HeaderMap) -> Option<u64> {
    date_of(headers, header::DATE).or_else(own_clock)
}

/// Digits, perhaps with decimals, which some servers send.
fn number(text: &str) -> Option<f64> {
    let is_number = text.starts_with(|char: char| char.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_number.then(|| text.parse().ok()).flatten()
}

fn of_seconds(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds).map_or(YEAR, |duration| duration.min(YEAR))
}

#[cfg(not(target_arch = "wasm32"))]
fn own_clock() -> Option<u64> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    now.ok().map(|now| now.as_secs())
}

/// The standard library has no clock there.
#[cfg(target_arch = "wasm32")]
fn own_clock() -> Option<u64> {
    None
}

pub(crate) fn date_of(headers: &HeaderMap, name: HeaderName) -> Option<u64> {
    http_date(text_in(headers, name)?)
}

/// Seconds since 1970 of an IMF-fixdate (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
fn http_date(text: &str) -> Option<u64> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let mut words = text.trim().split_once(", ")?.1.split(' ');
    let (day, name, year, clock) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let month = MONTHS.iter().position(|month| *month == name)? as u64 + 1;
    let mut clock = clock.split(':');
    let (hours, minutes, seconds) = (clock.next()?, clock.next()?, clock.next()?);
    if clock.next().is_some() {
        return None;
    }
    let (day, year) = (within(1, day, 31)?, within(1970, year, 9999)?);
    let (hours, minutes, seconds) = (within(0, hours, 60)?, within(0, minutes, 60)?, within(0, seconds, 60)?);
    // Days from the civil calendar, years counted from March so that the leap day comes last.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1;
    // 719,468 days lie between March of the year 0 and 1970.
    days.checked_sub(719_468)
        .map(|days| ((days * 24 + hours) * 60 + minutes) * 60 + seconds)
}

/// A number between two others.
fn within(least: u64, text: &str, most: u64) -> Option<u64> {
    let number = text.parse().ok()?;
    (least <= number && number <= most).then_some(number)
}
