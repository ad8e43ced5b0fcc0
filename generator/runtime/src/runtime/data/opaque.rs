//! Opaque content where data stands, which it can where it is text.

use bytes::Bytes;
use serde::ser::{Error as _, Serializer};

use crate::runtime::data::reader::{Reader, Way};
use crate::runtime::data::reflect::View;
use crate::runtime::data::rules::{Rule, Violation, at_least, at_most, characters, check_data};
use crate::runtime::data::visit::Visit;

/// Bytes inside of data are only possible where they are text.
pub(crate) fn text_of(bytes: Option<&Bytes>) -> Result<&str, Violation> {
    let bytes = bytes.ok_or(Violation::new("a streamed file cannot be written as text"))?;
    std::str::from_utf8(bytes).map_err(|_| Violation::new("bytes that are not UTF-8 cannot be written as text"))
}

pub(crate) fn serialize<S: Serializer>(bytes: Option<&Bytes>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text_of(bytes).map_err(S::Error::custom)?)
}

/// Checks one rule. A length is one of bytes (OpenAPI 3.1, "Working with Binary Data"), where that is known before they are read, or
/// as text within JSON one of characters.
pub(crate) fn check(size: Option<u64>, bytes: Option<&Bytes>, view: &View<'_>, rule: &Rule) -> Result<(), Violation> {
    const BYTES: [&str; 2] = ["is", "bytes long"];
    match *rule {
        Rule::MinLength(least) => at_least(size, least, BYTES),
        Rule::MaxLength(most) => {
            let is_over = size.is_some_and(|size| size > most);
            let text = bytes
                .filter(|_| is_over)
                .and_then(|bytes| std::str::from_utf8(bytes).ok());
            match text.map(characters).is_some_and(|length| length <= most) {
                true => Ok(()),
                false => at_most(size, most, BYTES),
            }
        }
        _ => check_data(view, rule),
    }
}

impl Reader<'_> {
    /// Content out of a text, of which rules may say what the text does not show any more.
    pub(crate) fn opaque(&mut self, way: Way<'_>) -> String {
        way.doubt();
        self.string().into_owned()
    }
}

impl<const CHECKS: bool, const WRITES: bool> Visit<'_, '_, CHECKS, WRITES> {
    pub(crate) fn opaque(&mut self, bytes: Option<&Bytes>) {
        match text_of(bytes) {
            Ok(text) => self.text(text),
            Err(violation) => self.refused = Some(violation),
        }
    }
}
