// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Bodies that are handed out as they arrive: bytes, server-sent events, JSON Lines.
//!
//! A line or event is bounded like a whole body is elsewhere, so a server cannot fill the memory. After an error of
//! the connection a stream ends; after an item that cannot be decoded it goes on.

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use crate::runtime::data::boxed::BoxStream;
use crate::runtime::data::deviations::Deviation;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::rules::{self, Rule};
use crate::runtime::description::error::Error;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::response::Head;
use crate::runtime::response::item;

/// A body that arrives.
pub(crate) type Live = BoxStream<Result<Bytes, TransportError>>;

/// A body in the pieces in which it arrives, of any length.
pub struct ByteStream {
    /// Apart, so that an output that may be a stream is not as large as one.
    head: Box<Head>,
    source: State,
}

enum State {
    Whole(Bytes),
    Live(Live),
    Ended,
}

impl ByteStream {
    pub(crate) fn new(head: Head, live: Option<Live>) -> Self {
        let source = match live {
            Some(live) => State::Live(live),
            None => State::Whole(head.bytes().clone()),
        };
        ByteStream {
            head: Box::new(head),
            source,
        }
    }

    /// The next bytes; `None` at the end.
    ///
    /// # Errors
    ///
    /// The connection broke, or nothing came for longer than the call's timeout.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|context| self.poll(context)).await.transpose()
    }

    /// All of it.
    ///
    /// # Errors
    ///
    /// As of [`next`](Self::next), and where it is larger than the client's `max_response_bytes`.
    pub async fn collect(mut self) -> Result<Bytes, Error> {
        let mut all = BytesMut::new();
        while let Some(bytes) = self.next().await? {
            if all.len() + bytes.len() > self.head.limit() {
                return Err(self.head.too_large("body"));
            }
            all.extend_from_slice(&bytes);
        }
        Ok(all.freeze())
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        match &mut self.source {
            State::Ended => Poll::Ready(None),
            State::Whole(bytes) => {
                let bytes = std::mem::take(bytes);
                self.source = State::Ended;
                Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)))
            }
            State::Live(live) => match live.as_mut().poll_next(context) {
                Poll::Pending => Poll::Pending,
                Poll::Ready(Some(Ok(bytes))) => Poll::Ready(Some(Ok(bytes))),
                Poll::Ready(None) => {
                    self.source = State::Ended;
                    Poll::Ready(None)
                }
                Poll::Ready(Some(Err(broken))) => {
                    self.source = State::Ended;
                    let error = Error::about(&self.head, broken.kind, broken.message);
                    Poll::Ready(Some(Err(match broken.source {
                        Some(source) => error.with_source(source),
                        None => error,
                    })))
                }
            },
        }
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream").finish_non_exhaustive()
    }
}

/// One server-sent event; derefs to its data.
#[derive(Clone)]
pub struct Event<T> {
    /// The `event` field; `message` where there is none.
    pub name: String,
    /// The last `id` so far; empty where there was none. Events after it share it.
    pub id: Arc<str>,
    pub data: T,
    text: String,
    /// Those of the data.
    rules: &'static [Rule],
}

impl<T> Event<T> {
    /// The `data` as it came.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl<T: Reflect> Event<T> {
    /// Where the data is not what was documented, found by reading it once more, as
    /// [`Response::deviations`](crate::runtime::response::Response::deviations) has it.
    pub fn deviations(&self) -> Vec<Deviation> {
        item::event_deviations::<T>(&self.name, &self.text, self.rules)
    }
}

impl<T: PartialEq> PartialEq for Event<T> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.id == other.id && self.data == other.data
    }
}

impl<T: fmt::Debug> fmt::Debug for Event<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Event");
        shown.field("name", &self.name).field("id", &self.id);
        match rules::hide(self.rules) {
            true => shown.field("data", &format_args!("***")),
            false => shown.field("data", &self.data),
        };
        shown.finish_non_exhaustive()
    }
}

