// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The serialisation styles of parameters, and how text is escaped where one stands (RFC 3986). What is more than a text is
//! written by `styled`.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::runtime::data::reflect::View;
use crate::runtime::description::styled; // optional: styles

/// How a parameter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub(crate) kind: StyleKind,
    pub(crate) explode: bool,
    pub(crate) reserved: bool,
    pub(crate) empty: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StyleKind {
    Simple,
    Label,
    Matrix,
    Form,
    Space,
    Pipe,
    Deep,
    Cookie,
    /// `content` with a JSON media type: the value as JSON text.
    Json,
    /// `content` with `application/x-www-form-urlencoded`.
    UrlEncoded,
}

impl Style {
    pub const SIMPLE: Style = Style::new(StyleKind::Simple, false);
    pub const SIMPLE_EXPLODED: Style = Style::new(StyleKind::Simple, true);
    pub const LABEL: Style = Style::new(StyleKind::Label, false);
    pub const LABEL_EXPLODED: Style = Style::new(StyleKind::Label, true);
    pub const MATRIX: Style = Style::new(StyleKind::Matrix, false);
    pub const MATRIX_EXPLODED: Style = Style::new(StyleKind::Matrix, true);
    /// `form` with `explode`, which is its default: `a=1&a=2`.
    pub const FORM: Style = Style::new(StyleKind::Form, true);
    /// `form` without `explode`: `a=1,2`.
    pub const FORM_JOINED: Style = Style::new(StyleKind::Form, false);
    /// `spaceDelimited` without `explode`; with it, it is [`Style::FORM`].
    pub const SPACE_DELIMITED: Style = Style::new(StyleKind::Space, false);
    /// `pipeDelimited` without `explode`; with it, it is [`Style::FORM`].
    pub const PIPE_DELIMITED: Style = Style::new(StyleKind::Pipe, false);
    /// `deepObject`: `a[b]=1`, and as vendors use it `a[b][c]=1`, `a[0]=1`.
    pub const DEEP_OBJECT: Style = Style::new(StyleKind::Deep, true);
    /// 3.2's `cookie` with `explode`.
    pub const COOKIE: Style = Style::new(StyleKind::Cookie, true);
    pub const COOKIE_JOINED: Style = Style::new(StyleKind::Cookie, false);
    /// `content` with a JSON media type.
    pub const CONTENT_JSON: Style = Style::new(StyleKind::Json, false);
    /// `content` with `application/x-www-form-urlencoded`.
    pub const CONTENT_FORM: Style = Style::new(StyleKind::UrlEncoded, true);
    /// `content` with any other media type: the text as it is.
    pub const CONTENT_TEXT: Style = Style::new(StyleKind::Form, false);

    const fn new(kind: StyleKind, explode: bool) -> Style {
        Style {
            kind,
            explode,
            reserved: false,
            empty: false,
        }
    }

    /// `allowReserved`: characters that have a meaning in URLs are sent as they are, and so is what is already
    /// percent-encoded. Only `#` (and `?` in a path) is always encoded: it would cut the URL.
    #[must_use]
    pub const fn reserved(mut self) -> Style {
        self.reserved = true;
        self
    }

    /// `allowEmptyValue`: the empty text is allowed whatever the schema says.
    #[must_use]
    pub const fn or_empty(mut self) -> Style {
        self.empty = true;
        self
    }
}

/// RFC 3986's unreserved characters are the only ones left as they are.
pub(crate) const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Whether a text has nothing to escape, as most have.
fn is_unreserved(text: &str) -> bool {
    const IS: [bool; 256] = {
        let mut is = [false; 256];
        let mut byte = 0_u8;
        while byte < 0x80 {
            is[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
            byte += 1;
        }
        is
    };
    text.bytes().all(|byte| IS[usize::from(byte)])
}

/// What a parameter's name may have as it is: `$top`, `@count`, `user:id`. They delimit nothing in a query.
const NAME: &AsciiSet = &UNRESERVED.remove(b'$').remove(b'@').remove(b':');

/// How a place escapes text.
#[derive(Clone, Copy)]
pub(crate) enum Escape {
    /// Everything but unreserved characters.
    All,
    /// `allowReserved` in a query. // optional: styles
    Query, // optional: styles
    /// `allowReserved` in a path. // optional: styles
    Path, // optional: styles
    /// WHATWG `application/x-www-form-urlencoded`: a space is `+`. // optional: styles
    Form, // optional: styles
    /// Header and 3.2's cookie values are written as they are. // optional: styles
    None, // optional: styles
}

impl Escape {
    pub(crate) fn push(self, text: &str, to: &mut String) {
        match self {
            Escape::All if is_unreserved(text) => to.push_str(text),
            Escape::All => to.extend(utf8_percent_encode(text, UNRESERVED)),
            Escape::Query => styled::push_reserved(text, styled::RESERVED_QUERY, to), // optional: styles
            Escape::Path => styled::push_reserved(text, styled::RESERVED_PATH, to),   // optional: styles
            Escape::Form => styled::push_form(text, to),                              // optional: styles
            Escape::None => to.push_str(text),                                        // optional: styles
        }
    }

    pub(crate) fn push_name(self, text: &str, to: &mut String) {
        match self {
            Escape::Form | Escape::None => self.push(text, to), // optional: styles
            _ if is_unreserved(text) => to.push_str(text),
            _ => to.extend(utf8_percent_encode(text, NAME)),
        }
    }
}

/// What whoever reads a header takes away before and behind a value, and an item of one (RFC 9110, section 5.5).
pub(crate) const BLANK: [char; 2] = [' ', '\t'];

/// One pair of a query or form, of which nothing but unreserved characters is left as it is.
#[allow(dead_code, reason = "of credentials, and of calls")]
pub(crate) fn push_pair(name: &str, value: &str, to: &mut String) {
    Escape::All.push(name, to);
    to.push('=');
    Escape::All.push(value, to);
}

/// Begins with a parameter of a query.
pub(crate) fn write_name(name: &str, to: &mut String) {
    match to.is_empty() {
        true => to.reserve(64),
        false => to.push('&'),
    }
    Escape::All.push_name(name, to);
    to.push('=');
}

/// A value that every style writes alike.
#[derive(Clone, Copy)]
pub(crate) enum Leaf<'v> {
    Text(&'v str),
    /// Of what numbers are made, nothing is escaped anywhere.
    Number(&'v dyn fmt::Display),
}

impl<'v> Leaf<'v> {
    #[inline]
    pub(crate) fn of(view: &'v View<'_>) -> Option<Self> {
        Some(match view {
            View::Str(text) => Leaf::Text(text),
            View::Text(text) => Leaf::Text(text.as_str()),
            View::Bool(value) => Leaf::Text(if *value { "true" } else { "false" }),
            View::I64(number) => Leaf::Number(number),
            View::U64(number) => Leaf::Number(number),
            View::F64(number) if number.is_finite() => Leaf::Number(number),
            _ => return None,
        })
    }

    /// Writes it where nothing but unreserved characters is left as it is.
    pub(crate) fn push(self, to: &mut String) {
        match self {
            Leaf::Text(text) => Escape::All.push(text, to),
            // A string takes whatever is written.
            Leaf::Number(number) => drop(write!(to, "{number}")),
        }
    }

    pub(crate) fn text(self) -> Cow<'v, str> {
        match self {
            Leaf::Text(text) => text.into(),
            Leaf::Number(number) => number.to_string().into(),
        }
    }
}
