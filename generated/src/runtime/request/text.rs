// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Bodies of text and of bytes.

use bytes::Bytes;

use crate::runtime::data::media_type;
use crate::runtime::data::reflect::{Reflect, View};
use crate::runtime::data::rules::Rule;
use crate::runtime::description::input::{Destination, Written};
use crate::runtime::description::style::{Leaf, Style};
use crate::runtime::request::body::Body;
use crate::runtime::request::writer::{Inputs, is_nothing, not_range};

impl Inputs {
    /// A body of text.
    pub(crate) fn text(&mut self, content_type: &'static str, value: &dyn Reflect, rules: &'static [Rule]) {
        match Leaf::of(&value.view()) {
            Some(leaf) => {
                self.check("body", "", value, rules);
                self.body_text(content_type, leaf.text().into_owned());
            }
            None if is_nothing(value) => {}
            None => self.more(
                &Written {
                    rules,
                    ..Written::new(Destination::Text, content_type, Style::CONTENT_TEXT)
                },
                value,
            ),
        }
    }

    pub(super) fn body_text(&mut self, content_type: &'static str, text: String) {
        let content_type = not_range(content_type, "text/plain; charset=utf-8");
        match in_charset(text, content_type) {
            Some(bytes) => self.body(content_type, Body::from(bytes)),
            None => self.refuse("body", "", "has a character that the documented character set has not"),
        }
    }

    /// A body of bytes or a file; nothing where an optional one is `None`.
    pub(crate) fn binary(&mut self, content_type: &'static str, value: &dyn Reflect, rules: &'static [Rule]) {
        // Nothing else is known of what is opaque.
        let lengths = rules.iter().copied();
        let lengths = lengths.filter(|rule| matches!(rule, Rule::MinLength(_) | Rule::MaxLength(_)));
        self.check("body", "", value, &lengths.collect::<Vec<_>>());
        match value.view() {
            View::Absent | View::Null => {}
            _ => self.text(content_type, value, rules),
        }
    }
}

/// Text in the character set that a content type names; `None` where it does not fit, or the set is none that is known.
fn in_charset(text: String, content_type: &str) -> Option<Bytes> {
    let charset = media_type::parameter(content_type, "charset").unwrap_or_default();
    match charset.to_ascii_lowercase().as_str() {
        "" | "utf-8" | "utf8" => Some(text.into()),
        // The first characters of Unicode.
        "iso-8859-1" | "latin1" => {
            let mut bytes = Vec::with_capacity(text.len());
            for char in text.chars() {
                bytes.push(u8::try_from(char).ok()?);
            }
            Some(bytes.into())
        }
        // All but these have ASCII in common.
        name if name.starts_with("utf-16") || name.starts_with("utf-32") => None,
        _ => text.is_ascii().then(|| text.into()),
    }
}