impl<T> Deref for Event<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.data
    }
}

/// Server-sent events (HTML, section 9.2) with data of one type.
///
/// Data is JSON, or plain text where the type is a string; of several types it is the one that is documented for the
/// event's name. An event whose whole data is `[DONE]`, by which vendors end a stream of JSON, ends it. One that tells of
/// an error is an error where the description does not list it. The stream does not connect again by itself;
/// `last_event_id` and `retry` say how to.
pub struct EventStream<T> {
    /// Apart, as the head of its bytes is.
    events: Box<Events>,
    data: PhantomData<fn() -> T>,
}

struct Events {
    bytes: ByteStream,
    lines: Lines,
    name: String,
    /// `None`: no `data` field yet.
    gathered: Option<String>,
    /// The last `id` field.
    id: Arc<str>,
    /// The `id` of the last event that was finished, be it one without data.
    last_id: Arc<str>,
    retry: Option<Duration>,
}

impl<T: Reflect> EventStream<T> {
    pub(crate) fn new(bytes: ByteStream) -> Self {
        let limit = bytes.head.limit();
        EventStream {
            events: Box::new(Events {
                bytes,
                lines: Lines::new(Ends::Any, limit),
                name: String::new(),
                gathered: None,
                id: Arc::default(),
                last_id: Arc::default(),
                retry: None,
            }),
            data: PhantomData,
        }
    }

    /// The next event; `None` at the end.
    ///
    /// # Errors
    ///
    /// The connection broke, nothing came for longer than the call's timeout, an event is too large, or its data is
    /// not what is documented. After the last of these, the next call returns the next event.
    pub async fn next(&mut self) -> Result<Option<Event<T>>, Error> {
        poll_fn(|context| self.poll(context)).await.transpose()
    }

    /// The `id` to send as `Last-Event-ID` to go on from here.
    pub fn last_event_id(&self) -> &str {
        &self.events.last_id
    }

    /// How long the server asks to wait before connecting again, at most a day.
    pub fn retry(&self) -> Option<Duration> {
        self.events.retry
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<T>, Error>>> {
        let event = match self.events.poll(context) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(None) => return Poll::Ready(None),
            Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
            Poll::Ready(Some(Ok(event))) => event,
        };
        match item::event::<T>(&self.events.bytes.head, &event.name, &event.text) {
            Ok(Some(data)) => Poll::Ready(Some(Ok(Event {
                name: event.name,
                id: event.id,
                data,
                text: event.text,
                rules: self.events.bytes.head.rules(),
            }))),
            Ok(None) => {
                self.events.end();
                Poll::Ready(None)
            }
            Err(error) => Poll::Ready(Some(Err(error))),
        }
    }
}

/// The name of an event without one.
pub(crate) const UNNAMED: &str = "message";

/// A longer id could not be sent as `Last-Event-ID`: servers commonly take no longer lines of headers.
const LONGEST_ID: usize = 8 << 10;

/// A server that asks for more would keep the program from ever coming back.
const LONGEST_RETRY: Duration = Duration::from_secs(24 * 60 * 60);

impl Events {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<()>, Error>>> {
        loop {
            while let Some(line) = self.lines.next() {
                if let Some(event) = self.line(&String::from_utf8_lossy(&line)) {
                    return Poll::Ready(Some(Ok(event)));
                }
            }
            let gathered = self.gathered.as_ref().map_or(0, String::len);
            if self.lines.overflows(gathered) {
                self.end();
                return Poll::Ready(Some(Err(self.bytes.head.too_large("event"))));
            }
            match self.bytes.poll(context) {
                Poll::Pending => return Poll::Pending,
                // An event that is not finished is none.
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                Poll::Ready(Some(Ok(bytes))) => self.lines.feed(&bytes),
            }
        }
    }

    /// Forgets what is still to come.
    fn end(&mut self) {
        self.bytes.source = State::Ended;
        let _ = self.lines.rest();
        self.gathered = None;
    }

