//! Long-running operations: from the answer that one has begun, asking again until it is over, to what it came to.
//!
//! What a program sees of one is here; what its description tells of it is in `plan.rs`, and how it is followed from answer to
//! answer in `course.rs`; `sent_before.rs` makes requests again of their URLs, for what goes on in another process.

mod course;
mod plan;
mod sent_before;

use std::fmt;
use std::future::{IntoFuture, poll_fn};
use std::time::Duration;

use serde_json::Value;

use crate::runtime::client::Client;
#[cfg(feature = "blocking")]
use crate::runtime::client::blocking;
use crate::runtime::client::call::Call;
use crate::runtime::client::resume_token::ResumeToken;
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::data::deviations::{self, Refusal, Undecodable};
use crate::runtime::data::headers::Headers;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::description::spec::Spec;
use crate::runtime::operation::Operation;
use crate::runtime::response::{Raw, Response};

pub use self::plan::{Monitor, Outcome, Plan, monitor, monitor_of_output};

use self::course::{Course, json};

/// An operation that goes on after it has been answered.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is over when it is answered",
    label = "this operation does not go on after its answer",
    note = "where it does, `[long-running]` in codegen.toml says so"
)]
pub trait LongRunning: Operation {
    /// What it comes to.
    type Done;

    const PLAN: Plan;

    /// What is known of the requests by which it is asked about.
    const MONITOR: &'static Spec;

    /// # Errors
    ///
    /// The answer is not what is documented.
    fn done(answer: &mut Raw) -> Result<Self::Done, Error>;
}

// The bound stands at the method: a call without it is then told what it has not, by the trait's own words.
impl<Op: Operation> Call<Op> {
    /// Sends it, and asks how far it is until it is over: `.await` for what it came to, or `next` by `next`.
    pub fn poll(self) -> Polling<Op>
    where
        Op: LongRunning,
    {
        let this = self.recorded();
        let inputs = this.inputs();
        Polling {
            course: Course::new(this.client, (Op::SPEC, Op::MONITOR), Op::PLAN, inputs, this.options),
            watch: None,
            done: Op::done,
        }
    }
}

type Told = Box<dyn FnMut(&Progress) + Send>;

/// A long-running operation: see [`Call::poll`].
///
/// Dropping it stops the asking, not the operation.
#[must_use = "nothing is sent until it is awaited"]
pub struct Polling<Op: LongRunning> {
    course: Course,
    watch: Option<Told>,
    done: fn(&mut Raw) -> Result<Op::Done, Error>,
}

