// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Times of day as RFC 3339 writes them.

use crate::runtime::data::pattern::{Pattern, Step};

/// Whether this is a time of day with its offset. A second too many is one before midnight in UTC (section 5.7).
pub(super) fn is_time(text: &str) -> bool {
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
const FULL_TIME: Pattern = Pattern::Steps(
    "RFC 3339, section 5.6, full-time",
    &[Step::Start, CLOCK, OFFSET, Step::End],
);
