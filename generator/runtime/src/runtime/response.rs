//! What came back: the raw response that outputs are read from, and the typed one that callers get.

use std::borrow::Cow;
use std::fmt;
use std::ops::{Deref, DerefMut};

use bytes::Bytes;
use http::{StatusCode, header};

use super::deviations::{self, Deviation};
use super::error::{Error, Kind};
use super::headers::Headers;
use super::operation::{Spec, matches_status};
use super::reflect::{Reflect, Slot};
use super::stream::{ByteStream, EventStream, JsonLines, Live};

/// What is kept of a response beside its decoded content.
#[derive(Clone)]
pub(crate) struct Head {
    spec: &'static Spec,
    status: StatusCode,
    headers: Headers,
    bytes: Bytes,
    strict: bool,
    limit: usize,
    inspect: Option<Inspect>,
}

/// Lists what is different in a body of some type.
type Inspect = fn(&[u8]) -> Vec<Deviation>;

impl Head {
    pub(crate) fn spec(&self) -> &'static Spec {
        self.spec
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    pub(crate) fn headers(&self) -> &Headers {
        &self.headers
    }

    pub(crate) fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    pub(crate) fn is_strict(&self) -> bool {
        self.strict
    }

    /// The most that is read into memory.
    pub(crate) fn limit(&self) -> usize {
        self.limit
    }

    pub(crate) fn too_large(&self, what: &str) -> Error {
        let message = format!("the response's {what} is larger than {} bytes", self.limit);
        Error::about(self, Kind::TooLarge, message)
    }

    pub(crate) fn content_type(&self) -> String {
        let text = self.headers.text_of(header::CONTENT_TYPE.as_str()).unwrap_or_default();
        let essence = text.split(';').next().unwrap_or_default();
        essence.trim().to_ascii_lowercase()
    }
}

/// A response before its content is decoded.
pub struct Raw {
    head: Head,
    /// The body, where it is not read yet.
    live: Option<Live>,
}

/// RFC 8259, section 8.1: what must not be sent but may be ignored.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What is read into memory where nobody says otherwise.
pub(crate) const LIMIT: usize = 8 << 20;

impl Raw {
    pub fn new(spec: &'static Spec, response: http::Response<Bytes>) -> Self {
        let (parts, bytes) = response.into_parts();
        Raw {
            head: Head {
                spec,
                status: parts.status,
                headers: parts.headers.into(),
                bytes,
                strict: false,
                limit: LIMIT,
                inspect: None,
            },
            live: None,
        }
    }

    /// Makes every deviation an error.
    #[must_use]
    pub fn strict(mut self, strict: bool) -> Self {
        self.head.strict = strict;
        self
    }

