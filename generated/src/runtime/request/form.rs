// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! `application/x-www-form-urlencoded` bodies.
//!
//! What no [`Encoding`] is given for is written as OpenAPI's defaults have it: text as it is, an array as one pair for
//! each item, an object as JSON text. An explicit `null` is an empty value, by which vendors unset a member.

use crate::runtime::data::media_type;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::description::encoding::Encoding;
use crate::runtime::description::style::{Escape, Style};
use crate::runtime::description::styled::{self, Plain};

/// The body's text.
pub(crate) fn write(value: &dyn Reflect, encodings: &[Encoding]) -> Result<String, &'static str> {
    match styled::plain(value)? {
        Plain::Object(members) => {
            let problem = members.iter().find_map(|(name, value)| {
                let encoding = encoding_of(name, encodings)?;
                if is_structured(value) && !can_be_written(encoding.content_type) {
                    return Some("has a member with an object in it, which cannot be written in its media type");
                }
                styled::ambiguous(value, encoding.style, false).filter(|_| !is_json(encoding.content_type))
            });
            problem.map_or_else(|| Ok(write_members(&members, encodings)), Err)
        }
        Plain::Nothing | Plain::Null => Ok(String::new()),
        // A form that is described as text is written by the caller.
        Plain::Text(form) | Plain::Bare(form) => Ok(form),
        Plain::List(_) => Err("is an array, which a form cannot be"),
    }
}

/// The members of an object as a form.
pub(crate) fn write_members(members: &[(String, Plain)], encodings: &[Encoding]) -> String {
    let mut text = String::new();
    for (name, value) in members {
        write_property(name, value, encoding_of(name, encodings), &mut text);
    }
    text
}

fn encoding_of<'e>(name: &str, encodings: &'e [Encoding]) -> Option<&'e Encoding> {
    encodings.iter().find(|encoding| encoding.property == name)
}

fn write_property(name: &str, value: &Plain, encoding: Option<&Encoding>, text: &mut String) {
    let write = |style, value: &Plain, text: &mut String| {
        styled::write_query(name, style, value, Escape::Form, "&", text);
    };
    match (value, encoding) {
        (Plain::Null, _) => write(Style::FORM, &Plain::Text(String::new()), text),
        (value, encoding) if is_sent_as_json(value, encoding) => {
            write(Style::FORM, &Plain::Text(styled::json_of(value).to_string()), text);
        }
        (Plain::Object(members), Some(encoding)) if is_form(encoding.content_type) => {
            write(Style::FORM, &Plain::Text(write_members(members, &[])), text);
        }
        // A field for each item, as of texts.
        (Plain::List(items), Some(encoding)) if is_structured(value) && is_form(encoding.content_type) => {
            for item in items {
                write_property(name, item, Some(encoding), text);
            }
        }
        (value, Some(encoding)) => write(encoding.style, value, text),
        (value, None) => write(Style::FORM, value, text),
    }
}

/// Whether a documented content type, or the first of several, is JSON.
pub(crate) fn is_json(content_type: &str) -> bool {
    media_type::entries(content_type)
        .next()
        .is_some_and(media_type::is_json)
}

/// Whether an object can be written as JSON in one of the documented content types.
fn has_json(content_type: &str) -> bool {
    let is_json = |entry| media_type::is_json(entry) || media_type::closeness("application/json", entry).is_some();
    media_type::entries(content_type).any(is_json)
}

/// Whether one of the documented content types is that of a form.
pub(crate) fn is_form(content_type: &str) -> bool {
    let is_form = |entry| media_type::essence(entry).eq_ignore_ascii_case("application/x-www-form-urlencoded");
    media_type::entries(content_type).any(is_form)
}

fn is_sent_as_json(value: &Plain, encoding: Option<&Encoding>) -> bool {
    match (value, encoding) {
        (Plain::Object(_), None) => true,
        (Plain::List(_) | Plain::Object(_), Some(encoding)) => {
            is_json(encoding.content_type) || is_structured(value) && has_json(encoding.content_type)
        }
        _ => false,
    }
}

/// Objects, and arrays of more than texts.
fn is_structured(value: &Plain) -> bool {
    let is_more = |item: &Plain| matches!(item, Plain::Object(_) | Plain::List(_));
    match value {
        Plain::Object(_) => true,
        Plain::List(items) => items.iter().any(is_more),
        _ => false,
    }
}

/// Whether that can be written; without a media type it is in a style.
fn can_be_written(content_type: &str) -> bool {
    content_type.is_empty() || has_json(content_type) || is_form(content_type)
}
