// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Media types and ranges of them: what they are made of, and how closely one describes another (RFC 9110, sections
//! 8.3.1 and 12.5.1).

use std::borrow::Cow;

/// The entries of a list; a comma between quotes is part of an entry.
pub(crate) fn entries(list: &str) -> Pieces<'_> {
    Pieces {
        keeps_empty: false,
        ..unquoted(list, b',')
    }
}

/// What stands before the parameters.
pub(crate) fn essence(text: &str) -> &str {
    text.split(';').next().unwrap_or_default().trim()
}

/// The value of a parameter, whose name may be written in any case.
pub(crate) fn parameter<'a>(text: &'a str, wanted: &str) -> Option<Cow<'a, str>> {
    for parameter in unquoted(text, b';').skip(1) {
        if let Some((name, value)) = pair(parameter)
            && name.eq_ignore_ascii_case(wanted)
        {
            return Some(value);
        }
    }
    None
}

/// How closely a media type is described by the closest range of a list; `None` where none has it.
///
/// All parameters of a range must be there, except for those that say how the content is written and not what it is. A
/// range counts before one that is wider, then one with more parameters.
pub(crate) fn closeness(media_type: &str, ranges: &str) -> Option<usize> {
    let mut closest = None;
    for range in entries(ranges) {
        closest = closest.max(closeness_to_one(media_type, range));
    }
    closest
}

fn closeness_to_one(media_type: &str, range: &str) -> Option<usize> {
    let essence = essence_closeness(essence(media_type), essence(range))?;
    let mut count = 0;
    for wanted in unquoted(range, b';').skip(1) {
        let Some((name, value)) = pair(wanted).filter(|(name, _)| !is_of_writing(name)) else {
            continue;
        };
        if parameter(media_type, name).as_ref() != Some(&value) {
            return None;
        }
        count += 1;
    }
    Some((essence << 8) + count.min(255))
}

/// Whether it is JSON, by its name.
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    let suffix = essence
        .len()
        .checked_sub("+json".len())
        .and_then(|at| essence.get(at..));
    let is = |known: &&str| essence.eq_ignore_ascii_case(known);
    ["application/json", "text/json", "application/x-json"].iter().any(is)
        || suffix.is_some_and(|suffix| suffix.eq_ignore_ascii_case("+json"))
}

pub(crate) fn is_range(media_type: &str) -> bool {
    essence(media_type).contains('*')
}

pub(crate) fn essence_closeness(media_type: &str, range: &str) -> Option<usize> {
    let (Some((main, sub)), Some((wide_main, wide_sub))) = (media_type.split_once('/'), range.split_once('/')) else {
        return media_type.eq_ignore_ascii_case(range).then_some(3);
    };
    if !main.eq_ignore_ascii_case(wide_main) {
        return (wide_main == "*" && wide_sub == "*").then_some(0);
    }
    match wide_sub.strip_prefix('*') {
        Some("") => Some(1),
        // No range of RFC 9110, but written as if it were one.
        Some(suffix) if suffix.starts_with('+') => {
            let at = sub.len().checked_sub(suffix.len())?;
            sub.get(at..)?.eq_ignore_ascii_case(suffix).then_some(2)
        }
        _ => sub.eq_ignore_ascii_case(wide_sub).then_some(3),
    }
}

/// Parameters that tell nothing apart: the character set, what parts a multipart body, and the weight in an `Accept`.
fn is_of_writing(name: &str) -> bool {
    ["charset", "boundary", "q"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
}

/// The name and the value of a parameter.
fn pair(parameter: &str) -> Option<(&str, Cow<'_, str>)> {
    let (name, value) = parameter.split_once('=')?;
    Some((name.trim(), unquote(value.trim())))
}

/// RFC 9110, section 5.6.4.
fn unquote(value: &str) -> Cow<'_, str> {
    let inner = value
        .strip_prefix('"')
        .map(|rest| rest.strip_suffix('"').unwrap_or(rest));
    let Some(inner) = inner else {
        return Cow::Borrowed(value);
    };
    if !inner.contains('\\') {
        return Cow::Borrowed(inner);
    }
    let mut text = String::with_capacity(inner.len());
    let mut escaped = false;
    for char in inner.chars() {
        match char {
            '\\' if !escaped => escaped = true,
            char => {
                text.push(char);
                escaped = false;
            }
        }
    }
    Cow::Owned(text)
}

/// The pieces between separators that do not stand in quotes, without the spaces around them.
pub(crate) fn unquoted(text: &str, separator: u8) -> Pieces<'_> {
    Pieces {
        rest: Some(text),
        separator,
        keeps_empty: true,
    }
}

/// A type of its own, as it is met in many places, each of which would have adapters of closures compiled for it.
pub(crate) struct Pieces<'a> {
    rest: Option<&'a str>,
    separator: u8,
    keeps_empty: bool,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        while let Some(rest) = self.rest {
            let (mut end, mut quoted, mut escaped) = (None, false, false);
            for (at, byte) in rest.bytes().enumerate() {
                if byte == self.separator && !quoted {
                    end = Some(at);
                    break;
                }
                if byte == b'"' && !escaped {
                    quoted = !quoted;
                }
                escaped = quoted && byte == b'\\' && !escaped;
            }
            self.rest = end.map(|end| &rest[end + 1..]);
            let piece = rest[..end.unwrap_or(rest.len())].trim();
            if self.keeps_empty || !piece.is_empty() {
                return Some(piece);
            }
        }
        None
    }
}