    /// Takes one line; an event where it is finished by it.
    fn line(&mut self, line: &str) -> Option<Event<()>> {
        if line.is_empty() {
            self.last_id = Arc::clone(&self.id);
            let name = std::mem::take(&mut self.name);
            let text = self.gathered.take()?;
            return Some(Event {
                name: if name.is_empty() { UNNAMED.to_owned() } else { name },
                id: Arc::clone(&self.id),
                data: (),
                text,
                rules: &[],
            });
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => self.name = value.to_owned(),
            "data" => match &mut self.gathered {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.gathered = Some(value.to_owned()),
            },
            // One that cannot be sent back does not make the one before it void.
            "id" if !value.contains('\0') && value.len() <= LONGEST_ID => self.id = value.into(),
            "retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                let asked = value.parse().map_or(LONGEST_RETRY, Duration::from_millis);
                self.retry = Some(asked.min(LONGEST_RETRY));
            }
            // Comments and unknown fields.
            _ => {}
        }
        None
    }
}

impl<T: Reflect> Stream for EventStream<T> {
    type Item = Result<Event<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream").finish_non_exhaustive()
    }
}

/// One value of a sequence; derefs to it.
#[derive(Clone)]
pub struct Item<T> {
    value: T,
    text: Bytes,
    /// Those of the value.
    rules: &'static [Rule],
}

impl<T> Item<T> {
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The JSON as it came.
    pub fn bytes(&self) -> &Bytes {
        &self.text
    }
}

impl<T: Reflect> Item<T> {
    /// Where the value is not what was documented, found by reading it once more, as
    /// [`Response::deviations`](crate::runtime::response::Response::deviations) has it.
    pub fn deviations(&self) -> Vec<Deviation> {
        item::line_deviations::<T>(&self.text, self.rules)
    }
}

impl<T> Deref for Item<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Item<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// JSON values, one a line (`application/jsonl`, `application/x-ndjson`) or in the records of RFC 7464
/// (`application/json-seq`). Empty lines are skipped.
pub struct JsonLines<T> {
    /// Apart, as the head of its bytes is.
    records: Box<Records>,
    item: PhantomData<fn() -> T>,
}

struct Records {
    bytes: ByteStream,
    lines: Lines,
}

impl<T: Reflect> JsonLines<T> {
    pub(crate) fn new(bytes: ByteStream) -> Self {
        let ends = match bytes.head.content_type().as_str() {
            "application/json-seq" => Ends::Record,
            content_type if content_type.ends_with("+json-seq") => Ends::Record,
            _ => Ends::Line,
        };
        let limit = bytes.head.limit();
        JsonLines {
            records: Box::new(Records {
                bytes,
                lines: Lines::new(ends, limit),
            }),
            item: PhantomData,
        }
    }

    /// The next value; `None` at the end.
    ///
    /// # Errors
    ///
    /// The connection broke, nothing came for longer than the call's timeout, a line is too long, or it is not what is
    /// documented. After the last of these, the next call returns the next value.
    pub async fn next(&mut self) -> Result<Option<Item<T>>, Error> {
        poll_fn(|context| self.poll(context)).await.transpose()
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Item<T>, Error>>> {
        match self.records.poll(context) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Ready(Some(Err(error))) => Poll::Ready(Some(Err(error))),
            Poll::Ready(Some(Ok(text))) => {
                let value = item::line::<T>(&self.records.bytes.head, &text);
                let rules = self.records.bytes.head.rules();
                Poll::Ready(Some(value.map(|value| Item { value, text, rules })))
            }
        }
    }
}

