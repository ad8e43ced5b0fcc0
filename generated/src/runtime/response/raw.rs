// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The raw response that outputs are read from, and the typed one that callers get.

use std::borrow::Cow;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::time::Duration;

use bytes::Bytes;
use http::{StatusCode, header};

use crate::runtime::data::conformance::Conformance;
use crate::runtime::data::deviations::{self, Deviation, DeviationKind, Refusal, Undecodable};
use crate::runtime::data::headers::Headers;
use crate::runtime::data::media_type;
use crate::runtime::data::reflect::{Reflect, Slot};
use crate::runtime::data::rules::{self, Rule};
#[cfg(feature = "test-util")]
use crate::runtime::data::sample::Sample;
use crate::runtime::data::secret::HIDDEN;
use crate::runtime::data::shown::Printable;
use crate::runtime::description::error::{Effort, Error, ErrorKind};
use crate::runtime::description::problem::RateLimit;
use crate::runtime::description::spec::Spec;
#[cfg(feature = "tracing")]
use crate::runtime::description::traced;

/// What is kept of a response beside its decoded content.
#[derive(Clone)]
pub(crate) struct Head {
    spec: &'static Spec,
    pub(super) status: StatusCode,
    headers: Headers,
    bytes: Bytes,
    pub(super) conformance: Conformance,
    limit: usize,
    effort: Effort,
    pub(super) inspect: Option<Inspect>,
    pub(super) stand_in: Option<StandIn>,
}

/// What is read as JSON in place of a body that is none, and what is to be said about that.
#[derive(Clone)]
pub(super) struct StandIn {
    pub(super) json: Bytes,
    pub(super) deviation: Option<Deviation>,
}

/// Lists what is different in a body of some type with some rules.
pub(super) type Inspect = fn(&[u8], &[Rule]) -> Vec<Deviation>;

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

    pub(crate) fn conformance(&self) -> Conformance {
        self.conformance
    }

    pub(crate) fn effort(&self) -> Effort {
        self.effort
    }

    /// The most that is read into memory.
    #[allow(dead_code, reason = "of streams, and of calls")]
    pub(crate) fn limit(&self) -> usize {
        self.limit
    }

    #[allow(dead_code, reason = "of streams, and of calls")]
    pub(crate) fn too_large(&self, what: &str) -> Error {
        let message = format!("the response's {what} is larger than {} bytes", self.limit);
        Error::about(self, ErrorKind::TooLarge, message)
    }

    /// The constraints on the body that its type does not express.
    pub(crate) fn rules(&self) -> &'static [Rule] {
        let documented = match self.spec.rules {
            [] => None,
            _ => self.spec.documented(self.status.as_u16()),
        };
        let Some(documented) = documented else { return &[] };
        let content_type = self.full_content_type();
        let meant = self.spec.rules.iter().filter_map(|(status, ranges, rules)| {
            let closeness = match ranges.is_empty() {
                true => 0,
                false => media_type::closeness(content_type, ranges)?,
            };
            (*status == documented).then_some((closeness, rules))
        });
        meant
            .max_by_key(|(closeness, _)| *closeness)
            .map_or(&[], |(_, rules)| rules)
    }

    pub(crate) fn content_type(&self) -> String {
        media_type::essence(self.full_content_type()).to_ascii_lowercase()
    }

    pub(super) fn full_content_type(&self) -> &str {
        self.headers.text_of(header::CONTENT_TYPE.as_str()).unwrap_or_default()
    }

    /// Tells a subscriber of `tracing` what is different in an item of a stream, or what was when it was refused.
    #[cfg(feature = "tracing")]
    #[allow(dead_code, reason = "of an item of a stream")]
    pub(crate) fn traced(&self, error: Option<&Error>, found: impl FnOnce() -> Vec<Deviation>) {
        traced::deviations(self.spec.id, self.status.as_u16(), || match error {
            Some(error) => error.deviations().to_vec(),
            None => found(),
        });
    }

    /// What is read as JSON.
    pub(super) fn json(&self) -> &Bytes {
        self.stand_in.as_ref().map_or(&self.bytes, |stand_in| &stand_in.json)
    }

    /// What is to be said about a success whose status is not documented. Where none at all is, nothing is known of them.
    fn undocumented(&self) -> Option<Deviation> {
        let status = self.status.as_u16();
        let is_unknown = !self.spec.statuses.is_empty() && !self.spec.documents(status);
        is_unknown.then(|| Deviation {
            message: format!("has the status {status}, which is not documented").into(),
            ..deviation("")
        })
    }

    /// What is to be said about an answer but for its body.
    fn around_the_body(&self) -> Vec<Deviation> {
        let mut found: Vec<Deviation> = self.undocumented().into_iter().collect();
        let documented = match self.spec.headers {
            [] => None,
            _ => self.spec.documented(self.status.as_u16()),
        };
        for (status, name, inspect, rules) in self.spec.headers {
            // What is empty is as good as missing, and what recordings leave out says nothing of the server.
            let is_there = self
                .headers
                .get(*name)
                .is_some_and(|value| !value.is_empty() && value != HIDDEN);
            if Some(*status) != documented || !is_there {
                continue;
            }
            match inspect(&self.headers, name, rules) {
                None => found.push(in_header(
                    name,
                    DeviationKind::Wrong,
                    "cannot be read as what is documented",
                )),
                Some(broken) => found.extend(broken.iter().map(|it| in_header(name, it.kind, &it.message))),
            }
        }
        found
    }

    /// Adds what is to be said about a body that is no JSON to what is different in it.
    fn with_stand_in(&self, mut found: Vec<Deviation>) -> Vec<Deviation> {
        let deviation = self.stand_in.as_ref().and_then(|stand_in| stand_in.deviation.clone());
        if let Some(deviation) = deviation {
            found.insert(0, deviation);
        }
        found
    }
}

