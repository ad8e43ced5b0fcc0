//! JSON values one after another (JSON Lines; RFC 7464), as they arrive.
//!
//! A value is bounded like a whole body is elsewhere, so a server cannot fill the memory. After an error of the connection
//! the stream ends; after a value that cannot be decoded it goes on.

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use crate::runtime::data::deviations::Deviation;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::rules::Rule;
#[cfg(feature = "test-util")]
use crate::runtime::data::sample::Sample;
use crate::runtime::description::error::Error;
#[cfg(feature = "test-util")]
use crate::runtime::description::spec::Spec;
use crate::runtime::items::item;
use crate::runtime::items::lines::{Ends, Lines};
use crate::runtime::response::stream::ByteStream;
use crate::runtime::response::{FromResponse, Raw};

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
        let ends = match bytes.head().content_type().as_str() {
            "application/json-seq" => Ends::Record,
            content_type if content_type.ends_with("+json-seq") => Ends::Record,
            _ => Ends::Line,
        };
        let limit = bytes.head().limit();
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
                let value = match self.records.lines.may_be_cut(&text) {
                    true => Err(item::cut(self.records.bytes.head(), &text)),
                    false => item::line::<T>(self.records.bytes.head(), &text),
                };
                let rules = self.records.bytes.head().rules();
                #[cfg(feature = "tracing")]
                self.records
                    .bytes
                    .head()
                    .traced(value.as_ref().err(), || item::line_deviations::<T>(&text, rules));
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
                self.bytes.end();
                let _ = self.lines.rest();
                return Poll::Ready(Some(Err(self.bytes.head().too_large("line"))));
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

impl Raw {
    /// The body as lines of JSON.
    ///
    /// # Errors
    ///
    /// None as yet: errors come with the lines.
    pub fn json_lines<T: Reflect>(&mut self) -> Result<JsonLines<T>, Error> {
        Ok(JsonLines::new(self.stream()?))
    }
}

impl<T: Reflect> FromResponse for JsonLines<T> {
    fn from_response(response: &mut Raw) -> Result<Self, Error> {
        response.json_lines()
    }

    #[cfg(feature = "test-util")]
    fn sample(_: &'static Spec) -> Sample {
        let json = Sample::json::<T>(&[]).body;
        let body = [&json[..], b"\n"].concat();
        Sample {
            content_type: "application/x-ndjson".into(),
            body: body.into(),
            ..Sample::default()
        }
    }
}
