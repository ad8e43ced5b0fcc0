//! Texts of a length, patterns and a format, and whether a text is one.

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
