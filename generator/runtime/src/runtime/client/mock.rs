//! A server that is none: it answers by operation, in process, and keeps what was sent as the operations' own types.

use std::any::Any;
use std::collections::VecDeque;
use std::fmt;
use std::ops::Deref;
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use crate::runtime::client::clock::Clock;
use crate::runtime::client::recording;
pub use crate::runtime::client::recording::Recorder;
use crate::runtime::client::transport::{self, Attempt, Exchange, Incoming, Transport};
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::data::headers::Headers;
use crate::runtime::data::media_type;
use crate::runtime::data::reflect::Reflect;
use crate::runtime::data::secret;
use crate::runtime::data::visit;
use crate::runtime::description::spec::Spec;
use crate::runtime::description::transport_error::TransportError;
use crate::runtime::operation::Operation;
use crate::runtime::request::body::Body;

/// A transport that answers as it is told. Clones are the same one: one is given to the client, the other asked.
#[derive(Clone, Default)]
pub struct Mock(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    answers: Vec<(Of, VecDeque<Answer>)>,
    sent: Vec<Sent>,
    waits: Vec<Duration>,
    /// How long answers have taken.
    taken: Duration,
}

/// The operation that answers are for.
#[derive(PartialEq)]
struct Of {
    id: String,
    /// Its path and its type: another API may have an operation of the same id. A recording has neither.
    own: Option<(&'static str, &'static str)>,
}

impl Of {
    /// How closely it is the one that is called; `None` where it is another.
    fn closeness(&self, attempt: &Attempt) -> Option<u8> {
        if self.id != attempt.operation {
            return None;
        }
        match (self.own, attempt.of) {
            (None, _) => Some(0),
            (Some((_, own)), Some(of)) => (own == of).then_some(2),
            // What asks about a long-running operation is of no type.
            (Some((path, _)), None) => (path == attempt.path).then_some(1),
        }
    }
}

/// A request that came.
struct Sent {
    operation: &'static str,
    of: Option<&'static str>,
    inputs: Option<Arc<dyn Any + Send + Sync>>,
    request: http::Request<Bytes>,
}

/// A request that came, as it is written. What it shows has no credential, no query and no body.
#[derive(Clone)]
pub struct Request(http::Request<Bytes>);

/// What is answered once.
#[derive(Clone)]
#[must_use]
pub struct Answer {
    status: Option<StatusCode>,
    headers: HeaderMap,
    body: Bytes,
    fault: Option<Fault>,
    after: Duration,
    /// Whether the description's example is answered instead, where there is one, and of which status.
    example: Option<Option<u16>>,
}

/// What goes wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nobody.
    Refused,
    /// The connection breaks before anything is answered.
    Reset,
    /// Half of the body comes, then the connection breaks.
    HalfBody,
    /// The body comes, but the connection breaks before anyone knows that this was all.
    BrokenOff,
    /// Nothing comes, ever.
    Silence,
}

impl Answer {
    fn new(status: Option<StatusCode>, body: Bytes) -> Self {
        Answer {
            status,
            headers: HeaderMap::new(),
            body,
            fault: None,
            after: Duration::ZERO,
            example: None,
        }
    }

    /// A value as JSON, with the first success that the operation documents.
    pub fn json<T: Reflect>(value: &T) -> Self {
        let body = visit::to_json(value).unwrap_or_default();
        Answer::new(None, body.into()).header("content-type", "application/json")
    }

    /// What the description says of an operation's answer: its first success, with everything in it that may be there, made of the
    /// constraints of its schema. Patterns that only a regular expression can match, and the relations between members that
    /// some keywords of JSON Schema ask for, it does not know.
    pub fn documented<Op: Operation>() -> Self {
        let sample = Op::sample();
        let mut answer = Answer::new(sample.status.parse().ok(), sample.body);
        if !sample.content_type.is_empty() {
            answer = answer.header("content-type", &sample.content_type);
        }
        answer
    }

    /// The example that the description has of an operation's answer: of its first success that has one, or of the
    /// [`status`](Self::status) that is said, as itself, as `4XX` or as `default`. The crate has those that conform to their schemas and
    /// are no larger than its settings say; where there is none, it is what is [`documented`](Self::documented), and no body with
    /// another status.
    pub fn example<Op: Operation>() -> Self {
        Answer {
            example: Some(None),
            ..Answer::documented::<Op>()
        }
    }

    /// These bytes, as they are.
    pub fn body(body: impl Into<Bytes>) -> Self {
        Answer::new(None, body.into())
    }

    /// A status without a body.
    pub fn empty(status: u16) -> Self {
        Answer::new(None, Bytes::new()).status(status)
    }

