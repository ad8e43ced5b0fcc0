//! Whether a text has a format, as far as its form tells.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Any text has one that is not known here.
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
                && text.bytes().all(|byte| {
                    byte.is_ascii_graphic()
                        && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
                })
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