impl<Op: LongRunning> Polling<Op> {
    /// How long it may take in all, instead of an hour. Longer is an error.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.course.deadline = time;
        self
    }

    /// How often is asked at most, instead of as often as there is time for. More is an error.
    pub fn at_most(mut self, polls: u32) -> Self {
        self.course.most = polls;
        self
    }

    /// How long to wait before it is asked about, where the server does not say: at first the one, 1 s where not given, then
    /// half as long again each time, up to the other, 30 s where not given.
    pub fn backoff(mut self, first: Duration, most: Duration) -> Self {
        (self.course.pause, self.course.longest) = (first, most.max(first));
        self
    }

    /// Tells of each answer that says that it goes on.
    pub fn watch(mut self, watch: impl FnMut(&Progress) + Send + 'static) -> Self {
        self.watch = Some(Box::new(watch));
        self
    }

    /// Waits for the next answer that says that it goes on; `None` when it is over: what it came to is then there with `.await`.
    ///
    /// # Errors
    ///
    /// Those of the call; of [`ErrorKind::Failed`] where it has not succeeded, with the answer that says so; of
    /// [`ErrorKind::Polling`] where an answer does not say where to ask, or it takes too long. Where asking has failed for a
    /// reason that may pass, the next `next` asks again.
    pub async fn next(&mut self) -> Result<Option<Progress>, Error> {
        let progress = poll_fn(|context| self.course.poll(context)).await?;
        if let (Some(progress), Some(watch)) = (&progress, &mut self.watch) {
            watch(progress);
        }
        Ok(progress)
    }

    /// Where it is asked about next, for another process that goes on with it by [`resume`](Self::resume); `None` before the call is
    /// answered, and when it is over.
    ///
    /// # Errors
    ///
    /// Of [`ErrorKind::Polling`] where its URLs have what may be a credential.
    pub fn resume_token(&self) -> Result<Option<ResumeToken>, Error> {
        self.course.resume_token()
    }

    /// Goes on with what [`resume_token`](Self::resume_token) told of, perhaps in another process: it is asked about at once.
    ///
    /// What may have been a credential is not in a token, so the client has to have those; nor is what was said of the one call.
    ///
    /// # Errors
    ///
    /// Of [`ErrorKind::Polling`] where the token is of another operation, or leads elsewhere than this client does.
    pub fn resume(client: &Client, token: &ResumeToken) -> Result<Self, Error> {
        let mut course = Course::idle(client.clone(), (Op::SPEC, Op::MONITOR), Op::PLAN);
        #[cfg(feature = "test-util")]
        if Op::MONITOR.id == Op::SPEC.id {
            course.options.of = Some(std::any::type_name::<Op>());
        }
        course.resume(token)?;
        Ok(Polling {
            course,
            watch: None,
            done: Op::done,
        })
    }

    async fn finish(mut self) -> Result<Response<Op::Done>, Error> {
        while self.next().await?.is_some() {}
        self.course.result().read(self.done)
    }

    /// Waits until it is over, on this thread and without an async runtime: over what [`Call::send_blocking`] goes over.
    ///
    /// # Errors
    ///
    /// As of [`next`](Self::next).
    #[cfg(feature = "blocking")]
    pub fn send_blocking(mut self) -> Result<Response<Op::Done>, Error> {
        self.course.options.io = Some(self.course.client.0.blocking.clone());
        blocking::wait(self.finish())
    }
}

impl<Op: LongRunning + 'static> IntoFuture for Polling<Op> {
    type Output = Result<Response<Op::Done>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.finish())
    }
}

impl<Op: LongRunning> fmt::Debug for Polling<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Polling")
            .field("operation", &self.course.spec.id)
            .field("polls", &self.course.polls)
            .finish_non_exhaustive()
    }
}

/// An answer that says that an operation goes on.
pub struct Progress {
    raw: Raw,
    status: Option<String>,
    polls: u32,
    wait: Duration,
}

impl Progress {
    /// How far it is, in the server's word, where it has one.
    pub fn status(&self) -> Option<&str> {
        self.status.as_deref()
    }

    /// How often it has been asked about: 0 where this is the answer to the call itself.
    pub fn polls(&self) -> u32 {
        self.polls
    }

    /// How long it is until it is asked about again.
    pub fn wait(&self) -> Duration {
        self.wait
    }

    pub fn headers(&self) -> &Headers {
        self.raw.headers()
    }

    /// The body as it came.
    pub fn bytes(&self) -> &[u8] {
        self.raw.bytes()
    }

    /// What else it says, at this place of its body: `/percentComplete`.
    pub fn value(&self, place: &str) -> Option<Value> {
        json(&self.raw).pointer(place).cloned()
    }

    /// The body as what is documented of it.
    ///
    /// # Errors
    ///
    /// Of [`ErrorKind::Undecodable`] where it is no JSON or of another type altogether, of [`ErrorKind::Deviating`] where it lacks what
    /// must be there, or strictly deviates.
    pub fn decode<T: Reflect>(&self) -> Result<T, Error> {
        let head = self.raw.head();
        deviations::read(self.raw.bytes(), &[], head.conformance()).map_err(|refusal| match refusal {
            Refusal::Deviating(found) => Error::deviating(head, "the progress", found),
            Refusal::Undecodable(Undecodable { error, found }) => {
                Error::about(head, ErrorKind::Undecodable, "the progress cannot be decoded")
                    .with_source(error)
                    .with_deviations(found)
            }
        })
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Progress")
            .field("status", &self.status)
            .field("polls", &self.polls)
            .field("wait", &self.wait)
            .finish_non_exhaustive()
    }
}
