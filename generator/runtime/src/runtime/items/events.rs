//! Server-sent events (HTML, section 9.2), as they arrive.
//!
//! An event is bounded like a whole body is elsewhere, so a server cannot fill the memory. After an error of the connection
//! the stream ends; after an event that cannot be decoded it goes on.

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use http::HeaderValue;

use crate::runtime::data::deviations::Deviation;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::rules::{self, Rule};
#[cfg(feature = "test-util")]
use crate::runtime::data::sample::Sample;
use crate::runtime::description::error::Error;
#[cfg(feature = "test-util")]
use crate::runtime::description::spec::Spec;
use crate::runtime::items::item;
use crate::runtime::items::lines::{Ends, Lines};
use crate::runtime::response::stream::ByteStream;
use crate::runtime::response::{FromResponse, Raw};

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
/// an error is an error where the description does not list it. The stream does not connect again by itself:
/// `Reconnecting` does.
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
    /// Whether the stream itself said that this was all.
    is_done: bool,
}

impl<T: Reflect> EventStream<T> {
    pub(crate) fn new(bytes: ByteStream) -> Self {
        let limit = bytes.head().limit();
        EventStream {
            events: Box::new(Events {
                bytes,
                lines: Lines::new(Ends::Any, limit),
                name: String::new(),
                gathered: None,
                id: Arc::default(),
                last_id: Arc::default(),
                retry: None,
                is_done: false,
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

    #[cfg(feature = "client")]
    pub(crate) fn is_done(&self) -> bool {
        self.events.is_done
    }

    /// Has the id of a connection before this one as the last one so far.
    #[cfg(feature = "client")]
    pub(crate) fn go_on_from(&mut self, id: &str) {
        self.events.id = id.into();
        self.events.last_id = Arc::clone(&self.events.id);
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<T>, Error>>> {
        let event = match self.events.poll(context) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(None) => return Poll::Ready(None),
            Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
            Poll::Ready(Some(Ok(event))) => event,
        };
        let data = item::event::<T>(self.events.bytes.head(), &event.name, &event.text);
        #[cfg(feature = "tracing")]
        if !matches!(data, Ok(None)) {
            let head = self.events.bytes.head();
            let found = || item::event_deviations::<T>(&event.name, &event.text, head.rules());
            head.traced(data.as_ref().err(), found);
        }
        match data {
            Ok(Some(data)) => Poll::Ready(Some(Ok(Event {
                name: event.name,
                id: event.id,
                data,
                text: event.text,
                rules: self.events.bytes.head().rules(),
            }))),
            Ok(None) => {
                self.events.is_done = true;
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
                return Poll::Ready(Some(Err(self.bytes.head().too_large("event"))));
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
        self.bytes.end();
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
            "id" if value.len() <= LONGEST_ID && HeaderValue::from_bytes(value.as_bytes()).is_ok() => {
                self.id = value.into()
            }
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

impl Raw {
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
}

impl<T: Reflect> FromResponse for EventStream<T> {
    fn from_response(response: &mut Raw) -> Result<Self, Error> {
        response.events()
    }

    #[cfg(feature = "test-util")]
    fn sample(_: &'static Spec) -> Sample {
        let json = Sample::json::<T>(&[]).body;
        let body = [b"data: ", &json[..], b"\n\n"].concat();
        Sample {
            content_type: "text/event-stream".into(),
            body: body.into(),
            ..Sample::default()
        }
    }
}
