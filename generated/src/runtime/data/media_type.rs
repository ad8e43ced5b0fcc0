// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Media types and ranges of them: what they are made of, and how closely one describes another (RFC 9110, sections
//! 8.3.1 and 12.5.1).

use std::borrow::Cow;

/// The entries of a list; a comma between quotes is part of an entry.
pub(crate) fn entries(list: &str) -> impl Iterator<Item = &str> {
    unquoted(list, ',').filter(|entry| !entry.is_empty())
}

/// What stands before the parameters.
pub(crate) fn essence(text: &str) -> &str {
    text.split(';').next().unwrap_or_default().trim()
}

/// The value of a parameter, whose name may be written in any case.
pub(crate) fn parameter<'a>(text: &'a str, wanted: &str) -> Option<Cow<'a, str>> {
    parameters(text).find_map(|(name, value)| name.eq_ignore_ascii_case(wanted).then_some(value))
}

/// How closely a media type is described by the closest range of a list; `None` where none has it.
///
/// All parameters of a range must be there, except for those that say how the content is written and not what it is. A
/// range counts before one that is wider, then one with more parameters.
pub(crate) fn closeness(media_type: &str, ranges: &str) -> Option<usize> {
    entries(ranges)
        .filter_map(|range| {
            let essence = essence_closeness(essence(media_type), essence(range))?;
            let wanted: Vec<_> = parameters(range).filter(|(name, _)| !is_of_writing(name)).collect();
            let has = |(name, value): &(&str, Cow<'_, str>)| parameter(media_type, name).as_ref() == Some(value);
            wanted.iter().all(has).then_some((essence << 8) + wanted.len().min(255))
        })
        .max()
}

/// Whether one of the ranges of a list has a media type, whatever the parameters.
pub(crate) fn is_within(media_type: &str, ranges: &str) -> bool {
    entries(ranges).any(|range| essence_closeness(essence(media_type), essence(range)).is_some())
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

fn essence_closeness(media_type: &str, range: &str) -> Option<usize> {
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

fn parameters(text: &str) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
    unquoted(text, ';').skip(1).filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        Some((name.trim(), unquote(value.trim())))
    })
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
pub(crate) fn unquoted(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(move |char| {
        let (was_quoted, was_escaped) = (quoted, escaped);
        escaped = was_quoted && char == '\\' && !was_escaped;
        if char == '"' && !was_escaped {
            quoted = !was_quoted;
        }
        char == separator && !was_quoted
    })
    .map(str::trim)
}
