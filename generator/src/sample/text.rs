//! Texts of a length, patterns and a format, and whether a text is one.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::broken;
use crate::api::StringShape;
use crate::pattern;

/// The longest text that is made because it must be so long.
const LONGEST: u64 = 4096;

/// The `nth` text.
pub(super) fn text(shape: &StringShape, nth: usize) -> Result<String, String> {
    let least = shape.min_length.unwrap_or(0);
    if least > LONGEST {
        return Err(format!("it is at least {least} characters long"));
    }
    let made = shape
        .patterns
        .iter()
        .flat_map(|pattern| pattern::texts(pattern, least, shape.max_length));
    let plain = |count: usize| match count {
        0 => "text".to_owned(),
        count => format!("text{count}"),
    };
    let plain = (0..=nth).map(|count| sized(plain(count), count, least, shape.max_length));
    let format = shape.format.as_deref().unwrap_or_default();
    let named = (0..=nth).filter_map(|count| of_format(format, count));
    let found = named
        .chain(made)
        .chain(plain)
        .filter(|text| fits(shape, text) == Some(true));
    let mut distinct: Vec<String> = Vec::new();
    for text in found {
        if !distinct.contains(&text) {
            distinct.push(text);
        }
    }
    match (distinct.into_iter().nth(nth), shape.patterns.as_slice()) {
        (Some(text), _) => Ok(text),
        (None, []) => Err("no string of its format and length was found".to_owned()),
        (None, [pattern]) => Err(format!("no string was found that matches {pattern}")),
        (None, _) => Err("no string was found that matches all its patterns".to_owned()),
    }
}

/// Cut or filled up to a length; what tells it from others is kept.
fn sized(text: String, nth: usize, least: u64, most: Option<u64>) -> String {
    let length = text.chars().count() as u64;
    match most {
        Some(most) if most < length => {
            let digits = if nth == 0 { "t".to_owned() } else { nth.to_string() };
            let kept: String = digits.chars().rev().take(most as usize).collect();
            let filled = (most as usize).saturating_sub(kept.len());
            format!("{}{}", "t".repeat(filled), kept.chars().rev().collect::<String>())
        }
        _ => format!("{text}{}", "t".repeat(least.saturating_sub(length) as usize)),
    }
}

/// Whether a text conforms; `None` where a pattern cannot be decided.
pub(super) fn fits(shape: &StringShape, text: &str) -> Option<bool> {
    if !broken::by_text(shape, text).is_empty() {
        return Some(false);
    }
    let is_known = |pattern: &String| pattern::matches(pattern, text).is_some();
    shape.patterns.iter().all(is_known).then_some(true)
}

/// A text of a format. Names and addresses are those that are kept for documentation (RFC 2606, 5737, 3849).
fn of_format(format: &str, nth: usize) -> Option<String> {
    let (day, digit) = (1 + nth % 28, nth % 10);
    Some(match format {
        "date-time" => format!("2024-01-{day:02}T12:34:56Z"),
        "date" => format!("2024-01-{day:02}"),
        "time" => format!("12:34:{:02}Z", nth % 60),
        "duration" => format!("P{}D", nth + 1),
        "uuid" | "guid" => format!("00000000-0000-4000-8000-{nth:012}"),
        "uri" | "url" | "iri" | "uri-reference" | "iri-reference" | "uri-template" if nth == 0 => {
            "https://example.com/".to_owned()
        }
        "uri" | "url" | "iri" | "uri-reference" | "iri-reference" | "uri-template" => {
            format!("https://example.com/{nth}")
        }
        "email" | "idn-email" if nth == 0 => "user@example.com".to_owned(),
        "email" | "idn-email" => format!("user{nth}@example.com"),
        "hostname" | "idn-hostname" if nth == 0 => "example.com".to_owned(),
        "hostname" | "idn-hostname" => format!("host{nth}.example.com"),
        "ipv4" | "ip" => format!("192.0.2.{}", nth % 255 + 1),
        "ipv6" => format!("2001:db8::{:x}", nth + 1),
        "byte" | "base64" => ["dGV4dA==", "dGV4dDE=", "dGV4dDI="].get(nth)?.to_string(),
        "base64url" => ["dGV4dA", "dGV4dDE", "dGV4dDI"].get(nth)?.to_string(),
        "json-pointer" => format!("/{nth}"),
        "relative-json-pointer" => format!("{nth}"),
        "regex" => format!("^{nth}$"),
        "int32" | "int64" | "uint32" | "uint64" => format!("{}", nth + 1),
        "float" | "double" | "decimal" => format!("{}.5", nth + 1),
        "date-time-rfc1123" => format!("Mon, {digit:02} Jan 2024 12:34:56 GMT"),
        _ => return None,
    })
}

/// Whether a text has a format, as far as its form tells; any text has one that is not known here.
pub(super) fn has_format(format: &str, text: &str) -> bool {
    match format {
        "date-time" => text
            .split_once(['T', 't', ' '])
            .is_some_and(|(date, time)| is_date(date) && is_time(time)),
        "date" => is_date(text),
        "time" => is_time(text),
        "duration" => text.starts_with('P') && text.len() > 2 && !text.ends_with('T'),
        "uuid" => {
            text.len() == 36
                && text.bytes().enumerate().all(|(index, byte)| match index {
                    8 | 13 | 18 | 23 => byte == b'-',
                    _ => byte.is_ascii_hexdigit(),
                })
        }
        "uri" | "url" => {
            text.split_once(':').is_some_and(|(scheme, _)| !scheme.is_empty())
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte))
        }
        "email" => text
            .split_once('@')
            .is_some_and(|(user, host)| !user.is_empty() && !host.is_empty()),
        "ipv4" => text.parse::<Ipv4Addr>().is_ok(),
        "ipv6" => text.parse::<Ipv6Addr>().is_ok(),
        "byte" => {
            text.len().is_multiple_of(4)
                && text
                    .trim_end_matches('=')
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"+/".contains(&byte))
        }
        _ => true,
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |index: usize, width: usize| {
        let part = parts.get(index).filter(|part| part.len() == width);
        part.and_then(|part| part.parse::<u32>().ok())
    };
    let (Some(year), Some(month), Some(day), 3) = (number(0, 4), number(1, 2), number(2, 2), parts.len()) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// With its offset, which RFC 3339 demands.
fn is_time(text: &str) -> bool {
    let clock = match text.strip_suffix(['Z', 'z']) {
        Some(clock) => clock,
        None => match text.rfind(['+', '-']).map(|at| text.split_at(at)) {
            Some((clock, offset)) if offset.len() == 6 && offset.as_bytes()[3] == b':' => clock,
            _ => return false,
        },
    };
    let clock = match clock.split_once('.') {
        Some((clock, fraction)) if !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit()) => clock,
        Some(_) => return false,
        None => clock,
    };
    let parts: Vec<Option<u32>> = clock
        .split(':')
        .map(|part| part.parse().ok().filter(|_| part.len() == 2))
        .collect();
    matches!(parts[..], [Some(0..=23), Some(0..=59), Some(0..=60)])
}
