// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Times of day as RFC 3339 writes them.

use crate::runtime::data::time::shape::has_shape;

/// Whether this is a time of day with its offset (section 5.6, `full-time`). A second too many is one before midnight in UTC (section
/// 5.7).
pub(super) fn is_time(text: &str) -> bool {
    let Some((clock, rest)) = text
        .split_at_checked(8)
        .filter(|(clock, _)| has_shape(clock, "00:00:00"))
    else {
        return false;
    };
    let offset = match rest.strip_prefix('.') {
        None => rest,
        Some(fraction) => {
            let offset = fraction.trim_start_matches(|char: char| char.is_ascii_digit());
            if offset.len() == fraction.len() {
                return false;
            }
            offset
        }
    };
    let ahead = match offset.as_bytes() {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), ..] if has_shape(&offset[1..], "00:00") => {
            let (hours, minutes) = (two(&offset[1..]), two(&offset[4..]));
            if hours > 23 || minutes > 59 {
                return false;
            }
            if *sign == b'-' {
                -(hours * 60 + minutes)
            } else {
                hours * 60 + minutes
            }
        }
        _ => return false,
    };
    let (hour, minute, second) = (two(clock), two(&clock[3..]), two(&clock[6..]));
    let leaps = (hour * 60 + minute - ahead).rem_euclid(24 * 60) == 24 * 60 - 1;
    hour < 24 && minute < 60 && (second < 60 || (second == 60 && leaps))
}

/// The number that two digits begin with.
fn two(digits: &str) -> i32 {
    digits
        .bytes()
        .take(2)
        .fold(0, |number, digit| number * 10 + i32::from(digit - b'0'))
}