/// A header is in no JSON, so that there is no pointer to it. What is required of a whole value is asked of a body alone.
fn in_header(name: &str, kind: DeviationKind, message: &str) -> Deviation {
    Deviation {
        kind: kind.min(DeviationKind::Wrong),
        message: format!("has the header {name}, which {message}").into(),
        ..deviation("")
    }
}

/// A response before its content is decoded.
pub struct Raw {
    /// Apart, as it is handed on many times.
    pub(super) head: Box<Head>,
}

/// What is read into memory where nobody says otherwise.
pub(crate) const LIMIT: usize = 8 << 20;

impl Raw {
    pub fn new(spec: &'static Spec, response: http::Response<Bytes>) -> Self {
        let (parts, bytes) = response.into_parts();
        Raw {
            head: Box::new(Head {
                spec,
                status: parts.status,
                headers: parts.headers.into(),
                bytes,
                conformance: Conformance::default(),
                limit: LIMIT,
                effort: Effort::default(),
                inspect: None,
                stand_in: None,
            }),
        }
    }

    /// How closely it must keep to its description: [`Conformance::Required`] where not given.
    #[must_use]
    pub fn conformance(mut self, conformance: Conformance) -> Self {
        self.head.conformance = conformance;
        self
    }

    /// How much of a stream is read into memory at once: 8 MiB where not given.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.head.limit = bytes;
        self
    }

    /// What it took to get it.
    #[cfg(feature = "client")]
    pub(crate) fn effort(mut self, effort: Effort) -> Self {
        self.head.effort = effort;
        self
    }

    #[cfg(feature = "client")]
    pub(crate) fn set_bytes(&mut self, bytes: Bytes) {
        self.head.bytes = bytes;
    }

    #[cfg(feature = "client")]
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

    /// The body as JSON of this type, in UTF-8 whatever its content type says (RFC 8259, sections 8.1 and 11).
    ///
    /// # Errors
    ///
    /// No body where one must be, no JSON, another JSON type altogether, or not as close to what is documented as is
    /// asked for.
    pub fn json<T: Reflect>(&mut self) -> Result<T, Error> {
        self.head.inspect = Some(deviations::inspect::<T>);
        // What mostly comes needs none.
        self.head.stand_in = match self.is_json() {
            true => None,
            false => self.stand_in(&mut T::blank())?,
        };
        let head = &self.head;
        let found = match deviations::read(head.json(), head.rules(), head.conformance) {
            Ok(value) => match head.with_stand_in(Vec::new()) {
                found if head.conformance.refused(&found).is_some() => found,
                _ => return Ok(value),
            },
            Err(Refusal::Deviating(found)) => head.with_stand_in(found),
            Err(Refusal::Undecodable(undecodable)) => return Err(self.undecodable(undecodable)),
        };
        Err(Error::deviating(head, "the body", found))
    }

    pub(super) fn characters(&self) -> Result<String, Error> {
        let bytes = &self.head.bytes;
        let undecodable = |message: Cow<'static, str>| Error::about(&self.head, ErrorKind::Undecodable, message);
        // What it says comes first: bytes of any other character set may be UTF-8 by chance.
        match self.charset().to_ascii_lowercase().as_str() {
            charset if is_utf8(charset) => {
                let bytes = deviations::unmarked(bytes);
                match std::str::from_utf8(bytes) {
                    Ok(text) => Ok(text.to_owned()),
                    Err(error) => {
                        let message = self.coded().unwrap_or_else(|| "the body is not UTF-8 text".into());
                        Err(undecodable(message.into()).with_source(error))
                    }
                }
            }
            // Its characters are the first ones of Unicode.
            "iso-8859-1" | "latin1" => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
            other => {
                let message = format!(
                    "the body is in the character set {}, which cannot be read",
                    Printable(other)
                );
                Err(undecodable(message.into()))
            }
        }
    }

    /// What is to be said of a body that cannot be read and is in a content coding (RFC 9110, section 8.4), which whoever fetched it
    /// has not undone.
    fn coded(&self) -> Option<String> {
        let coding = self.headers().get(header::CONTENT_ENCODING)?;
        let coding = String::from_utf8_lossy(coding.as_bytes());
        let named = !coding.is_empty() && !coding.eq_ignore_ascii_case("identity");
        named.then(|| {
            format!(
                "the body is in the content coding {}, which is not read",
                Printable(&coding)
            )
        })
    }

    fn charset(&self) -> Cow<'_, str> {
        media_type::parameter(self.head.full_content_type(), "charset").unwrap_or_default()
    }

    /// Whether there is a body, and it is said to be JSON.
    fn is_json(&self) -> bool {
        !self.head.bytes.trim_ascii().is_empty() && media_type::is_json(self.head.full_content_type())
    }

    /// What a body that is no JSON is read as: none as `null`, text as a string, where that may stand there.
    fn stand_in(&self, place: &mut dyn Reflect) -> Result<Option<StandIn>, Error> {
        let bytes = &self.head.bytes;
        if bytes.trim_ascii().is_empty() {
            if !takes_null(place) {
                let message = format!(
                    "the server answered {}, so the call succeeded, but there is no body where one is documented",
                    self.head.status
                );
                return Err(Error::about(&self.head, ErrorKind::NoBody, message));
            }
            return Ok(Some(StandIn {
                json: Bytes::from_static(b"null"),
                deviation: Some(deviation("is not there, null is documented")),
            }));
        }
        let content_type = self.head.full_content_type();
        if media_type::is_json(content_type) || !takes_text(place) {
            return Ok(None);
        }
        let documented = media_type::closeness(content_type, self.spec().accept).is_some();
        if !documented && serde_json::from_slice::<String>(bytes).is_ok() {
            return Ok(None);
        }
        let json = serde_json::to_vec(&self.characters()?).unwrap_or_default();
        Ok(Some(StandIn {
            json: json.into(),
            deviation: (!documented).then(|| deviation("is text, JSON is documented")),
        }))
    }

    /// No content, whatever there is.
    ///
    /// # Errors
    ///
    /// None as yet.
    pub fn nothing(&mut self) -> Result<(), Error> {
        Ok(())
    }

    fn undecodable(&self, Undecodable { error, found }: Undecodable) -> Error {
        let coded = if found.is_empty() { self.coded() } else { None };
        let message = match (coded, self.content_type(), self.charset()) {
            (Some(coded), ..) => coded,
            (None, text, _) if !text.is_empty() && !media_type::is_json(&text) => {
                format!("the body is {} where JSON is documented", Printable(&text))
            }
            (None, _, charset) if !is_utf8(&charset) => {
                format!(
                    "the body is in the character set {}, and JSON is read as UTF-8",
                    Printable(&charset)
                )
            }
            _ => "the body cannot be decoded".to_owned(),
        };
        Error::about(&self.head, ErrorKind::Undecodable, message)
            .with_source(error)
            .with_deviations(found)
    }
}

