//! Whether a call is tried once more, and when.
//!
//! What may have been carried out is only sent again where that means the same as once: by its method (RFC 9110, section
//! 9.2.2), by an idempotency key, or because the description or the program says so. A server that is in trouble gets no
//! more than a few percent of requests beyond those that programs make: that is what the budget is for.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::runtime::data::retry_after;
use crate::runtime::description::error::ErrorKind;
use crate::runtime::request::random;

/// How calls are tried again. [`Retry::default`] is what clients do where nothing is said: three attempts in all, of what
/// is safe to be sent again.
#[derive(Clone)]
#[must_use]
pub struct Retry {
    attempts: u32,
    first: Duration,
    most: Duration,
    longest_asked: Duration,
    statuses: Vec<u16>,
    is_safe: bool,
    obeyed: Option<&'static str>,
    predicate: Option<Arc<Predicate>>,
}

type Predicate = dyn Fn(&Failure<'_>) -> Option<bool> + Send + Sync;

/// An attempt that failed.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Failure<'a> {
    /// The `operationId`.
    pub operation: &'static str,
    pub kind: ErrorKind,
    /// Of the response, where there is one.
    pub status: Option<StatusCode>,
    /// Of the response, where there is one.
    pub headers: Option<&'a HeaderMap>,
    /// How often the call has been sent.
    pub attempts: u32,
    /// Whether the call can be sent again and mean the same as once.
    pub is_safe: bool,
}

impl Default for Retry {
    fn default() -> Self {
        Retry {
            attempts: 3,
            first: Duration::from_millis(200),
            most: Duration::from_secs(20),
            longest_asked: Duration::from_secs(60),
            statuses: vec![408, 429, 500, 502, 503, 504],
            is_safe: false,
            obeyed: None,
            predicate: None,
        }
    }
}

impl Retry {
    /// Nothing is tried again.
    pub fn never() -> Self {
        Retry::default().attempts(1)
    }

    /// How often a call is sent at most: 3 times where not given.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The wait before the second attempt is up to the first of these, 200 ms where not given. It doubles with each, up to the
    /// other, 20 s where not given. How long it is within that is left to chance, so that clients do not come back together.
    pub fn backoff(mut self, first: Duration, most: Duration) -> Self {
        self.first = first;
        self.most = most;
        self
    }

    /// The longest wait that a server may ask for, 60 s where not given. Where it asks for more, there is the error at once.
    pub fn longest_wait(mut self, most: Duration) -> Self {
        self.longest_asked = most;
        self
    }

    /// The statuses that are tried again, instead of 408, 429, 500, 502, 503 and 504.
    pub fn statuses(mut self, statuses: impl IntoIterator<Item = u16>) -> Self {
        self.statuses = statuses.into_iter().collect();
        self
    }

    /// Also calls that may have been carried out, whatever their method is: the program knows that this does no harm.
    pub fn even_if_carried_out(mut self) -> Self {
        self.is_safe = true;
        self
    }

    /// A header by which the server says `true` or `false`, which then counts for what is safe: `x-should-retry`.
    pub fn obey(mut self, header: &'static str) -> Self {
        self.obeyed = Some(header);
        self
    }

    /// Asked first: `Some` decides, within the number of attempts, the budget and the time; `None` leaves it to the rest.
    pub fn decide(mut self, predicate: impl Fn(&Failure<'_>) -> Option<bool> + Send + Sync + 'static) -> Self {
        self.predicate = Some(Arc::new(predicate));
        self
    }

    /// Whether calls are safe that would not be by themselves.
    pub(crate) fn makes_safe(&self) -> bool {
        self.is_safe
    }

    /// How long to wait before the next attempt; `None` where there is none.
    pub(crate) fn wait(&self, failure: &Failure<'_>) -> Option<Duration> {
        if failure.attempts >= self.attempts || !self.wants(failure) {
            return None;
        }
        let doublings = failure.attempts.saturating_sub(1).min(20);
        let ceiling = self.first.saturating_mul(1 << doublings).min(self.most);
        match failure.headers.and_then(retry_after::asked) {
            Some(asked) if asked > self.longest_asked => None,
            // Never before, and not all at the same moment.
            Some(asked) => Some(asked + share(self.first.min(asked / 8))),
            None => Some(share(ceiling)),
        }
    }

    fn wants(&self, failure: &Failure<'_>) -> bool {
        if let Some(decision) = self.predicate.as_ref().and_then(|predicate| predicate(failure)) {
            return decision;
        }
        let says = |header: &str| failure.headers?.get(header)?.to_str().ok();
        match self.obeyed.and_then(says) {
            Some("false") => return false,
            Some("true") => return failure.is_safe,
            _ => {}
        }
        match (failure.kind, failure.status) {
            // Nothing was sent.
            (ErrorKind::Connect, _) => true,
            (ErrorKind::Timeout | ErrorKind::Transport, _) => failure.is_safe,
            (ErrorKind::Status, Some(status)) => failure.is_safe && self.statuses.contains(&status.as_u16()),
            _ => false,
        }
    }
}

impl fmt::Debug for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Retry")
            .field("attempts", &self.attempts)
            .field("first", &self.first)
            .field("most", &self.most)
            .field("statuses", &self.statuses)
            .finish_non_exhaustive()
    }
}

/// What a client has left for attempts beyond the first: they cost, and what succeeds at once earns a little.
pub(crate) struct Budget {
    tokens: AtomicI64,
    capacity: i64,
}

/// What an attempt costs beyond the first one.
const COST: i64 = 5;
/// The same after a timeout, which has kept the server busy longer.
const COST_OF_TIMEOUT: i64 = 10;

impl Budget {
    /// For so many attempts in a row without a success.
    pub(crate) fn new(attempts: u32) -> Self {
        let capacity = i64::from(attempts) * COST;
        Budget {
            tokens: AtomicI64::new(capacity),
            capacity,
        }
    }

    /// Pays for one more attempt; `false` where nothing is left.
    pub(crate) fn take(&self, kind: ErrorKind) -> bool {
        let cost = match kind {
            ErrorKind::Timeout => COST_OF_TIMEOUT,
            _ => COST,
        };
        let paid = |tokens: i64| (tokens >= cost).then_some(tokens - cost);
        self.tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, paid)
            .is_ok()
    }

    /// A call has succeeded: it earns one token, and where it took more than one attempt, what the last one cost.
    pub(crate) fn earn(&self, attempts: u32) {
        let earned = if attempts > 1 { COST } else { 1 };
        let more = |tokens: i64| Some((tokens + earned).min(self.capacity));
        // It never fails.
        let _ = self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
    }
}

/// Some part of a time.
fn share(of: Duration) -> Duration {
    // The upper 53 bits are as many as a double has.
    of.mul_f64((random::number() >> 11) as f64 / (1_u64 << 53) as f64)
}

/// A key by which a server knows that it has had a request: a random UUID (RFC 9562, section 5.4).
pub(crate) fn idempotency_key() -> String {
    let (high, low) = (random::number(), random::number());
    let (high, low) = ((high & !0xf000) | 0x4000, (low >> 2) | (1 << 63));
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}
