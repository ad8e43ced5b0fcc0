//! Writing the inputs of an operation into a request.
//!
//! Every value is checked before it is written. The first finding is kept and reported when the request is finished;
//! it names the input and never holds the value.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};

use crate::runtime::data::media_type;
use crate::runtime::data::reflect::{Reflect, View};
use crate::runtime::data::rules::{self, Rule, Violation};
use crate::runtime::data::secret::is_secret_header;
use crate::runtime::data::shown::Printable;
use crate::runtime::data::visit;
use crate::runtime::description::encoding::Encoding;
use crate::runtime::description::error::Error;
use crate::runtime::description::input::{Destination, Input, Value, Written};
use crate::runtime::description::server::{self, Base, Url};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::style::{self, Escape, Plain, Style, StyleKind};
use crate::runtime::request::body::{Body, Request};
use crate::runtime::request::form;
use crate::runtime::request::multipart; // optional: multipart
use crate::runtime::request::path::{self, PathValues};

/// The request of one operation, as far as it has been written.
pub struct Inputs {
    spec: &'static Spec,
    path: PathValues,
    query: String,
    headers: HeaderMap,
    cookies: String,
    body: Body,
    // What makes the boundary of a multipart body, so that tests can know it. // optional: multipart
    pub(crate) boundary: fn() -> String, // optional: multipart
    problem: Option<String>,
}

impl Inputs {
    pub(crate) fn new(spec: &'static Spec) -> Self {
        // As many as most requests have with what clients add.
        let mut headers = HeaderMap::with_capacity(6);
        if !spec.accept.is_empty()
            && let Ok(value) = HeaderValue::from_maybe_shared(Bytes::from_static(spec.accept.as_bytes()))
        {
            headers.insert(header::ACCEPT, value);
        }
        let mut inputs = Inputs {
            spec,
            path: PathValues::default(),
            query: String::new(),
            headers,
            cookies: String::new(),
            body: Body::default(),
            boundary: multipart::boundary, // optional: multipart
            problem: None,
        };
        for (input, value) in spec.constants {
            inputs.write_one(input, &(*value).to_owned());
        }
        inputs
    }

    /// The values of the path, as they are written.
    #[allow(dead_code, reason = "of long-running operations")]
    pub(crate) fn path_values(&self) -> &PathValues {
        &self.path
    }

    /// Takes the values of another path, as they are written.
    #[allow(dead_code, reason = "of long-running operations")]
    pub(crate) fn fill_path(&mut self, values: &PathValues) {
        for (name, value) in values.iter() {
            self.path.write(name, |path| path.push_str(value));
        }
    }