/// Whether a character set is UTF-8 or a part of it; where none is named, it is.
fn is_utf8(charset: &str) -> bool {
    ["", "utf-8", "utf8", "us-ascii"]
        .iter()
        .any(|known| charset.eq_ignore_ascii_case(known))
}

/// Whether `null` may stand there.
fn takes_null(place: &mut dyn Reflect) -> bool {
    matches!(place.slot(), Slot::Optional(_) | Slot::Any(_) | Slot::Null)
}

/// Whether text may stand there, and nothing else that text could be.
fn takes_text(place: &mut dyn Reflect) -> bool {
    match place.slot() {
        Slot::String(_) | Slot::Text(_) => true,
        Slot::Optional(place) => takes_text(place.some()),
        _ => false,
    }
}

fn deviation(message: &'static str) -> Deviation {
    Deviation {
        kind: DeviationKind::Wrong,
        pointer: String::new(),
        message: message.into(),
    }
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
    /// The body is not as close to what was documented as the call asks for.
    fn from_response(response: &mut Raw) -> Result<Self, Error>;

    /// A body that is read as this.
    #[cfg(feature = "test-util")]
    #[doc(hidden)]
    fn sample(spec: &'static Spec) -> Sample {
        let _ = spec;
        Sample::default()
    }
}

