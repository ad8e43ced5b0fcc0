// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Time, as the client sees it: what tests turn by hand, and what is another thing in a browser.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::runtime::data::boxed::BoxFuture;

/// Tells how late it is, and waits.
pub trait Clock: Send + Sync {
    /// How long ago some moment was that stays the same as long as the clock is there. It never goes back.
    fn now(&self) -> Duration;

    /// Is done after so long.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

/// The time that an exchange has until it is late. Its sleep is only made where there is something to wait for.
pub(crate) struct Timer {
    clock: Arc<dyn Clock>,
    until: Duration,
    sleep: Option<BoxFuture<'static, ()>>,
}

/// There was no time left.
pub(crate) struct Late;

impl Timer {
    pub(crate) fn new(clock: Arc<dyn Clock>, timeout: Duration) -> Self {
        let until = clock.now().saturating_add(timeout);
        Timer {
            clock,
            until,
            sleep: None,
        }
    }

    /// How much is left.
    pub(crate) fn left(&self) -> Duration {
        self.until.saturating_sub(self.clock.now())
    }

    /// Begins anew.
    pub(crate) fn reset(&mut self, timeout: Duration) {
        self.until = self.clock.now().saturating_add(timeout);
        self.sleep = None;
    }

    /// Whether the time is over; wakes whoever asks when it is.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Late> {
        let sleep = match &mut self.sleep {
            Some(sleep) => sleep,
            none => none.insert(self.clock.sleep(self.until.saturating_sub(self.clock.now()))),
        };
        sleep.as_mut().poll(context).map(|()| Late)
    }

    /// Waits for something, but not for too long.
    pub(crate) async fn within<T>(&mut self, future: impl Future<Output = T>) -> Result<T, Late> {
        let mut future = pin!(future);
        poll_fn(|context| match future.as_mut().poll(context) {
            Poll::Ready(value) => Poll::Ready(Ok(value)),
            Poll::Pending => self.poll(context).map(Err),
        })
        .await
    }
}

/// Tokio's.
#[cfg(feature = "reqwest")]
pub(crate) struct TokioClock(tokio::time::Instant);

#[cfg(feature = "reqwest")]
impl TokioClock {
    pub(crate) fn new() -> Self {
        TokioClock(tokio::time::Instant::now())
    }
}

#[cfg(feature = "reqwest")]
impl Clock for TokioClock {
    fn now(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        // A time that is too long to be told is thirty years to it.
        Box::pin(tokio::time::sleep(duration))
    }
}
