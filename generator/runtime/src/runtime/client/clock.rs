//! Time, as the client sees it: what tests turn by hand, and what is another thing in a browser.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
#[cfg(any(feature = "reqwest", feature = "blocking"))]
use std::sync::LazyLock;
use std::task::{Context, Poll};
use std::time::Duration;
#[cfg(any(feature = "reqwest", feature = "blocking"))]
use std::time::Instant;

use crate::runtime::data::boxed::BoxFuture;

/// Tells how late it is, and waits.
#[diagnostic::on_unimplemented(
    message = "`{Self}` tells no time",
    label = "a clock is wanted here",
    note = "it implements `Clock`; without one, the feature `reqwest` has that of tokio"
)]
pub trait Clock: Send + Sync {
    /// How long ago some moment was that stays the same as long as the clock is there. It never goes back.
    fn now(&self) -> Duration;

    /// Is done after so long.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

/// The time that an exchange has until it is late. Its sleep is only made where there is something to wait for.
pub(crate) struct Timer {
    clock: Arc<dyn Clock>,
    since: Duration,
    until: Duration,
    sleep: Option<BoxFuture<'static, ()>>,
}

/// There was no time left.
pub(crate) struct Late;

impl Timer {
    pub(crate) fn new(clock: Arc<dyn Clock>, timeout: Duration) -> Self {
        let since = clock.now();
        Timer {
            clock,
            since,
            until: since.saturating_add(timeout),
            sleep: None,
        }
    }

    /// How long has passed.
    pub(crate) fn elapsed(&self) -> Duration {
        self.clock.now().saturating_sub(self.since)
    }

    /// How much is left.
    pub(crate) fn left(&self) -> Duration {
        self.until.saturating_sub(self.clock.now())
    }

    /// Whether the time is over; wakes whoever asks when it is.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Late> {
        let sleep = match &mut self.sleep {
            Some(sleep) => sleep,
            none => none.insert(self.clock.sleep(self.until.saturating_sub(self.clock.now()))),
        };
        sleep.as_mut().poll(context).map(|()| Late)
    }

    /// Waits for something, but not for too long. It stays where it is: what is given to a function that waits is there twice.
    pub(crate) fn within<T>(
        &mut self,
        mut future: Pin<&mut (impl Future<Output = T> + ?Sized)>,
    ) -> impl Future<Output = Result<T, Late>> {
        poll_fn(move |context| match future.as_mut().poll(context) {
            Poll::Ready(value) => Poll::Ready(Ok(value)),
            Poll::Pending => self.poll(context).map(Err),
        })
    }
}

/// How long after the first time that was asked for: the same start for all clients, as they share sources of tokens.
#[cfg(any(feature = "reqwest", feature = "blocking"))]
pub(crate) fn since_start(now: Instant) -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    now.saturating_duration_since(*START)
}

/// Tokio's, which its tests can stop.
#[cfg(feature = "reqwest")]
pub(crate) struct TokioClock;

#[cfg(feature = "reqwest")]
impl Clock for TokioClock {
    fn now(&self) -> Duration {
        since_start(tokio::time::Instant::now().into_std())
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        // A time that is too long to be told is thirty years to it.
        Box::pin(tokio::time::sleep(duration))
    }
}
