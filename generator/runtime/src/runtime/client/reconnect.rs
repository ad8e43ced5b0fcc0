//! Server-sent events over as many connections as it takes (HTML, section 9.2.3): where it is asked for, as only the program knows
//! whether the call may be sent again.

use std::fmt;
use std::time::Duration;

use http::{HeaderName, HeaderValue};

use crate::runtime::client::Call;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::items::events::{Event, EventStream};
use crate::runtime::operation::Operation;

const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// The events of a call that is sent again when its connection ends or breaks: after as long as the server asked for with
/// `retry`, 3 s where it did not, and with the `Last-Event-ID` of the last event. `[DONE]` and 204 end it.
///
/// ```ignore
/// let mut events = Reconnecting::new(client.watch());
/// while let Some(event) = events.next().await? {
///     println!("{event:?}");
/// }
/// ```
pub struct Reconnecting<Op: Operation> {
    call: Call<Op>,
    stream: Option<Op::Output>,
    last_event_id: String,
    retry: Duration,
    /// Connections in a row of which no event came.
    fruitless: u32,
    at_most: u32,
    ended: bool,
}

impl<Op: Operation<Output = EventStream<T>> + Clone, T: Reflect> Reconnecting<Op> {
    pub fn new(call: Call<Op>) -> Self {
        Reconnecting {
            call,
            stream: None,
            last_event_id: String::new(),
            retry: Duration::from_secs(3),
            fruitless: 0,
            at_most: 10,
            ended: false,
        }
    }

    /// How many connections in a row may bring no event before that is the end, or the error that it was: 10 where not given.
    #[must_use]
    pub fn at_most(mut self, connections: u32) -> Self {
        self.at_most = connections;
        self
    }

    /// The next event; `None` at the end.
    ///
    /// # Errors
    ///
    /// Those of the call, after its own attempts, and of events. The next call goes on behind an event, and connects again after
    /// an error of a call.
    pub async fn next(&mut self) -> Result<Option<Event<T>>, Error> {
        loop {
            if self.ended {
                return Ok(None);
            }
            let Some(stream) = &mut self.stream else {
                self.connect().await?;
                continue;
            };
            let next = stream.next().await;
            self.last_event_id = stream.last_event_id().to_owned();
            self.retry = stream.retry().unwrap_or(self.retry);
            let broken = match next {
                Ok(Some(event)) => {
                    self.fruitless = 0;
                    return Ok(Some(event));
                }
                Ok(None) if stream.is_done() => {
                    self.ended = true;
                    continue;
                }
                Ok(None) => None,
                Err(error) if matches!(error.kind(), ErrorKind::Transport | ErrorKind::Timeout) => Some(error),
                Err(error) => return Err(error),
            };
            self.stream = None;
            self.fruitless += 1;
            if self.fruitless > self.at_most {
                self.ended = true;
                return broken.map_or(Ok(None), Err);
            }
            if let Some(io) = self.call.options.io(&self.call.client.0) {
                io.clock.sleep(self.retry).await;
            }
        }
    }

    async fn connect(&mut self) -> Result<(), Error> {
        let mut call = self.call.clone();
        // In UTF-8 (HTML, section 9.2.4).
        if let (1.., Ok(id)) = (
            self.last_event_id.len(),
            HeaderValue::from_bytes(self.last_event_id.as_bytes()),
        ) {
            call.options.headers.insert(LAST_EVENT_ID, id);
        }
        let response = call.await?;
        // The server wants nobody to come back.
        self.ended = response.status() == 204;
        let last_event_id = std::mem::take(&mut self.last_event_id);
        let mut stream = response.into_inner();
        stream.go_on_from(&last_event_id);
        self.last_event_id = last_event_id;
        self.stream = Some(stream);
        Ok(())
    }
}

impl<Op: Operation> fmt::Debug for Reconnecting<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reconnecting")
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}
