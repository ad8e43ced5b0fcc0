// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Writing the inputs of an operation into a request.
//!
//! Every value is checked before it is written. The first finding is kept and reported when the request is finished;
//! it names the input and never holds the value.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};

use crate::runtime::data::media_type;
use crate::runtime::data::reflect::{Reflect, View};
use crate::runtime::data::rules::{self, Rule, Violation};
use crate::runtime::data::secret::is_secret_header;
use crate::runtime::data::shown::Printable;
use crate::runtime::data::visit;
use crate::runtime::description::error::Error;
use crate::runtime::description::input::{Destination, Input, Value, Written};
use crate::runtime::description::server::{self, Base, Url};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::style::{self, BLANK, Leaf, Style};
use crate::runtime::request::body::{Body, Request};
use crate::runtime::request::path::{self, PathValues};
use crate::runtime::request::styled; // optional: styles

thread_local! {
    /// What the values of the request before were written into, emptied: the next one of this thread need not ask for memory.
    static SPARE: Cell<(PathValues, String)> = const { Cell::new((PathValues::NONE, String::new())) };
}

/// As much is kept for the next request; a longer one is rare.
const MOST_SPARE: usize = 4096;

/// What most send and accept.
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// The request of one operation, as far as it has been written.
pub struct Inputs {
    spec: &'static Spec,
    pub(super) path: PathValues,
    pub(super) query: String,
    headers: HeaderMap,
    pub(super) cookies: String,
    body: Body,
    pub(super) problem: Option<String>,
}

impl Inputs {
    pub(crate) fn new(spec: &'static Spec) -> Self {
        // As many as most requests have with what clients add.
        let mut headers = HeaderMap::with_capacity(6);
        let accept = match spec.accept {
            "" => None,
            "application/json" => Some(JSON),
            accept => HeaderValue::from_maybe_shared(Bytes::from_static(accept.as_bytes())).ok(),
        };
        if let Some(accept) = accept {
            headers.insert(header::ACCEPT, accept);
        }
        let (path, query) = SPARE.take();
        let mut inputs = Inputs {
            spec,
            path,
            query,
            headers,
            cookies: String::new(),
            body: Body::default(),
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
            nullable,
            ..
        } = input.written();
        // What few inputs need of it is asked for again: it is a large struct, and most are a text in a path or a query.
        match place {
            Destination::Path => self.path(name, style, value, rules),
            Destination::Query => self.query(name, style, value, rules),
            Destination::Header => self.header(name, style, value, rules),
            Destination::Json => self.json(name, value, nullable, rules),
            Destination::Text => self.text(name, value, rules),                                      // optional: texts
            Destination::Binary => self.binary(name, value, rules),                                  // optional: texts
            // A choice is no data, so its own input stands for it.
            Destination::Chosen => {}
            _ => self.more(&input.written(), value),
        }
    }

    /// A path parameter.
    pub(crate) fn path(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &'static [Rule]) {
        let view = value.view();
        match Leaf::of(&view) {
            Some(leaf) if style == Style::SIMPLE => {
                if self.is_fine("path parameter", name, value, &view, rules) {
                    self.path.write(name, |path| leaf.push(path));
                }
            }
            None if style == Style::SIMPLE && is_nothing(value) => self.refuse("path parameter", name, "has no value"),
            _ => self.more(
                &Written {
                    rules,
                    ..Written::new(Destination::Path, name, style)
                },
                value,
            ),
        }
    }

    /// A query parameter.
    pub(crate) fn query(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &'static [Rule]) {
        let view = value.view();
        match Leaf::of(&view) {
            Some(leaf) if style == Style::FORM => {
                if self.is_fine("query parameter", name, value, &view, rules) {
                    style::write_name(name, &mut self.query);
                    leaf.push(&mut self.query);
                }
            }
            None if is_nothing(value) => {}
            _ => self.more(
                &Written {
                    rules,
                    ..Written::new(Destination::Query, name, style)
                },
                value,
            ),
        }
    }

    /// A header parameter. Its value is written as it is: percent-encoding is not for headers.
    pub(crate) fn header(&mut self, name: &'static str, style: Style, value: &dyn Reflect, rules: &'static [Rule]) {
        let view = value.view();
        match Leaf::of(&view) {
            Some(leaf) if style == Style::SIMPLE => {
                if self.is_fine("header", name, value, &view, rules) {
                    self.header_text(name, &leaf.text());
                }
            }
            None if is_nothing(value) => {}
            _ => self.more(
                &Written {
                    rules,
                    ..Written::new(Destination::Header, name, style)
                },
                value,
            ),
        }
    }

    pub(super) fn header_text(&mut self, name: &'static str, text: &str) {
        if text.trim_matches(BLANK) != text {
            self.refuse(
                "header",
                name,
                "begins or ends with a blank, which is no part of a header's value",
            );
        }
        match (header_name(name), visible(text)) {
            (Some((header, is_secret)), Some(mut value)) => {
                value.set_sensitive(is_secret);
                self.headers.insert(header, value);
            }
            (Some(_), None) => self.refuse("header", name, "has a character that a header cannot hold"),
            (None, _) => self.refuse("header", name, "has a name that is no header name"),
        }
    }