    /// How much of a stream is read into memory at once: 8 MiB where not given.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.head.limit = bytes;
        self
    }

    /// A response whose body is still to come.
    #[cfg(feature = "reqwest")]
    pub(crate) fn live(mut self, live: Live) -> Self {
        self.live = Some(live);
        self
    }

    #[cfg(feature = "reqwest")]
    pub(crate) fn with_bytes(mut self, bytes: Bytes) -> Self {
        self.head.bytes = bytes;
        self
    }

    #[cfg(feature = "reqwest")]
    pub(crate) fn head(&self) -> &Head {
        &self.head
    }

    pub fn spec(&self) -> &'static Spec {
        self.head.spec
    }

    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    pub fn headers(&self) -> &Headers {
        &self.head.headers
    }

    /// The body; empty where it is still to come.
    pub fn bytes(&self) -> &Bytes {
        &self.head.bytes
    }

    /// The media type in lower case, without parameters; empty where none is given.
    pub fn content_type(&self) -> String {
        self.head.content_type()
    }

    /// Whether it is the documented response for a status (`200`, `2XX`, `default`) with content of a media type or
    /// range (`image/*`; empty: any). A response that does not say its content type may be of any.
    pub fn answers(&self, status: &str, range: &str) -> bool {
        let content_type = self.content_type();
        (status == "default" || matches_status(status, self.status().as_u16()))
            && (range.is_empty() || content_type.is_empty() || within(&content_type, range))
    }

    /// The body as JSON of this type.
    ///
    /// # Errors
    ///
    /// No JSON, another JSON type altogether, or, where the client is strict, any deviation.
    pub fn json<T: Reflect>(&mut self) -> Result<T, Error> {
        self.head.inspect = Some(inspect::<T>);
        let mut value = T::blank();
        if self.fill(&mut value)? {
            return Ok(value);
        }
        let mut value = T::blank();
        self.mend(&mut value)?;
        Ok(value)
    }

    /// The body as text: UTF-8, or ISO 8859-1 where the content type says so, which needs no tables.
    ///
    /// # Errors
    ///
    /// It is in another character set.
    pub fn text(&mut self) -> Result<String, Error> {
        let bytes = &self.head.bytes;
        let undecodable = |message: Cow<'static, str>| Error::about(&self.head, Kind::Undecodable, message);
        // What it says comes first: bytes of any other character set may be UTF-8 by chance.
        match self.charset().to_ascii_lowercase().as_str() {
            "" | "utf-8" | "utf8" | "us-ascii" => {
                let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
                match std::str::from_utf8(bytes) {
                    Ok(text) => Ok(text.to_owned()),
                    Err(error) => Err(undecodable("the body is not UTF-8 text".into()).with_source(error)),
                }
            }
            // Its characters are the first ones of Unicode.
            "iso-8859-1" | "latin1" => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
            other => {
                let message = format!(
                    "the body is in the character set {}, which cannot be read",
                    printable(other)
                );
                Err(undecodable(message.into()))
            }
        }
    }

    fn charset(&self) -> &str {
        let content_type = self
            .head
            .headers
            .text_of(header::CONTENT_TYPE.as_str())
            .unwrap_or_default();
        content_type
            .split(';')
            .filter_map(|parameter| parameter.split_once('='))
            .find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))
            .map_or("", |(_, value)| value.trim().trim_matches('"'))
    }

    /// The body as it arrives, or as it is where it is there.
    ///
    /// # Errors
    ///
    /// None as yet.
    pub fn stream(&mut self) -> Result<ByteStream, Error> {
        Ok(ByteStream::new(self.head.clone(), self.live.take()))
    }

    /// The body as server-sent events.
    ///
    /// # Errors
    ///
    /// It is of another content type: read as events it would have none, and what it says instead would be lost. All
    /// other errors come with the events.
    pub fn events<T: Reflect>(&mut self) -> Result<EventStream<T>, Error> {
        if !matches!(self.content_type().as_str(), "" | "text/event-stream") {
            return Err(self.unexpected());
        }
        Ok(EventStream::new(self.stream()?))
    }

    /// The body as lines of JSON.
    ///
    /// # Errors
    ///
    /// None as yet: errors come with the lines.
    pub fn json_lines<T: Reflect>(&mut self) -> Result<JsonLines<T>, Error> {
        Ok(JsonLines::new(self.stream()?))
    }

    /// No content, whatever there is.
    ///
    /// # Errors
    ///
    /// None as yet.
    pub fn nothing(&mut self) -> Result<(), Error> {
        Ok(())
    }

    /// What a choice of outputs says when it has none for this status and content type.
    pub fn unexpected(&self) -> Error {
        let content_type = match self.content_type() {
            text if text.is_empty() => Cow::Borrowed("no content type"),
            text => Cow::Owned(format!("content type {}", printable(&text))),
        };
        Error::about(
            &self.head,
            Kind::Undecodable,
            format!("status {} with {content_type} is not documented", self.head.status),
        )
    }

    /// Whether the fast way worked.
    fn fill(&mut self, place: &mut dyn Reflect) -> Result<bool, Error> {
        if self.head.strict {
            return Ok(false);
        }
        Ok(deviations::fill(place, &self.head.bytes).is_ok())
    }

    fn mend(&mut self, place: &mut dyn Reflect) -> Result<(), Error> {
        let found = match deviations::mend(place, &self.head.bytes) {
            Ok(found) => found,
            Err(error) => return Err(self.undecodable(error)),
        };
        match found.first() {
            Some(first) if self.head.strict => {
                let message = format!("the body is not as documented: {first}");
                Err(Error::about(&self.head, Kind::Deviating, message).with_deviations(found))
            }
            _ => Ok(()),
        }
    }

    fn undecodable(&self, error: serde_json::Error) -> Error {
        let message = match self.content_type() {
            _ if self.head.bytes.is_empty() => "the body is empty where JSON is documented".to_owned(),
            text if !text.is_empty() && !is_json(&text) => {
                format!("the body is {} where JSON is documented", printable(&text))
            }
            _ => "the body cannot be decoded".to_owned(),
        };
        Error::about(&self.head, Kind::Undecodable, message).with_source(error)
    }
}

