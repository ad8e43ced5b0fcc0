// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Response headers.

use std::fmt;
use std::ops::Deref;

use http::header::AsHeaderName;
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::runtime::data::deviations::Deviation;
use crate::runtime::data::rules::Rule;
use crate::runtime::data::secret::{self, is_secret_header};
use crate::runtime::data::shown::Printable;

/// The text of a header among any; `None` where it is missing or no visible ASCII.
pub(crate) fn text_in(headers: &HeaderMap, name: impl AsHeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

/// The headers of a response.
///
/// Generated accessors stand beside the ones of [`HeaderMap`]. A header that is not what is documented reads as `None`;
/// its text is still there with `get`.
#[derive(Clone, Default, PartialEq)]
pub struct Headers(pub(super) HeaderMap);

impl Headers {
    /// The text of a header; `None` where it is missing or no visible ASCII.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        text_in(&self.0, name)
    }
}

impl Deref for Headers {
    type Target = HeaderMap;

    fn deref(&self) -> &HeaderMap {
        &self.0
    }
}

/// What sounds like a credential is marked, so that the map does not show it either, and so are URLs that may have one.
impl From<HeaderMap> for Headers {
    fn from(mut headers: HeaderMap) -> Self {
        for (name, value) in &mut headers {
            if is_secret_header(name) || value.as_bytes().iter().any(|byte| b"?@".contains(byte)) {
                value.set_sensitive(true);
            }
        }
        Headers(headers)
    }
}

impl fmt::Debug for Headers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Shown<'a>(&'a HeaderName, &'a HeaderValue);
        impl fmt::Debug for Shown<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let text = String::from_utf8_lossy(self.1.as_bytes());
                match (is_secret_header(self.0), self.1.is_sensitive()) {
                    (true, _) => f.write_str("***"),
                    (false, true) => write!(f, "{:?}", Printable(&secret::url(&text))),
                    (false, false) => write!(f, "{:?}", Printable(&text)),
                }
            }
        }
        let shown = self.0.iter().map(|(name, value)| (name.as_str(), Shown(name, value)));
        f.debug_map().entries(shown).finish()
    }
}

/// What is different in a header of some type with some rules; `None` where it cannot be read as that.
pub type InspectHeader = fn(&Headers, &str, &[Rule]) -> Option<Vec<Deviation>>;
