//! How long a server asks to wait, in every form that servers have for it.

use std::time::Duration;

use http::{HeaderMap, HeaderName, header};

use crate::runtime::data::headers::text_in;
use crate::runtime::data::http_date::{http_date, own_clock};

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

pub(crate) fn date_of(headers: &HeaderMap, name: HeaderName) -> Option<u64> {
    http_date(text_in(headers, name)?)
}