    /// A JSON body; nothing where an optional one is `None`, `null` where one is that must be there.
    pub(crate) fn json(&mut self, content_type: &'static str, value: &dyn Reflect, nullable: bool, rules: &[Rule]) {
        if is_nothing(value) && !nullable {
            return;
        }
        match visit::to_checked_json(value, rules) {
            Ok(bytes) if content_type == "application/json" => {
                self.headers.insert(header::CONTENT_TYPE, JSON);
                self.body = Body::from(bytes);
            }
            Ok(bytes) => self.body(not_range(content_type, "application/json"), Body::from(bytes)),
            Err((pointer, violation)) => self.refuse_at("body", "", &pointer, &violation),
        }
    }

    /// What is more than a text, or written in a style of its own. A crate has nothing for that if no input of its description is.
    pub(super) fn more(&mut self, input: &Written, value: &dyn Reflect) {
        const STYLED: &[fn(&mut Inputs, &Written, &dyn Reflect)] = &[
            styled::write, // optional: styles
        ];
        match STYLED.first() {
            Some(write) => write(self, input, value),
            None => {
                let (place, name) = match input.place {
                    Destination::Path => ("path parameter", input.name),
                    Destination::Query => ("query parameter", input.name),
                    Destination::QueryString => ("query string", input.name),
                    Destination::Header => ("header", input.name),
                    Destination::Cookie => ("cookie", input.name),
                    _ => ("body", ""),
                };
                let problem = match value.view() {
                    View::F64(number) if !number.is_finite() => "is not a finite number",
                    _ => "is of a type or in a style that no input of the description has",
                };
                self.refuse(place, name, problem);
            }
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

    /// Checks a value that is there; whether nothing was found so far.
    #[inline]
    pub(super) fn is_fine(
        &mut self,
        place: &str,
        name: &str,
        value: &dyn Reflect,
        view: &View<'_>,
        rules: &[Rule],
    ) -> bool {
        if self.problem.is_none() && !is_obviously_fine(view, rules) {
            self.check(place, name, value, rules);
        }
        self.problem.is_none()
    }

    pub(super) fn check(&mut self, place: &str, name: &str, value: &dyn Reflect, rules: &[Rule]) {
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
    pub(crate) fn finish(mut self, base: &Base) -> Result<Request, Error> {
        let spec = self.spec;
        if let Some(problem) = self.problem {
            return Err(Error::input(spec, problem));
        }
        let target =
            path::target(base, spec.path, &self.path, &self.query).map_err(|problem| Error::input(spec, problem))?;
        self.leave_spare();
        let uri = base
            .at(target)
            .map_err(|error| Error::input(spec, "the inputs make a URL that cannot be sent").with_source(error))?;
        self.finish_at(uri)
    }

    /// Leaves for the next request what path and query were written into.
    fn leave_spare(&mut self) {
        let (path, room) = std::mem::take(&mut self.path).emptied();
        let mut query = std::mem::take(&mut self.query);
        if room.max(query.capacity()) <= MOST_SPARE {
            query.clear();
            SPARE.set((path, query));
        }
    }

    /// The same at a URL.
    pub(crate) fn finish_at(mut self, uri: http::Uri) -> Result<Request, Error> {
        let spec = self.spec;
        if !self.cookies.is_empty() {
            // A parameter may be the header itself; there is one (RFC 6265, section 5.4).
            let others = self.headers.get(header::COOKIE).and_then(|others| others.to_str().ok());
            let cookies = match others {
                Some(others) if !others.is_empty() => format!("{others}; {}", self.cookies),
                _ => self.cookies,
            };
            let Some(mut value) = visible(&cookies) else {
                return Err(Error::input(spec, "a cookie has a character that a header cannot hold"));
            };
            value.set_sensitive(true);
            self.headers.insert(header::COOKIE, value);
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
        for (same, header, is_secret) in known.iter() {
            if std::ptr::eq(*same, name) {
                return Some((header.clone(), *is_secret));
            }
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

/// Whether there is nothing in a value to be checked, and what its rules say obviously holds: as of most.
fn is_obviously_fine(view: &View<'_>, rules: &[Rule]) -> bool {
    let is_fine = match view {
        View::Str(_) | View::Bool(_) | View::I64(_) => true,
        View::Text(text) => text.check_value().is_ok(),
        View::List(list) => list.items().all(|item| is_obviously_fine(&item.view(), &[])),
        _ => false,
    };
    is_fine && rules.iter().all(|rule| rules::holds_at_once(view, rule))
}

/// A range such as `text/*` cannot be sent: what it stands for is.
pub(super) fn not_range<'a>(content_type: &'a str, instead: &'a str) -> &'a str {
    match media_type::is_range(content_type) {
        true => instead,
        false => content_type,
    }
}

pub(super) fn is_nothing(value: &dyn Reflect) -> bool {
    matches!(value.view(), View::Absent | View::Null)
}

/// A header value of visible ASCII, spaces and tabs (RFC 9110, section 5.5). The type itself takes any byte from 0x80.
pub(crate) fn visible(text: &str) -> Option<HeaderValue> {
    match text.is_ascii() {
        true => HeaderValue::from_str(text).ok(),
        false => None,
    }
}