impl Records {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        loop {
            while let Some(line) = self.lines.next() {
                if !line.trim_ascii().is_empty() {
                    return Poll::Ready(Some(Ok(line)));
                }
            }
            if self.lines.overflows(0) {
                self.bytes.source = State::Ended;
                let _ = self.lines.rest();
                return Poll::Ready(Some(Err(self.bytes.head.too_large("line"))));
            }
            match self.bytes.poll(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => {
                    let rest = self.lines.rest();
                    return Poll::Ready((!rest.trim_ascii().is_empty()).then_some(Ok(rest)));
                }
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                Poll::Ready(Some(Ok(bytes))) => self.lines.feed(&bytes),
            }
        }
    }
}

impl<T: Reflect> Stream for JsonLines<T> {
    type Item = Result<Item<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl<T> fmt::Debug for JsonLines<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonLines").finish_non_exhaustive()
    }
}

/// What ends a line.
#[derive(Clone, Copy, PartialEq)]
enum Ends {
    /// CR, LF or both.
    Any,
    /// LF; a CR before it is white space to JSON.
    Line,
    /// LF after a whole value, or the record separator, which in fact begins one (RFC 7464, section 2.1).
    Record,
}

/// How far a JSON text has come, told from each byte once, without parsing what may be large and come in small pieces.
#[derive(Default)]
struct Progress {
    /// Arrays and objects that are open.
    depth: usize,
    quoted: bool,
    escaped: bool,
}

impl Progress {
    /// Takes a byte; whether it ends the record.
    fn take(&mut self, byte: u8) -> bool {
        match byte {
            // No JSON text has one: the record before it was cut off.
            0x1e => {
                *self = Progress::default();
                return true;
            }
            _ if self.escaped => self.escaped = false,
            b'\\' if self.quoted => self.escaped = true,
            b'"' => self.quoted = !self.quoted,
            _ if self.quoted => {}
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            // Before a value there is nothing, which is skipped.
            b'\n' => return self.depth == 0,
            _ => {}
        }
        false
    }
}

/// Cuts bytes into lines.
struct Lines {
    ends: Ends,
    limit: usize,
    buffer: BytesMut,
    /// How much of the buffer has no end of a line.
    seen: usize,
    progress: Progress,
    /// Whether a LF would belong to the CR before it.
    after_cr: bool,
    /// Whether nothing has been read, so that a byte order mark may come.
    start: bool,
}

impl Lines {
    fn new(ends: Ends, limit: usize) -> Self {
        Lines {
            ends,
            limit,
            buffer: BytesMut::new(),
            seen: 0,
            progress: Progress::default(),
            after_cr: false,
            start: true,
        }
    }

    fn feed(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    fn next(&mut self) -> Option<Bytes> {
        if self.start && self.ends == Ends::Any {
            const MARK: &[u8] = b"\xef\xbb\xbf";
            if self.buffer.len() < MARK.len() && MARK.starts_with(&self.buffer) {
                return None;
            }
            if self.buffer.starts_with(MARK) {
                let _ = self.buffer.split_to(MARK.len());
            }
        }
        self.start = false;
        if self.after_cr && !self.buffer.is_empty() {
            self.after_cr = false;
            if self.buffer[0] == b'\n' {
                let _ = self.buffer.split_to(1);
            }
        }
        let (ends, progress) = (self.ends, &mut self.progress);
        let end = self.buffer[self.seen..].iter().position(|byte| match ends {
            Ends::Any => matches!(byte, b'\n' | b'\r'),
            Ends::Line => *byte == b'\n',
            Ends::Record => progress.take(*byte),
        });
        let Some(end) = end else {
            self.seen = self.buffer.len();
            return None;
        };
        let line = self.buffer.split_to(self.seen + end).freeze();
        self.seen = 0;
        let terminator = self.buffer.split_to(1);
        self.after_cr = ends == Ends::Any && terminator[0] == b'\r';
        Some(line)
    }

    /// Whether what is not finished yet, and is kept with what was gathered of it before, is too large.
    fn overflows(&self, gathered: usize) -> bool {
        self.buffer.len() + gathered > self.limit
    }

    fn rest(&mut self) -> Bytes {
        self.seen = 0;
        std::mem::take(&mut self.buffer).freeze()
    }
}