    /// Something goes wrong.
    pub fn fault(fault: Fault) -> Self {
        Answer {
            fault: Some(fault),
            ..Answer::new(None, Bytes::from_static(b"{\"half\": "))
        }
    }

    /// With this status instead. What is none is 500.
    pub fn status(mut self, status: u16) -> Self {
        if let Some(example) = &mut self.example
            && self.status.is_none_or(|success| success != status)
        {
            *example = Some(status);
            self.body = Bytes::new();
        }
        self.status = Some(StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
        self
    }

    /// What the description has as an example of it.
    fn with_example(mut self, attempt: &Attempt) -> Self {
        let Some(wanted) = self.example else { return self };
        let spec = attempt.spec;
        let examples = attempt.examples.lines().filter_map(|line| {
            // The operation, the status and the media type, and then the body.
            let mut heads = serde_json::Deserializer::from_str(line).into_iter::<[String; 3]>();
            let [operation, documented, media_type] = heads.next()?.ok()?;
            let body = line.get(heads.byte_offset()..)?.trim_start();
            (operation == attempt.operation).then_some((documented, media_type, body))
        });
        let usual = success(spec).as_u16();
        let mut examples = examples.filter_map(|(documented, media_type, body)| {
            let status = wanted.or_else(|| documented.parse().ok()).unwrap_or(usual);
            let is_meant = wanted.is_some() || spec.succeeds(status);
            (is_meant && spec.documented(status) == Some(documented.as_str())).then_some((status, media_type, body))
        });
        let Some((status, media_type, body)) = examples.next() else {
            return self;
        };
        self.status = StatusCode::from_u16(status).ok();
        self.body = match media_type::is_json(&media_type) {
            true => Bytes::from_static(body.as_bytes()),
            // A text of several lines stands on one as a string of JSON.
            false => serde_json::from_str(body).unwrap_or_else(|_| body.to_owned()).into(),
        };
        self.headers.remove(header::CONTENT_TYPE);
        self.header("content-type", &media_type)
    }

    /// With one more header. What is none is left out.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            self.headers.append(name, value);
        }
        self
    }

    /// After so long, by the mock's clock: where the call has no time left for it, it is late.
    pub fn after(mut self, time: Duration) -> Self {
        self.after = time;
        self
    }

    /// With this going wrong.
    pub fn but(mut self, fault: Fault) -> Self {
        self.fault = Some(fault);
        self
    }
}

impl Mock {
    pub fn new() -> Self {
        Mock::default()
    }

    /// Answers the next call of an operation so; the calls after it with what is said after it, and all others with the last.
    pub fn answer<Op: Operation>(&self, answer: Answer) -> &Self {
        let own = (Op::SPEC.path, std::any::type_name::<Op>());
        self.push(
            Of {
                id: Op::SPEC.id.to_owned(),
                own: Some(own),
            },
            answer,
        );
        self
    }

    /// One that answers what a [`Recorder`] wrote into a folder, each operation in the order in which it was answered then.
    ///
    /// # Errors
    ///
    /// The folder or a file in it cannot be read.
    pub fn replay(folder: impl AsRef<Path>) -> std::io::Result<Self> {
        let mock = Mock::new();
        for recorded in recording::read(folder.as_ref())? {
            let mut answer = Answer::body(recorded.body);
            answer.status = recorded.status.and_then(|status| StatusCode::from_u16(status).ok());
            for (name, value) in recorded.headers {
                answer = answer.header(&name, &value);
            }
            answer.fault = recorded.fault.map(|kind| match (answer.status, &*kind) {
                // What came of its body is what is in the file.
                (Some(_), _) => Fault::BrokenOff,
                (None, "Connect") => Fault::Refused,
                (None, "Timeout") => Fault::Silence,
                (None, _) => Fault::Reset,
            });
            mock.push(
                Of {
                    id: recorded.operation,
                    own: None,
                },
                answer,
            );
        }
        Ok(mock)
    }

    fn push(&self, of: Of, answer: Answer) {
        let mut state = self.state();
        match state.answers.iter_mut().find(|(operation, _)| *operation == of) {
            Some((_, answers)) => answers.push_back(answer),
            None => state.answers.push((of, [answer].into())),
        }
    }