/// Makes a body of what is documented.
#[cfg(feature = "test-util")]
#[doc(hidden)]
pub type MakeSample = fn(&'static Spec) -> Sample;

/// The constraints on the body of a documented status, or of the first success.
#[cfg(feature = "test-util")]
#[doc(hidden)]
pub fn rules_of(spec: &'static Spec, status: Option<&str>) -> &'static [Rule] {
    let first = || spec.statuses.iter().copied().find(|status| status.starts_with('2'));
    let status = status.or_else(first).unwrap_or("default");
    let found = spec.rules.iter().find(|(of, ..)| *of == status);
    found.map_or(&[], |(_, _, rules)| rules)
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

    #[cfg(feature = "test-util")]
    fn sample(spec: &'static Spec) -> Sample {
        Sample::json::<T>(rules_of(spec, None))
    }
}

/// A successful response, which is read like its content: `response.name` is a member of that.
pub struct Response<T> {
    content: T,
    head: Box<Head>,
}

impl<T> Response<T> {
    /// Reads a success with `output`; any other status is an error.
    pub(crate) fn read(mut raw: Raw, output: fn(&mut Raw) -> Result<T, Error>) -> Result<Self, Error> {
        if !raw.head.spec.succeeds(raw.head.status.as_u16()) {
            return Err(Error::status_of(&raw.head));
        }
        if raw.head.conformance == Conformance::Strict {
            let found = raw.head.around_the_body();
            if raw.head.conformance.refused(&found).is_some() {
                return Err(Error::deviating(&raw.head, "the answer", found));
            }
        }
        let content = output(&mut raw)?;
        Ok(Response {
            content,
            head: raw.head,
        })
    }

    /// Its content alone.
    pub fn into_inner(self) -> T {
        self.content
    }

    /// One of the statuses that mean success.
    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    /// Those that are documented have methods of their own; all are there by their names.
    pub fn headers(&self) -> &Headers {
        &self.head.headers
    }

    /// How many requests are left, where the server says it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::of(&self.head.headers)
    }

    /// How often the call was sent: 1 where the first attempt succeeded.
    pub fn attempts(&self) -> u32 {
        self.head.effort.attempts
    }

    /// How long the call took until then, waits between its attempts included.
    pub fn elapsed(&self) -> Duration {
        self.head.effort.elapsed
    }

    /// The body as it came; empty where it is handed out as a stream.
    pub fn bytes(&self) -> &Bytes {
        &self.head.bytes
    }

    /// Where the status, a header or the body is not what was documented, found by reading it once more: at most [`deviations::MOST`] places of
    /// each kind, and behind them, if there are more, one without a pointer that says how many. Where that cannot be told,
    /// because what the description does not list is no JSON, one without a pointer says so.
    pub fn deviations(&self) -> Vec<Deviation> {
        let mut found = self.head.around_the_body();
        if let Some(inspect) = self.head.inspect {
            let of_body = inspect(self.head.json(), self.head.rules());
            found.append(&mut self.head.with_stand_in(of_body));
        }
        found
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

/// A list is gone through as it is.
impl<T: IntoIterator> IntoIterator for Response<T> {
    type Item = T::Item;
    type IntoIter = T::IntoIter;

    fn into_iter(self) -> T::IntoIter {
        self.content.into_iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Response");
        shown.field("status", &self.head.status.as_u16());
        match rules::hide(self.head.rules()) {
            true => shown.field("content", &format_args!("***")),
            false => shown.field("content", &self.content),
        };
        shown.finish_non_exhaustive()
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
