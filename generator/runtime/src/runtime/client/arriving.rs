//! A response that is handed out as it arrives, and never waited for too long.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use crate::runtime::client::clock::{Clock, Timer};
use crate::runtime::client::exchange::Exchange;
use crate::runtime::client::incoming::Reading;
use crate::runtime::data::boxed::BoxStream;
use crate::runtime::data::media_type;
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::response::Raw;

/// What of the answers is read whole that could be handed out as it arrives.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[allow(dead_code, reason = "of long-running operations")]
pub(crate) enum Reads {
    #[default]
    Nothing,
    /// What says that it goes on.
    Accepted,
    All,
}

impl Exchange<'_> {
    /// Leaves a body that is handed out as it arrives to who called. How long a stream may last cannot be said; how long its beginning and
    /// each pause may, can.
    pub(super) fn leave(&self, reading: &mut Reading) {
        if self.is_streamed(&reading.raw)
            && let Some(pieces) = reading.pieces.take()
        {
            reading.raw.set_live(Box::pin(Arriving {
                pieces,
                clock: self.io.clock.clone(),
                timeout: self.timeout(),
                pause: None,
            }));
        }
    }

    fn is_streamed(&self, raw: &Raw) -> bool {
        let may_arrive = match self.options.reads {
            Reads::Nothing => raw.status().is_success(),
            Reads::Accepted => raw.status().is_success() && raw.status() != 202,
            Reads::All => false,
        };
        may_arrive && !self.spec.streams.is_empty() && is_stream(self.spec, raw)
    }
}

/// Whether a body of this content type is handed out as it arrives: where what it is closest to is.
fn is_stream(spec: &Spec, raw: &Raw) -> bool {
    let content_type = raw.headers().text_of("content-type").unwrap_or_default().trim();
    if content_type.is_empty() {
        // Nothing is known of it: it is what the operation is for.
        return true;
    }
    let closest = |ranges: &[&str]| {
        let mut closest = None;
        for range in ranges {
            closest = closest.max(media_type::closeness(content_type, range));
        }
        closest
    };
    let streamed = closest(spec.streams);
    streamed.is_some() && streamed >= closest(spec.whole)
}

/// A body as it arrives, unless a pause is too long.
struct Arriving {
    pieces: BoxStream<Result<Bytes, TransportError>>,
    clock: Arc<dyn Clock>,
    timeout: Duration,
    /// While somebody waits for the next piece: until then, none is missing.
    pause: Option<Timer>,
}

impl Stream for Arriving {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        match this.pieces.as_mut().poll_next(context) {
            Poll::Ready(item) => {
                this.pause = None;
                Poll::Ready(item)
            }
            Poll::Pending => {
                let (clock, timeout) = (&this.clock, this.timeout);
                let pause = this.pause.get_or_insert_with(|| Timer::new(clock.clone(), timeout));
                pause.poll(context).map(|_| Some(Err(TransportError::timeout())))
            }
        }
    }
}
