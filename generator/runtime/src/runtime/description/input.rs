//! What a description says of one input of an operation: where it goes and how it is written.

use std::fmt;

use crate::runtime::data::derived::Perhaps;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::rules::{self, Rule};
use crate::runtime::data::secret::sounds_secret;
use crate::runtime::description::encoding::Encoding;
use crate::runtime::description::style::Style;

/// One parameter, or the body: where it goes, and its name or media type. What is written as such a place has it is no more
/// than a variant, because there is one for every input of every operation, and each call of a function in a `const` is
/// dearer to compile.
#[allow(non_camel_case_types, reason = "they read as the functions beside them")]
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// A path parameter, in style `simple`.
    path(&'static str),
    /// A query parameter, in style `form` with `explode`.
    query(&'static str),
    /// 3.2's whole query string.
    query_string(&'static str),
    /// A header parameter, in style `simple`.
    header(&'static str),
    /// A cookie parameter, in style `form` with `explode`.
    cookie(&'static str),
    /// A JSON body.
    json(&'static str),
    /// A body of `application/x-www-form-urlencoded`, with parameters.
    form_typed(&'static str),
    /// A body of text.
    text(&'static str),
    /// A body of bytes, or a file.
    binary(&'static str),
    /// One that is written in another way.
    Written(Written),
}

/// How an input is written.
#[derive(Clone, Copy, Debug)]
pub struct Written {
    pub(crate) place: Destination,
    /// The parameter's name, or the body's media type.
    pub(crate) name: &'static str,
    pub(crate) style: Style,
    pub(crate) rules: &'static [Rule],
    #[allow(dead_code, reason = "of forms")]
    pub(crate) encodings: &'static [Encoding],
    /// Whether `None` is `null` instead of nothing.
    pub(crate) nullable: bool,
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
    Multipart, // optional: multipart
    Text,
    Binary,
    Chosen,
}

impl Input {
    /// A body of `application/x-www-form-urlencoded`.
    pub const fn form() -> Input {
        Input::form_typed("application/x-www-form-urlencoded")
    }

    /// A body in one of several media types, which its own variant tells.
    pub const fn chosen() -> Input {
        Input::Written(Written::new(Destination::Chosen, "", Style::CONTENT_TEXT))
    }

    /// In another style than the place's own.
    #[must_use]
    pub const fn style(self, style: Style) -> Input {
        Input::Written(Written {
            style,
            ..self.written()
        })
    }

    /// With constraints that its type does not express.
    #[must_use]
    pub const fn rules(self, rules: &'static [Rule]) -> Input {
        Input::Written(Written {
            rules,
            ..self.written()
        })
    }

    /// A JSON body that must be there and may be `null`.
    #[must_use]
    pub const fn or_null(self) -> Input {
        Input::Written(Written {
            nullable: true,
            ..self.written()
        })
    }

    /// With how some properties of a form or multipart body are written.
    #[must_use]
    pub const fn encodings(self, encodings: &'static [Encoding]) -> Input {
        Input::Written(Written {
            encodings,
            ..self.written()
        })
    }

    /// How it is written.
    pub(crate) const fn written(&self) -> Written {
        match *self {
            Input::path(name) => Written::new(Destination::Path, name, Style::SIMPLE),
            Input::query(name) => Written::new(Destination::Query, name, Style::FORM),
            Input::query_string(name) => Written::new(Destination::QueryString, name, Style::CONTENT_FORM),
            Input::header(name) => Written::new(Destination::Header, name, Style::SIMPLE),
            Input::cookie(name) => Written::new(Destination::Cookie, name, Style::FORM),
            Input::json(media_type) => Written::new(Destination::Json, media_type, Style::CONTENT_JSON),
            Input::form_typed(media_type) => Written::new(Destination::Form, media_type, Style::CONTENT_FORM),
            Input::text(media_type) => Written::new(Destination::Text, media_type, Style::CONTENT_TEXT),
            Input::binary(media_type) => Written::new(Destination::Binary, media_type, Style::CONTENT_TEXT),
            Input::Written(written) => written,
        }
    }
}

impl Written {
    pub(crate) const fn new(place: Destination, name: &'static str, style: Style) -> Written {
        Written {
            place,
            name,
            style,
            rules: &[],
            encodings: &[],
            nullable: false,
        }
    }
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
pub struct VisitValues<'a>(&'a mut dyn FnMut(&[Value<'_>]));

impl<'a> VisitValues<'a> {
    /// Hands them to this.
    pub fn to(visit: &'a mut dyn FnMut(&[Value<'_>])) -> Self {
        Self(visit)
    }

    /// All values, in the order of [`Spec::inputs`](crate::runtime::description::spec::Spec::inputs).
    pub fn values(self, values: &[Value<'_>]) {
        (self.0)(values);
    }
}

/// Shows a body in one of several media types, but not what may be a credential.
///
/// # Errors
///
/// The formatter's own.
pub fn show_choice(variant: &str, choice: &dyn Choice, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (of, value) = choice.chosen();
    let hidden = of.written().is_secret();
    f.debug_tuple(variant).field(&Perhaps { value, hidden }).finish()
}

/// Shows the inputs of an operation by their names on the wire, but not what may be a credential.
///
/// # Errors
///
/// The formatter's own.
pub fn show(name: &str, inputs: &[Input], values: &dyn Fn(VisitValues<'_>), f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut shown = f.debug_struct(name);
    let mut each = |values: &[Value<'_>]| {
        for (input, value) in inputs.iter().zip(values) {
            let (of, value) = match *value {
                Value::Nothing => continue,
                Value::Data(value) => (input, value),
                Value::Choice(choice) => choice.chosen(),
            };
            let hidden = of.written().is_secret();
            shown.field(input.written().shown_name(), &Perhaps { value, hidden });
        }
    };
    values(VisitValues(&mut each));
    shown.finish()
}

impl Written {
    fn is_parameter(&self) -> bool {
        use Destination::{Cookie, Header, Path, Query, QueryString};
        matches!(self.place, Path | Query | QueryString | Header | Cookie)
    }

    fn shown_name(&self) -> &'static str {
        if self.is_parameter() { self.name } else { "body" }
    }

    pub(crate) fn is_secret(&self) -> bool {
        let sounds = self.place == Destination::Cookie || (self.is_parameter() && sounds_secret(self.name));
        sounds || rules::hide(self.rules)
    }
}
