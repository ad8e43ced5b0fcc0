// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Writing inputs that are more than a text, or in a style of their own, into a request; and forms.

use crate::runtime::data::reflect::{Reflect, View};
use crate::runtime::data::rules::Rule;
use crate::runtime::description::encoding::Encoding;
use crate::runtime::description::input::{Destination, Written};
use crate::runtime::description::style::{Escape, Style, StyleKind};
use crate::runtime::description::styled::{self, Plain};
use crate::runtime::request::body::Body;
use crate::runtime::request::form;
use crate::runtime::request::writer::{Inputs, is_nothing};

/// Writes one, wherever it goes.
pub(super) fn write(inputs: &mut Inputs, input: &Written, value: &dyn Reflect) {
    let (name, style, rules) = (input.name, input.style, input.rules);
    match input.place {
        Destination::Path => inputs.path_styled(name, style, value, rules),
        Destination::Query => inputs.query_styled(name, style, value, rules),
        Destination::QueryString => inputs.query_string(name, style, value, rules),
        Destination::Header => inputs.header_styled(name, style, value, rules),
        Destination::Cookie => inputs.cookie(name, style, value, rules),
        Destination::Form => inputs.form(name, value, input.encodings, rules),
        _ => inputs.text_styled(name, value, rules),
    }
}

impl Inputs {
    fn path_styled(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &[Rule]) {
        let Some(value) = self.checked("path parameter", name, style, value, rules) else {
            return;
        };
        let escape = if style.reserved { Escape::Path } else { Escape::All };
        let text = match content_text(style, &value) {
            Some(text) => Some(escaped(&text, escape)),
            None => styled::write_simple(name, style, &value, escape),
        };
        match text {
            Some(text) => self.path.write(name, |path| path.push_str(&text)),
            None => self.refuse("path parameter", name, "has no value"),
        }
    }

    fn query_styled(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &[Rule]) {
        let view = value.view();
        if (style == Style::FORM || style == Style::FORM_JOINED)
            && let View::List(list) = view
            && styled::write_leaves(name, list, style.explode, &mut self.query)
        {
            self.is_fine("query parameter", name, value, &view, rules);
            return;
        }
        let Some(value) = self.checked("query parameter", name, style, value, rules) else {
            return;
        };
        let escape = if style.reserved { Escape::Query } else { Escape::All };
        match content_text(style, &value) {
            Some(text) => styled::write_query(name, style, &Plain::Text(text), escape, "&", &mut self.query),
            None => styled::write_query(name, style, &value, escape, "&", &mut self.query),
        }
    }

    /// 3.2's whole query string.
    pub(crate) fn query_string(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &[Rule]) {
        let Some(value) = self.checked("query string", name, style, value, rules) else {
            return;
        };
        let text = match (content_text(style, &value), style.kind) {
            // The form is the query string, so it is not encoded once more.
            (Some(text), StyleKind::UrlEncoded) => text,
            (Some(text), _) => escaped(&text, Escape::All),
            (None, _) => styled::leaf(&value)
                .map(|text| escaped(&text, Escape::All))
                .unwrap_or_default(),
        };
        if !text.is_empty() {
            if !self.query.is_empty() {
                self.query.push('&');
            }
            self.query.push_str(&text);
        }
    }

    fn header_styled(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &[Rule]) {
        let Some(value) = self.checked("header", name, style, value, rules) else {
            return;
        };
        let text = match (content_text(style, &value), style.kind) {
            (Some(text), StyleKind::Json) => Some(ascii_json(&text)),
            (Some(text), _) => Some(text),
            (None, _) => styled::write_simple(name, style, &value, Escape::None),
        };
        if let Some(text) = text {
            self.header_text(name, &text);
        }
    }