    /// The calls of an operation that were sent, one for each request.
    pub fn sent<Op: Operation + Clone + 'static>(&self) -> Vec<Op> {
        let state = self.state();
        let own = std::any::type_name::<Op>();
        let of_operation = state.sent.iter().filter(|sent| sent.of == Some(own));
        let inputs = of_operation.filter_map(|sent| sent.inputs.as_ref()?.downcast_ref::<Op>());
        inputs.cloned().collect()
    }

    /// All requests that were sent, as they are written.
    pub fn requests(&self) -> Vec<Request> {
        self.state()
            .sent
            .iter()
            .map(|sent| Request(sent.request.clone()))
            .collect()
    }

    /// A clock whose waits are over at once.
    pub fn clock(&self) -> MockClock {
        MockClock(self.clone())
    }

    /// How long was waited, each time.
    pub fn waits(&self) -> Vec<Duration> {
        self.state().waits.clone()
    }

    /// What is in it is whole after a panic elsewhere, too.
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, attempt: &Attempt) -> Option<Answer> {
        let mut state = self.state();
        let known = state.answers.iter_mut();
        let close = known.filter_map(|(of, answers)| Some((of.closeness(attempt)?, answers)));
        let (_, answers) = close.max_by_key(|(closeness, _)| *closeness)?;
        match answers.len() {
            0 | 1 => answers.front().cloned(),
            _ => answers.pop_front(),
        }
    }
}

impl Transport for Mock {
    fn send<'a>(&'a self, request: http::Request<Body>, attempt: &'a Attempt) -> Exchange<'a> {
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let bytes = transport::whole(body).await?;
            self.state().sent.push(Sent {
                operation: attempt.operation,
                of: attempt.of,
                inputs: attempt.inputs.clone(),
                request: http::Request::from_parts(parts, bytes),
            });
            let Some(answer) = self.take(attempt) else {
                let problem = match attempt.operation {
                    "" => "the mock answers calls, and this request is of none: where it is for a token, give the client a token".into(),
                    operation => format!("the mock has no answer for `{operation}`: give it one with `answer`"),
                };
                return Err(TransportError::request(problem));
            };
            if answer.after > attempt.timeout.unwrap_or(attempt.pause) {
                return std::future::pending().await;
            }
            self.state().taken += answer.after;
            respond(answer.with_example(attempt), attempt.spec).await
        })
    }
}

async fn respond(answer: Answer, spec: &'static Spec) -> Result<http::Response<Incoming>, TransportError> {
    match answer.fault {
        Some(Fault::Refused) => return Err(TransportError::connect("nobody is there")),
        Some(Fault::Reset) => return Err(TransportError::broken("the connection was reset")),
        Some(Fault::Silence) => std::future::pending().await,
        Some(Fault::HalfBody | Fault::BrokenOff) | None => {}
    }
    let incoming = match answer.fault {
        Some(fault) => {
            let parts = if fault == Fault::HalfBody { 2 } else { 1 };
            let half = answer.body.slice(..answer.body.len() / parts);
            Incoming::stream(Half(
                [Err(TransportError::broken("the connection was reset")), Ok(half)].into(),
            ))
        }
        None => Incoming::from(answer.body),
    };
    let mut response = http::Response::new(incoming);
    *response.status_mut() = answer.status.unwrap_or_else(|| success(spec));
    *response.headers_mut() = answer.headers;
    Ok(response)
}

/// The first success that is documented, or 200.
fn success(spec: &Spec) -> StatusCode {
    let codes = spec.statuses.iter().filter_map(|status| status.parse::<u16>().ok());
    let mut successes = codes.filter(|status| spec.succeeds(*status));
    let status = successes.next().and_then(|status| StatusCode::from_u16(status).ok());
    status.unwrap_or(StatusCode::OK)
}

/// The last of these first.
struct Half(Vec<Result<Bytes, TransportError>>);

impl Stream for Half {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop())
    }
}

/// The clock of a [`Mock`].
#[derive(Clone, Debug)]
pub struct MockClock(Mock);

impl Clock for MockClock {
    fn now(&self) -> Duration {
        let state = self.0.state();
        state.waits.iter().sum::<Duration>() + state.taken
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.state().waits.push(duration);
        Box::pin(std::future::ready(()))
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        let answered: Vec<&str> = state.answers.iter().map(|(of, _)| &*of.id).collect();
        let sent: Vec<&str> = state.sent.iter().map(|sent| sent.operation).collect();
        f.debug_struct("Mock")
            .field("answers", &answered)
            .field("sent", &sent)
            .finish()
    }
}

impl Deref for Request {
    type Target = http::Request<Bytes>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", self.method())
            .field("url", &secret::url(&self.uri().to_string()))
            .field("headers", self.headers())
            .field("body", &format_args!("{} bytes", self.body().len()))
            .finish()
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .field("headers", &Headers::from(self.headers.clone()))
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("fault", &self.fault)
            .finish()
    }
}