fn inspect<T: Reflect>(json: &[u8]) -> Vec<Deviation> {
    deviations::mend(&mut T::blank(), json).unwrap_or_default()
}

/// Whether a media type (lower case, no parameters) is within a range.
pub(crate) fn within(media_type: &str, range: &str) -> bool {
    let range = range.split(';').next().unwrap_or_default().trim();
    match range.split_once('/') {
        Some(("*", "*")) => true,
        Some((main, "*")) => media_type
            .split_once('/')
            .is_some_and(|(own, _)| own.eq_ignore_ascii_case(main)),
        _ => media_type.eq_ignore_ascii_case(range),
    }
}

fn is_json(media_type: &str) -> bool {
    media_type == "application/json" || media_type == "text/json" || media_type.ends_with("+json")
}

/// Text of a server, fit to be shown.
fn printable(text: &str) -> String {
    text.chars()
        .take(80)
        .map(|c| if c.is_control() { '?' } else { c })
        .collect()
}

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Raw")
            .field("operation", &self.head.spec.id)
            .field("status", &self.head.status.as_u16())
            .field("body", &format_args!("{} bytes", self.head.bytes.len()))
            .finish_non_exhaustive()
    }
}

/// What an operation answers with.
pub trait FromResponse: Sized {
    /// Reads it from a successful response.
    ///
    /// # Errors
    ///
    /// The body is not what was documented, beyond what tolerant decoding can mend.
    fn from_response(response: &mut Raw) -> Result<Self, Error>;
}

/// Data is read from JSON; `()` is no content, whatever there is.
impl<T: Reflect> FromResponse for T {
    fn from_response(response: &mut Raw) -> Result<Self, Error> {
        let mut blank = T::blank();
        match blank.slot() {
            Slot::Null => Ok(blank),
            _ => response.json(),
        }
    }
}

impl FromResponse for ByteStream {
    fn from_response(response: &mut Raw) -> Result<Self, Error> {
        response.stream()
    }
}

impl<T: Reflect> FromResponse for EventStream<T> {
    fn from_response(response: &mut Raw) -> Result<Self, Error> {
        response.events()
    }
}

impl<T: Reflect> FromResponse for JsonLines<T> {
    fn from_response(response: &mut Raw) -> Result<Self, Error> {
        response.json_lines()
    }
}

/// A successful response: derefs to its content.
pub struct Response<T> {
    content: T,
    head: Head,
}

impl<T> Response<T> {
    /// Reads a success with `output`; any other status is an error.
    pub(crate) fn read(mut raw: Raw, output: fn(&mut Raw) -> Result<T, Error>) -> Result<Self, Error> {
        if !raw.head.spec.succeeds(raw.head.status.as_u16()) {
            return Err(Error::status_of(&raw.head));
        }
        let content = output(&mut raw)?;
        Ok(Response {
            content,
            head: raw.head,
        })
    }

    pub fn into_inner(self) -> T {
        self.content
    }

    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    pub fn headers(&self) -> &Headers {
        &self.head.headers
    }

    /// The body as it came; empty where it is handed out as a stream.
    pub fn bytes(&self) -> &Bytes {
        &self.head.bytes
    }

    /// Where the body is not what was documented, found by reading it once more: at most [`deviations::MOST`] places,
    /// and behind them, if there are more, one without a pointer that says how many.
    pub fn deviations(&self) -> Vec<Deviation> {
        match self.head.inspect {
            Some(inspect) => inspect(&self.head.bytes),
            None => Vec::new(),
        }
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.content
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.content
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.head.status.as_u16())
            .field("content", &self.content)
            .finish_non_exhaustive()
    }
}

impl<T: Clone> Clone for Response<T> {
    fn clone(&self) -> Self {
        Response {
            content: self.content.clone(),
            head: self.head.clone(),
        }
    }
}