    /// Writes the values of all inputs, in the order in which the spec lists them.
    pub fn write(&mut self, values: &[Value<'_>]) {
        for (input, value) in self.spec.inputs.iter().zip(values) {
            match *value {
                Value::Nothing => {}
                Value::Data(value) => self.write_one(input, value),
                Value::Choice(choice) => {
                    let (input, value) = choice.chosen();
                    self.write_one(input, value);
                }
            }
        }
    }

    fn write_one(&mut self, input: &Input, value: &dyn Reflect) {
        let Written {
            place,
            name,
            style,
            rules,
            encodings,
            nullable,
        } = input.written();
        match place {
            Destination::Path => self.path(name, style, value, rules),
            Destination::Query => self.query(name, style, value, rules),
            Destination::QueryString => self.query_string(name, style, value, rules),
            Destination::Header => self.header(name, style, value, rules),
            Destination::Cookie => self.cookie(name, style, value, rules),
            Destination::Json => self.json(name, value, nullable, rules),
            Destination::Form => self.form(name, value, encodings, rules),
            Destination::Multipart => self.multipart(name, value, encodings, rules), // optional: multipart
            Destination::Text => self.text(name, value, rules),
            Destination::Binary => self.binary(name, value, rules),
            // A choice is no data, so its own input stands for it.
            Destination::Chosen => {}
        }
    }

    /// A path parameter.
    pub(crate) fn path(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &[Rule]) {
        if style == Style::SIMPLE
            && let Some(text) = single(&value.view())
        {
            if self.is_fine("path parameter", name, value, rules) {
                self.path.write(name, |path| Escape::All.push(&text, path));
            }
            return;
        }
        let Some(value) = self.checked("path parameter", name, style, value, rules) else {
            return;
        };
        let escape = if style.reserved { Escape::Path } else { Escape::All };
        let text = match content_text(style, &value) {
            Some(text) => Some(escaped(&text, escape)),
            None => style::write_simple(name, style, &value, escape),
        };
        match text {
            Some(text) => self.path.write(name, |path| path.push_str(&text)),
            None => self.refuse("path parameter", name, "has no value"),
        }
    }

    /// A query parameter.
    pub(crate) fn query(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &[Rule]) {
        if self.query.is_empty() {
            self.query = String::with_capacity(64);
        }
        if style == Style::FORM
            && let Some(text) = single(&value.view())
        {
            if self.is_fine("query parameter", name, value, rules) {
                style::write_pair(name, &text, Escape::All, "&", &mut self.query);
            }
            return;
        }
        if (style == Style::FORM || style == Style::FORM_JOINED)
            && let View::List(list) = value.view()
            && let Some(items) = list
                .items()
                .map(|item| single(&item.view()))
                .collect::<Option<Vec<_>>>()
        {
            if self.is_fine("query parameter", name, value, rules) {
                style::write_items(name, &items, style.explode, &mut self.query);
            }
            return;
        }
        let Some(value) = self.checked("query parameter", name, style, value, rules) else {
            return;
        };
        let escape = if style.reserved { Escape::Query } else { Escape::All };
        match content_text(style, &value) {
            Some(text) => style::write_query(name, style, &Plain::Text(text), escape, "&", &mut self.query),
            None => style::write_query(name, style, &value, escape, "&", &mut self.query),
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
            (None, _) => style::leaf(&value)
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

    /// A header parameter. Its value is written as it is: percent-encoding is not for headers.
    pub(crate) fn header(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &[Rule]) {
        if style == Style::SIMPLE
            && let Some(text) = single(&value.view())
        {
            if self.is_fine("header", name, value, rules) {
                self.header_text(name, &text);
            }
            return;
        }
        let Some(value) = self.checked("header", name, style, value, rules) else {
            return;
        };
        let text = match (content_text(style, &value), style.kind) {
            (Some(text), StyleKind::Json) => Some(ascii_json(&text)),
            (Some(text), _) => Some(text),
            (None, _) => style::write_simple(name, style, &value, Escape::None),
        };
        if let Some(text) = text {
            self.header_text(name, &text);
        }
    }

    fn header_text(&mut self, name: &'static str, text: &str) {
        match (header_name(name), visible(text)) {
            (Some((header, is_secret)), Some(mut value)) => {
                value.set_sensitive(is_secret);
                self.headers.insert(header, value);
            }
            (Some(_), None) => self.refuse("header", name, "has a character that a header cannot hold"),
            (None, _) => self.refuse("header", name, "has a name that is no header name"),
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
            Some(content) => style::write_query(name, style, &Plain::Text(content), escape, separator, &mut text),
            None => style::write_query(name, style, &value, escape, separator, &mut text),
        }
        if !text.is_empty() {
            if !self.cookies.is_empty() {
                self.cookies.push_str("; ");
            }
            self.cookies.push_str(&text);
        }
    }

    /// A JSON body; nothing where an optional one is `None`, `null` where one is that must be there.
    pub(crate) fn json(&mut self, content_type: &'static str, value: &dyn Reflect, nullable: bool, rules: &[Rule]) {
        if is_nothing(value) && !nullable {
            return;
        }
        match visit::to_checked_json(value, rules) {
            Ok(bytes) if content_type == "application/json" => {
                const JSON: HeaderValue = HeaderValue::from_static("application/json");
                self.headers.insert(header::CONTENT_TYPE, JSON);
                self.body = Body::from(bytes);
            }
            Ok(bytes) => self.body(not_range(content_type, "application/json"), Body::from(bytes)),
            Err((pointer, violation)) => self.refuse_at("body", "", &pointer, &violation),
        }
    }

    /// A body of text.
    pub(crate) fn text(&mut self, content_type: &'static str, value: &dyn Reflect, rules: &[Rule]) {
        self.check("body", "", value, rules);
        match style::plain(value) {
            Ok(value) => {
                if let Some(text) = style::leaf(&value) {
                    let content_type = not_range(content_type, "text/plain; charset=utf-8");
                    match in_charset(text, content_type) {
                        Some(bytes) => self.body(content_type, Body::from(bytes)),
                        None => self.refuse("body", "", "has a character that the documented character set has not"),
                    }
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

    /// A body of bytes or a file; nothing where an optional one is `None`.
    pub(crate) fn binary(&mut self, content_type: &'static str, value: &dyn Reflect, rules: &[Rule]) {
        // Nothing else is known of what is opaque.
        let lengths = rules.iter().copied();
        let lengths = lengths.filter(|rule| matches!(rule, Rule::MinLength(_) | Rule::MaxLength(_)));
        self.check("body", "", value, &lengths.collect::<Vec<_>>());
        match value.view() {
            View::Bytes(bytes) => self.body(content_type, Body::from(bytes.clone())), // optional: file
            View::File(file) => self.file(content_type, file),                        // optional: file
            View::Absent | View::Null => {}
            _ => self.text(content_type, value, rules),
        }
    }

    pub(super) fn body(&mut self, content_type: &str, body: Body) {
        // Of bytes within a range nothing better is known.
        match visible(not_range(content_type, "application/octet-stream")) {
            Some(value) => {
                self.headers.insert(header::CONTENT_TYPE, value);
            }
            None => self.refuse("body", "", "has a content type that a header cannot hold"),
        }
        self.body = body;
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
        let reduced = match style::plain(value) {
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
        if let Some(problem) = style::ambiguous(&reduced, style, place == "header") {
            self.refuse(place, name, problem);
        }
        self.problem.is_none().then_some(reduced)
    }

    /// Checks a value that is there; whether nothing was found so far.
    fn is_fine(&mut self, place: &str, name: &str, value: &dyn Reflect, rules: &[Rule]) -> bool {
        if self.problem.is_none() {
            self.check(place, name, value, rules);
        }
        self.problem.is_none()
    }

    pub(super) fn check(&mut self, place: &str, name: &str, value: &dyn Reflect, rules: &[Rule]) {
        let view = value.view();
        // Of what most values are, there is nothing in it to be checked.
        let holds = match &view {
            View::Str(_) | View::Bool(_) | View::I64(_) => true,
            View::Text(text) => text.check_value().is_ok(),
            _ => false,
        };
        if holds && rules::check(&view, rules).is_ok() {
            return;
        }
        if let Some((pointer, violation)) = visit::validate_with(value, rules).into_iter().next() {
            self.refuse_at(place, name, &pointer, &violation);
        }
    }

    fn refuse_at(&mut self, place: &str, name: &str, pointer: &str, violation: &Violation) {
        match pointer {
            "" => self.refuse(place, name, &violation.message),
            pointer => self.refuse(
                place,
                name,
                &format!("has at {} a value that {violation}", Printable(pointer)),
            ),
        }
    }

    pub(super) fn refuse(&mut self, place: &str, name: &str, problem: &str) {
        if self.problem.is_none() {
            self.problem = Some(match name {
                "" => format!("the {place} {problem}"),
                name => format!("the {place} `{name}` {problem}"),
            });
        }
    }

    /// The request of a sans-IO caller.
    pub(crate) fn finish_in_memory(self, base_url: &str) -> Result<http::Request<Bytes>, Error> {
        let spec = self.spec;
        let base = base(base_url).map_err(|problem| Error::configuration(spec, problem))?;
        self.finish(&base)?
            .into_bytes()
            .map_err(|problem| Error::input(spec, problem))
    }

    /// The request, without credentials, at a base URL in its normal form.
    pub(crate) fn finish(self, base: &Base) -> Result<Request, Error> {
        let spec = self.spec;
        if let Some(problem) = self.problem {
            return Err(Error::input(spec, problem));
        }
        let target =
            path::target(base, spec.path, &self.path, &self.query).map_err(|problem| Error::input(spec, problem))?;
        let uri = base
            .at(target)
            .map_err(|error| Error::input(spec, "the inputs make a URL that cannot be sent").with_source(error))?;
        self.finish_at(uri)
    }

    /// The same at a URL.
    pub(crate) fn finish_at(mut self, uri: http::Uri) -> Result<Request, Error> {
        let spec = self.spec;
        if !self.cookies.is_empty() {
            match visible(&self.cookies) {
                Some(mut value) => {
                    value.set_sensitive(true);
                    self.headers.insert(header::COOKIE, value)
                }
                None => return Err(Error::input(spec, "a cookie has a character that a header cannot hold")),
            };
        }
        let method = Method::from_bytes(spec.method.as_bytes())
            .map_err(|_| Error::configuration(spec, format!("`{}` is no HTTP method", spec.method)))?;
        let (mut parts, ()) = http::Request::new(()).into_parts();
        parts.method = method;
        parts.uri = uri;
        parts.headers = self.headers;
        Ok(Request { parts, body: self.body })
    }
}

/// A base URL in its normal form. Who makes requests without a client mostly does so with one base URL, again and again.
fn base(url: &str) -> Result<Rc<Base>, String> {
    thread_local! {
        static LAST: RefCell<Option<(String, Rc<Base>)>> = const { RefCell::new(None) };
    }
    let last = LAST.with_borrow(|last| match last {
        Some((given, base)) if given == url => Some(base.clone()),
        _ => None,
    });
    if let Some(base) = last {
        return Ok(base);
    }
    let base = Rc::new(server::normal(&Url::given(url))?);
    LAST.set(Some((url.to_owned(), base.clone())));
    Ok(base)
}

/// What a documented name of a header is, and whether what stands there is secret: known once it has been asked for.
fn header_name(name: &'static str) -> Option<(HeaderName, bool)> {
    thread_local! {
        static KNOWN: RefCell<Vec<(&'static str, HeaderName, bool)>> = const { RefCell::new(Vec::new()) };
    }
    KNOWN.with_borrow_mut(|known| {
        if let Some((_, header, is_secret)) = known.iter().find(|(same, ..)| std::ptr::eq(*same, name)) {
            return Some((header.clone(), *is_secret));
        }
        let header = HeaderName::from_bytes(name.as_bytes()).ok()?;
        let is_secret = is_secret_header(&header);
        // As many as an API has, and no more to be looked at.
        if known.len() < 32 {
            known.push((name, header.clone(), is_secret));
        }
        Some((header, is_secret))
    })
}

/// The text of a value that every style writes alike, but for the empty one.
fn single<'v>(view: &View<'v>) -> Option<Cow<'v, str>> {
    Some(match *view {
        View::Str(text) if !text.is_empty() => text.into(),
        View::Text(text) if !text.as_str().is_empty() => text.as_str().into(),
        View::I64(number) => number.to_string().into(),
        View::Bool(value) => (if value { "true" } else { "false" }).into(),
        _ => return None,
    })
}

/// A range such as `text/*` cannot be sent: what it stands for is.
pub(super) fn not_range<'a>(content_type: &'a str, instead: &'a str) -> &'a str {
    match media_type::is_range(content_type) {
        true => instead,
        false => content_type,
    }
}

/// Text in the character set that a content type names; `None` where it does not fit, or the set is none that is known.
fn in_charset(text: String, content_type: &str) -> Option<Bytes> {
    let charset = media_type::parameter(content_type, "charset").unwrap_or_default();
    match charset.to_ascii_lowercase().as_str() {
        "" | "utf-8" | "utf8" => Some(text.into()),
        // The first characters of Unicode.
        "iso-8859-1" | "latin1" => text
            .chars()
            .map(|char| u8::try_from(char).ok())
            .collect::<Option<Vec<u8>>>()
            .map(Bytes::from),
        // All but these have ASCII in common.
        name if name.starts_with("utf-16") || name.starts_with("utf-32") => None,
        _ => text.is_ascii().then(|| text.into()),
    }
}

fn is_nothing(value: &dyn Reflect) -> bool {
    matches!(value.view(), View::Absent | View::Null)
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
    style::json_of(value).to_string()
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

/// A header value of visible ASCII, spaces and tabs (RFC 9110, section 5.5). The type itself takes any byte from 0x80.
pub(crate) fn visible(text: &str) -> Option<HeaderValue> {
    match text.is_ascii() {
        true => HeaderValue::from_str(text).ok(),
        false => None,
    }
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
