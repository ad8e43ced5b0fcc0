//! Drives the operations of one case and writes down what goes over the wire and what is made of what comes back.
//!
//! Every `tests/cases/<case>/expected/tests/wire.rs`, which `cargo xtask bless` writes, takes this file in as a module
//! beside `client`, the case's crate. Nothing here decides what is right: the snapshot `wire.snap` is read by people,
//! who find what contradicts a promise on lines that begin with [`WRONG`].

#![allow(dead_code, reason = "not every case has everything")]

use std::fmt::Write as _;
use std::future::{Future, poll_fn};
use std::ops::Deref;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use client::runtime::Conformance;
use client::runtime::data::deviations;
use client::runtime::data::headers::Headers;
use client::runtime::data::visit;
use client::runtime::reflect::Reflect;
use client::runtime::response::Raw;
use client::{ByteStream, Error, Operation, Response};
use futures_core::Stream;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::Serialize;
use serde_json::{Map, Value};

use super::client;

/// What stands before whatever breaks a promise.
const WRONG: &str = "WRONG: ";

/// A body that is the JSON that is to come out.
pub const SAME: &str = "";

pub type Values = Map<String, Value>;
/// A response header: name, value, and what its accessor makes of it.
pub type Header = (&'static str, &'static str, Option<fn(&Headers) -> String>);
pub type ShowError = fn(&Error) -> Result<Value, String>;

/// The value of an input; what is not given stays blank.
pub fn get<T: Reflect>(values: &Values, field: &str) -> Result<T, String> {
    match values.get(field) {
        Some(value) => take(value).map_err(|error| format!("{field}: {error}")),
        None => Ok(T::blank()),
    }
}

/// By the runtime's own filling, which reads files as well.
pub fn take<T: Reflect>(value: &Value) -> Result<T, String> {
    let mut place = T::blank();
    deviations::fill(&mut place, value.to_string().as_bytes()).map_err(|error| error.to_string())?;
    same_json(&place)?;
    Ok(place)
}

/// What is sent as JSON is what serde_json writes.
fn same_json(value: &dyn Reflect) -> Result<(), String> {
    let theirs = serde_json::to_vec(&value.view()).ok();
    match (visit::to_json(value).ok() == theirs, theirs) {
        (true, _) => Ok(()),
        (false, theirs) => Err(format!("serde_json writes {theirs:?}")),
    }
}

/// Which of several bodies, and its content: `{"Json": …}`.
pub fn variant<'v>(values: &'v Values, field: &str) -> Option<(&'v str, &'v Value)> {
    let (name, value) = values.get(field)?.as_object()?.iter().next()?;
    Some((name, value))
}

/// An output that is data.
pub fn data<T: Reflect + Serialize>(content: &T) -> Value {
    match (same_json(content), serde_json::to_value(content)) {
        (Ok(()), Ok(value)) => value,
        (Err(problem), _) => format!("{WRONG}{problem}").into(),
        (_, Err(error)) => format!("{WRONG}does not encode: {error}").into(),
    }
}

/// An output that is a stream of bytes, as text.
pub fn bytes(stream: ByteStream) -> Value {
    match now(stream.collect()) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into(),
        Err(error) => error.to_string().into(),
    }
}

/// An output that is a stream of items: the content of each.
pub fn items<I: Deref<Target: Reflect + Serialize + Sized>>(
    mut stream: impl Stream<Item = Result<I, Error>> + Unpin,
) -> Value {
    let mut items = Vec::new();
    loop {
        match now(poll_fn(|context| pin!(&mut stream).poll_next(context))) {
            Some(Ok(item)) => items.push(data(&*item)),
            Some(Err(error)) => items.push(format!("{WRONG}{error}").into()),
            None => return items.into(),
        }
    }
}

/// The documented body of an error.
pub fn error<T: Reflect + Serialize>(error: &Error) -> Result<Value, String> {
    error
        .decode::<T>()
        .map(|content| data(&content))
        .map_err(|error| error.to_string())
}

/// What is there in memory is there at once.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a response that is in memory has to be waited for"),
    }
}

/// The text of the snapshot in the making.
#[derive(Default)]
pub struct Run {
    pub text: String,
}

/// One operation, built from what was given for its requests.
pub struct Of<'r, O: Operation> {
    text: &'r mut String,
    operation: Option<O>,
    output: fn(O::Output) -> Value,
}

impl Run {
    pub fn operation<O: Operation>(&mut self, output: fn(O::Output) -> Value) -> Of<'_, O> {
        let spec = O::SPEC;
        let _ = writeln!(self.text, "\n======== {}: {} {}", spec.id, spec.method, spec.path);
        Of {
            text: &mut self.text,
            operation: None,
            output,
        }
    }
}

