// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What a description says of one input of an operation: where it goes and how it is written.

use std::fmt;

use crate::runtime::data::derived::Perhaps;
use crate::runtime::data::file::Piece;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::rules::{self, Rule};
use crate::runtime::data::shown::sounds_secret;
use crate::runtime::description::encoding::Encoding;
use crate::runtime::description::style::Style;

/// One parameter, or the body. Made by [`path`], [`query`] and their like, in a `const`.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    pub(crate) place: Destination,
    /// The parameter's name, or the body's media type.
    pub(crate) name: &'static str,
    pub(crate) style: Style,
    pub(crate) rules: &'static [Rule],
    pub(crate) encodings: &'static [Encoding],
    /// Whether `None` is `null` instead of nothing.
    pub(crate) nullable: bool,
    /// What writes a multipart body, which most descriptions have none of.
    pub(crate) write_parts: Option<WriteParts>,
}

/// Writes a value as a body of this media type, with this between its parts.
pub(crate) type WriteParts = fn(&dyn Reflect, &str, &[Encoding], String) -> Result<Parts, String>;

/// A body in parts.
pub(crate) struct Parts {
    pub(crate) content_type: String,
    pub(crate) pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Destination {
    Path,
    Query,
    QueryString,
    Header,
    Cookie,
    Json,
    Form,
    #[allow(dead_code, reason = "its constructor is where it is written")]
    Multipart,
    Text,
    Binary,
    Chosen,
}

impl Input {
    pub(crate) const fn new(place: Destination, name: &'static str, style: Style) -> Input {
        Input {
            place,
            name,
            style,
            rules: &[],
            encodings: &[],
            nullable: false,
            write_parts: None,
        }
    }

    /// In another style than the place's own.
    #[must_use]
    pub const fn style(mut self, style: Style) -> Input {
        self.style = style;
        self
    }

    /// With constraints that its type does not express.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [Rule]) -> Input {
        self.rules = rules;
        self
    }

    /// A JSON body that must be there and may be `null`.
    #[must_use]
    pub const fn or_null(mut self) -> Input {
        self.nullable = true;
        self
    }

    /// With how some properties of a form or multipart body are written.
    #[must_use]
    pub const fn encodings(mut self, encodings: &'static [Encoding]) -> Input {
        self.encodings = encodings;
        self
    }
}

/// A path parameter, in style `simple`.
pub const fn path(name: &'static str) -> Input {
    Input::new(Destination::Path, name, Style::SIMPLE)
}

/// A query parameter, in style `form` with `explode`.
pub const fn query(name: &'static str) -> Input {
    Input::new(Destination::Query, name, Style::FORM)
}

/// 3.2's whole query string.
pub const fn query_string(name: &'static str) -> Input {
    Input::new(Destination::QueryString, name, Style::CONTENT_FORM)
}

/// A header parameter, in style `simple`.
pub const fn header(name: &'static str) -> Input {
    Input::new(Destination::Header, name, Style::SIMPLE)
}

/// A cookie parameter, in style `form` with `explode`.
pub const fn cookie(name: &'static str) -> Input {
    Input::new(Destination::Cookie, name, Style::FORM)
}

/// A JSON body.
pub const fn json(media_type: &'static str) -> Input {
    Input::new(Destination::Json, media_type, Style::CONTENT_JSON)
}

/// A body of `application/x-www-form-urlencoded`.
pub const fn form() -> Input {
    form_typed("application/x-www-form-urlencoded")
}

/// The same with parameters.
pub const fn form_typed(media_type: &'static str) -> Input {
    Input::new(Destination::Form, media_type, Style::CONTENT_FORM)
}

/// A body of text.
pub const fn text(media_type: &'static str) -> Input {
    Input::new(Destination::Text, media_type, Style::CONTENT_TEXT)
}

/// A body of bytes, or a file.
pub const fn binary(media_type: &'static str) -> Input {
    Input::new(Destination::Binary, media_type, Style::CONTENT_TEXT)
}

/// A body in one of several media types, which its own variant tells.
pub const fn chosen() -> Input {
    Input::new(Destination::Chosen, "", Style::CONTENT_TEXT)
}

/// What can be given to an input. `By` is the body's own type where that may be left out: an operation's crate may only
/// implement another crate's trait for `Option` where a type of its own is named.
pub trait Given<By: ?Sized = ()> {
    fn given(&self) -> Value<'_>;
}

/// The value of an input, by its kind.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    Nothing,
    Data(&'a dyn Reflect),
    Choice(&'a dyn Choice),
}

/// A body in one of several media types.
pub trait Choice {
    /// How the variant is written, and its content.
    fn chosen(&self) -> (&'static Input, &dyn Reflect);
}

impl<T: Reflect> Given for T {
    fn given(&self) -> Value<'_> {
        Value::Data(self)
    }
}

/// What [`Operation::values`](crate::runtime::operation::Operation::values) hands the values to.
pub type VisitValues<'a> = &'a mut dyn FnMut(&[Value<'_>]);

/// Shows a body in one of several media types, but not what may be a credential.
///
/// # Errors
///
/// The formatter's own.
pub fn show_choice(variant: &str, choice: &dyn Choice, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (of, value) = choice.chosen();
    let hidden = of.is_secret();
    f.debug_tuple(variant).field(&Perhaps { value, hidden }).finish()
}

/// Shows the inputs of an operation by their names on the wire, but not what may be a credential.
///
/// # Errors
///
/// The formatter's own.
pub fn show(name: &str, inputs: &[Input], values: &dyn Fn(VisitValues<'_>), f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut shown = f.debug_struct(name);
    values(&mut |values| {
        for (input, value) in inputs.iter().zip(values) {
            let (of, value) = match *value {
                Value::Nothing => continue,
                Value::Data(value) => (input, value),
                Value::Choice(choice) => choice.chosen(),
            };
            let hidden = of.is_secret();
            shown.field(input.shown_name(), &Perhaps { value, hidden });
        }
    });
    shown.finish()
}

impl Input {
    fn is_parameter(&self) -> bool {
        use Destination::{Cookie, Header, Path, Query, QueryString};
        matches!(self.place, Path | Query | QueryString | Header | Cookie)
    }

    fn shown_name(&self) -> &'static str {
        if self.is_parameter() { self.name } else { "body" }
    }

    fn is_secret(&self) -> bool {
        let sounds = self.place == Destination::Cookie || (self.is_parameter() && sounds_secret(self.name));
        sounds || rules::hide(self.rules)
    }
}
