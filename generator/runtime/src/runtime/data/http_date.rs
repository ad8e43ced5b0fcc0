//! Dates as HTTP has them, in the three forms that a recipient must take (RFC 9110, section 5.6.7).

/// Seconds since 1970 of `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`. Which
/// day of the week it is follows from the rest.
pub(crate) fn http_date(text: &str) -> Option<u64> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let words: Vec<&str> = text.split([' ', ',', '-']).filter(|word| !word.is_empty()).collect();
    let (day, name, year, clock) = match words[..] {
        [_, day, name, year, clock, "GMT" | "UTC" | "+0000"] => (day, name, year, clock),
        [_, name, day, clock, year] => (day, name, year, clock),
        _ => return None,
    };
    let month = MONTHS.iter().position(|month| *month == name)? as u64 + 1;
    let clock: Vec<&str> = clock.split(':').collect();
    let [hours, minutes, seconds] = clock[..] else {
        return None;
    };
    let year = match year.len() {
        2 => nearest(within(0, year, 99)?),
        _ => within(1970, year, 9999)?,
    };
    let day = within(1, day, days_of(month, year))?;
    let (hours, minutes, seconds) = (within(0, hours, 23)?, within(0, minutes, 59)?, within(0, seconds, 60)?);
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

/// How many days a month has.
fn days_of(month: u64, year: u64) -> u64 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A number between two others.
fn within(least: u64, text: &str, most: u64) -> Option<u64> {
    let number = text.parse().ok()?;
    (least <= number && number <= most).then_some(number)
}

/// The year that two digits mean, which is at most fifty years ahead.
fn nearest(digits: u64) -> u64 {
    // Where there is no clock, when this was written does.
    const WRITTEN: u64 = 2026;
    let this = own_clock().map_or(WRITTEN, |now| 1970 + now / 31_556_952);
    let least = this - 49;
    least + (digits + 100 - least % 100) % 100
}

/// What time it is here.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn own_clock() -> Option<u64> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    now.ok().map(|now| now.as_secs())
}

/// The standard library has no clock there.
#[cfg(target_arch = "wasm32")]
pub(crate) fn own_clock() -> Option<u64> {
    None
}