impl<O: Operation> Of<'_, O> {
    /// What could not be made, and why.
    pub fn note(&mut self, note: &str) {
        let _ = writeln!(self.text, "\n-------- {note}");
    }

    pub fn request(&mut self, make: fn(&Values) -> Result<O, String>, name: &str, values: &str) {
        let values: Value = serde_json::from_str(values).expect("what was written is JSON");
        let _ = writeln!(self.text, "\n-------- request, {name}: {}", shown(&values));
        let operation = match make(values.as_object().expect("the inputs by name")) {
            Ok(operation) => operation,
            Err(problem) => {
                let _ = writeln!(self.text, "{WRONG}not built: {problem}");
                return;
            }
        };
        match operation.request("https://host") {
            Ok(request) => write_request(self.text, &request),
            Err(error) => {
                let _ = writeln!(self.text, "{WRONG}refused: {error}");
            }
        }
        self.operation = Some(operation);
    }

    /// A response, and what is to be read from it, as JSON.
    pub fn response(
        &mut self,
        status: u16,
        content_type: &str,
        headers: &[Header],
        body: &str,
        value: &str,
        error: Option<ShowError>,
    ) {
        let _ = write!(self.text, "\n-------- response {status}");
        let value = if value == SAME { body } else { value };
        let value: Value = serde_json::from_str(value).expect("what was written is JSON");
        if !content_type.is_empty() {
            let shown = match value.to_string() == body {
                true => shown(&value),
                false => body.trim_end().to_owned(),
            };
            let _ = write!(self.text, ", {content_type}: {shown}");
        }
        self.text.push('\n');
        let Some(operation) = &self.operation else {
            return self.text.push_str("the operation was not built\n");
        };
        let response = made(status, content_type, headers, body);
        match operation.response(response.clone()) {
            Ok(read) => {
                write_headers(self.text, headers, read.headers());
                success(self.text, read, self.output, &value);
                let mut strict = Raw::new(O::SPEC, response).conformance(Conformance::Strict);
                if let Err(error) = O::output(&mut strict) {
                    let _ = writeln!(self.text, "{WRONG}refused when strict: {error}");
                }
            }
            Err(found) => {
                write_headers(self.text, headers, found.headers());
                failure(self.text, &found, error, &value, O::SPEC.succeeds(status));
            }
        }
    }
}

fn made(status: u16, content_type: &str, headers: &[Header], body: &str) -> http::Response<bytes::Bytes> {
    let mut response = http::Response::new(bytes::Bytes::copy_from_slice(body.as_bytes()));
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    let given = headers.iter().map(|(name, value, _)| (*name, *value));
    let content_type = (!content_type.is_empty()).then_some(("content-type", content_type));
    let all: HeaderMap = given
        .chain(content_type)
        .filter_map(|(name, value)| Some((name.parse::<HeaderName>().ok()?, value.parse::<HeaderValue>().ok()?)))
        .collect();
    *response.headers_mut() = all;
    response
}

fn success<T>(text: &mut String, read: Response<T>, output: fn(T) -> Value, value: &Value) {
    let deviations = read.deviations();
    write_read(text, &output(read.into_inner()), value);
    for deviation in deviations {
        let _ = writeln!(text, "{WRONG}{deviation}");
    }
}

fn failure(text: &mut String, error: &Error, read: Option<ShowError>, value: &Value, succeeds: bool) {
    let mark = if succeeds { WRONG } else { "" };
    let _ = writeln!(text, "{mark}→ {:?}: {error}", error.kind());
    match read.map(|read| read(error)) {
        None => {}
        Some(Ok(read)) => write_read(text, &read, value),
        Some(Err(problem)) => {
            let _ = writeln!(text, "{WRONG}its body is not read: {problem}");
        }
    }
}

fn write_read(text: &mut String, read: &Value, value: &Value) {
    let _ = match (equal(read, value), value) {
        (true, Value::Null) => writeln!(text, "→ nothing"),
        (true, _) => writeln!(text, "→ the same again"),
        (false, _) => writeln!(text, "{WRONG}→ {}", shown(read)),
    };
}

fn write_headers(text: &mut String, headers: &[Header], found: &Headers) {
    for (name, value, read) in headers {
        let read = read.map_or_else(String::new, |read| format!(" → {}", read(found)));
        let _ = writeln!(text, "{name}: {value}{read}");
    }
}

fn write_request(text: &mut String, request: &http::Request<bytes::Bytes>) {
    let uri = request.uri().to_string();
    let target = uri.strip_prefix("https://host").unwrap_or(&uri);
    let _ = writeln!(text, "{} {target}", request.method());
    let mut boundary = None;
    for (name, value) in request.headers() {
        let mut value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        if let Some((_, of)) = value.split_once("boundary=") {
            let of = of.split(';').next().unwrap_or(of).trim_matches('"').to_owned();
            value = value.replace(&of, "BOUNDARY");
            boundary = Some(of);
        }
        let _ = writeln!(text, "{name}: {value}");
    }
    if request.body().is_empty() {
        return;
    }
    let mut body = String::from_utf8_lossy(request.body()).replace("\r\n", "\n");
    // It is another one for each request.
    if let Some(boundary) = boundary {
        body = body.replace(&boundary, "BOUNDARY");
    }
    let _ = writeln!(text, "\n{}", body.trim_end());
}

/// On one line where it fits.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    match text.len() > 110 {
        true => serde_json::to_string_pretty(value).unwrap_or(text),
        false => text,
    }
}

/// Equal, however numbers are written and members are ordered.
fn equal(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one == other || one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| equal(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(name, value)| other.get(name).is_some_and(|other| equal(value, other)))
        }
        (one, other) => one == other,
    }
}
