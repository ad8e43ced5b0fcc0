//! Fractions of a second that are finer than `jiff` has them.

use std::borrow::Cow;

/// Without the digits of a second's fraction that are beyond what `jiff` has; RFC 3339, section 5.6, has any number.
pub(super) fn in_nanoseconds(text: &str) -> Cow<'_, str> {
    let Some((whole, fraction)) = text.split_once('.') else {
        return Cow::Borrowed(text);
    };
    let rest = fraction.trim_start_matches(|char: char| char.is_ascii_digit());
    match fraction.len() - rest.len() {
        0..=9 => Cow::Borrowed(text),
        _ => Cow::Owned(format!("{whole}.{}{rest}", &fraction[..9])),
    }
}
