//! Response headers, read as what the description says they are.

use std::fmt;
use std::ops::Deref;

use http::{HeaderMap, HeaderValue};

use super::deviations::finite;
use super::reflect::Reflect;
use super::shown::{Printable, is_secret_header};

/// The headers of a response.
///
/// Generated accessors stand beside the ones of [`HeaderMap`]. A header that is not what is documented reads as `None`;
/// its text is still there with `get`.
#[derive(Clone, Default, PartialEq)]
pub struct Headers(HeaderMap);

impl Headers {
    /// The text of a header; `None` where it is missing or no visible ASCII.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.0
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
            .map(str::trim)
    }

    pub fn boolean_of(&self, name: &str) -> Option<bool> {
        match self.text_of(name)? {
            text if text.eq_ignore_ascii_case("true") => Some(true),
            text if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        }
    }

    pub fn integer_of(&self, name: &str) -> Option<i64> {
        self.text_of(name)?.parse().ok()
    }

    pub fn number_of(&self, name: &str) -> Option<f64> {
        finite(self.text_of(name)?)
    }

    /// A header as any type of scalars or arrays of them (`simple` style: items separated by commas, in one line or
    /// several).
    pub fn value_of<T: Reflect>(&self, name: &str) -> Option<T> {
        let mut value = T::blank();
        self.fill(name, &mut value)?.then_some(value)
    }

    fn fill(&self, name: &str, place: &mut dyn Reflect) -> Option<bool> {
        let first = self.text_of(name)?;
        if !from_text::is_list(place) {
            return Some(from_text::fill(place, first));
        }
        // RFC 9110, section 5.3: lines of one name are one list.
        let lines: Result<Vec<&str>, _> = self.0.get_all(name).iter().map(HeaderValue::to_str).collect();
        Some(from_text::fill(place, &lines.ok()?.join(",")))
    }
}

impl Deref for Headers {
    type Target = HeaderMap;

    fn deref(&self) -> &HeaderMap {
        &self.0
    }
}

/// What sounds like a credential is marked, so that the map does not show it either.
impl From<HeaderMap> for Headers {
    fn from(mut headers: HeaderMap) -> Self {
        for (name, value) in &mut headers {
            if is_secret_header(name) {
                value.set_sensitive(true);
            }
        }
        Headers(headers)
    }
}

impl fmt::Debug for Headers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Shown<'a>(&'a HeaderValue);
        impl fmt::Debug for Shown<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.0.is_sensitive() {
                    true => f.write_str("***"),
                    false => write!(f, "{:?}", Printable(&String::from_utf8_lossy(self.0.as_bytes()))),
                }
            }
        }
        let shown = self.0.iter().map(|(name, value)| (name.as_str(), Shown(value)));
        f.debug_map().entries(shown).finish()
    }
}

mod from_text {
    use std::borrow::Cow;

    use serde_json::Value;

    use crate::runtime::deviations::finite;
    use crate::runtime::reflect::{Reflect, Slot};

    pub(super) fn is_list(place: &mut dyn Reflect) -> bool {
        match place.slot() {
            Slot::List(_) => true,
            Slot::Optional(place) => is_list(place.some()),
            _ => false,
        }
    }

    /// Fills a place from text; whether it fits.
    pub(super) fn fill(place: &mut dyn Reflect, text: &str) -> bool {
        match place.slot() {
            Slot::Bool(place) => parse(place, text),
            Slot::I32(place) => parse(place, text),
            Slot::I64(place) => parse(place, text),
            Slot::U32(place) => parse(place, text),
            Slot::U64(place) => parse(place, text),
            Slot::F64(place) => finite(text).map(|number| *place = number).is_some(),
            Slot::String(place) => parse(place, text),
            Slot::Any(place) => {
                *place = Value::String(text.to_owned());
                true
            }
            Slot::Text(place) => {
                place.set(Cow::Borrowed(text));
                true
            }
            Slot::Scalar(place) => {
                place.set(serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned())));
                true
            }
            Slot::Optional(place) => fill(place.some(), text),
            Slot::List(list) => text
                .split(',')
                .map(str::trim)
                .filter(|item| !item.is_empty())
                .enumerate()
                .all(|(index, item)| list.place(index).is_some_and(|place| fill(place, item))),
            Slot::Null | Slot::Map(_) | Slot::Record(_) | Slot::Union(_) | Slot::Bytes(_) | Slot::File(_) => false,
        }
    }

    fn parse<T: std::str::FromStr>(place: &mut T, text: &str) -> bool {
        match text.parse() {
            Ok(value) => {
                *place = value;
                true
            }
            Err(_) => false,
        }
    }
}