    /// A cookie parameter.
    pub(crate) fn cookie(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &[Rule]) {
        let Some(value) = self.checked("cookie", name, style, value, rules) else {
            return;
        };
        let (escape, separator) = match style.kind {
            StyleKind::Cookie => (Escape::None, "; "),
            _ => (Escape::All, "&"),
        };
        if style.kind == StyleKind::Cookie && !fits_cookie(&value) {
            return self.refuse("cookie", name, "has a character that a cookie cannot hold");
        }
        let mut text = String::new();
        match content_text(style, &value) {
            Some(content) => styled::write_query(name, style, &Plain::Text(content), escape, separator, &mut text),
            None => styled::write_query(name, style, &value, escape, separator, &mut text),
        }
        if !text.is_empty() {
            if !self.cookies.is_empty() {
                self.cookies.push_str("; ");
            }
            self.cookies.push_str(&text);
        }
    }

    fn text_styled(&mut self, content_type: &'static str, value: &dyn Reflect, rules: &[Rule]) {
        self.check("body", "", value, rules);
        match styled::plain(value) {
            Ok(value) => {
                if let Some(text) = styled::leaf(&value) {
                    self.body_text(content_type, text.into_owned());
                }
            }
            Err(problem) => self.refuse("body", "", problem),
        }
    }

    /// A body of `application/x-www-form-urlencoded`; nothing where an optional one is `None`.
    pub(crate) fn form(
        &mut self,
        content_type: &'static str,
        value: &dyn Reflect,
        encodings: &[Encoding],
        rules: &[Rule],
    ) {
        if is_nothing(value) {
            return;
        }
        self.check("body", "", value, rules);
        match form::write(value, encodings) {
            Ok(text) => self.body(content_type, Body::from(text)),
            Err(problem) => self.refuse("body", "", problem),
        }
    }

    /// Checks a value and reduces it; `None` where it is not there, or after a finding.
    fn checked(
        &mut self,
        place: &str,
        name: &'static str,
        style: Style,
        value: &dyn Reflect,
        rules: &[Rule],
    ) -> Option<Plain> {
        if self.problem.is_some() {
            return None;
        }
        let reduced = match styled::plain(value) {
            Ok(Plain::Nothing) if place == "path parameter" => Plain::Nothing,
            Ok(Plain::Nothing) => return None,
            Ok(value) => value,
            Err(problem) => {
                self.refuse(place, name, problem);
                return None;
            }
        };
        let empty = matches!(&reduced, Plain::Text(text) if text.is_empty());
        if !(empty && style.empty) {
            self.check(place, name, value, rules);
        }
        if let Some(problem) = styled::ambiguous(&reduced, style, place == "header") {
            self.refuse(place, name, problem);
        }
        self.problem.is_none().then_some(reduced)
    }
}

fn escaped(text: &str, escape: Escape) -> String {
    let mut out = String::with_capacity(text.len());
    escape.push(text, &mut out);
    out
}

/// The text of a value that is described by `content`.
fn content_text(style: Style, value: &Plain) -> Option<String> {
    match style.kind {
        StyleKind::Json => Some(json_text(value)),
        StyleKind::UrlEncoded => match value {
            Plain::Object(members) => Some(form::write_members(members, &[])),
            _ => Some(String::new()),
        },
        _ => None,
    }
}

fn json_text(value: &Plain) -> String {
    styled::json_of(value).to_string()
}

/// The same JSON for where only visible ASCII can stand: all else is within strings, where UTF-16 escapes mean the same
/// (RFC 8259, section 7).
fn ascii_json(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for char in json.chars() {
        match char {
            ..='\x7e' => text.push(char),
            char => {
                for unit in char.encode_utf16(&mut [0; 2]) {
                    text.push_str(&format!("\\u{unit:04x}"));
                }
            }
        }
    }
    text
}

/// 3.2's `cookie` style escapes nothing, so what would end the cookie cannot be sent (RFC 6265, section 4.1.1).
fn fits_cookie(value: &Plain) -> bool {
    let fits = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b';');
    match value {
        Plain::Nothing | Plain::Null => true,
        Plain::Text(text) | Plain::Bare(text) => fits(text),
        Plain::List(items) => items.iter().all(fits_cookie),
        Plain::Object(members) => members.iter().all(|(name, value)| fits(name) && fits_cookie(value)),
    }
}
