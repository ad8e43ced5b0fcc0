//! A call: an operation with what is said of this one time that it is sent.

use std::borrow::Cow;
use std::fmt;
use std::future::{Future, IntoFuture};
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::sync::LazyLock;
use std::task::{Context, Poll};
use std::time::Duration;

use http::HeaderMap;

use crate::runtime::client::arriving::Reads; // optional: streams
#[cfg(not(feature = "blocking"))]
use crate::runtime::client::blocks::Blocks;
use crate::runtime::client::builder::own_header;
use crate::runtime::client::exchange::{self, Io};
use crate::runtime::client::retry::Retry;
use crate::runtime::client::watch::{Exchanged, Watch};
use crate::runtime::client::{Client, Shared};
use crate::runtime::data::boxed::BoxFuture;
use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::error::Error;
use crate::runtime::description::input::VisitValues;
use crate::runtime::description::server::{self, Base, Url};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::style::push_pair;
use crate::runtime::operation::Operation;
use crate::runtime::request::body::Request;
use crate::runtime::request::security::Credentials; // optional: security
use crate::runtime::request::writer::Inputs;
use crate::runtime::response::{Raw, Response};

/// An operation on its way: set options, then `.await` it; `?` stands behind that.
///
/// It borrows nothing, so it can be spawned; a clone is what is sent when it is tried once more.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<Op> {
    pub(crate) client: Client,
    pub operation: Op,
    pub(crate) options: Options,
}

/// What is said of one call instead of what is said of all: of most it is nothing.
#[derive(Clone, Default)]
pub(crate) struct Options(Option<Box<Said>>);

#[derive(Clone, Default)]
pub(crate) struct Said {
    pub(crate) base_url: Option<String>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) conformance: Option<Conformance>,
    pub(crate) headers: HeaderMap,
    /// Percent-encoded, as it is sent.
    pub(crate) query: String,
    pub(crate) retry: Option<Retry>,
    pub(crate) credentials: Credentials, // optional: security
    pub(crate) problem: Option<String>,
    pub(crate) reads: Reads, // optional: streams
    /// What it goes over instead of what the client's calls do.
    #[cfg(feature = "blocking")]
    pub(crate) io: Option<Io>,
    /// The operation as it was called.
    #[cfg(feature = "test-util")]
    pub(crate) inputs: Option<std::sync::Arc<dyn std::any::Any + Send + Sync>>,
    /// Which operation that is, of all in the program.
    #[cfg(feature = "test-util")]
    pub(crate) of: Option<&'static str>,
}

impl Deref for Options {
    type Target = Said;

    fn deref(&self) -> &Said {
        static NOTHING: LazyLock<Said> = LazyLock::new(Said::default);
        self.0.as_deref().unwrap_or_else(|| &NOTHING)
    }
}

impl DerefMut for Options {
    fn deref_mut(&mut self) -> &mut Said {
        self.0.get_or_insert_default()
    }
}

impl Said {
    /// What a call goes over, where there is something.
    pub(super) fn io<'a>(&'a self, shared: &'a Shared) -> Option<&'a Io> {
        let io = shared.io.as_ref();
        #[cfg(feature = "blocking")]
        let io = self.io.as_ref().or(io);
        io
    }
}

impl<Op> Call<Op> {
    pub fn new(client: &Client, operation: Op) -> Self {
        Call {
            client: client.clone(),
            operation,
            options: Options::default(),
        }
    }

    /// How long this call may take, instead of the client's timeout.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// How closely the response of this call must keep to its description, instead of the client's choice.
    pub fn conformance(mut self, conformance: Conformance) -> Self {
        self.options.conformance = Some(conformance);
        self
    }

    /// Sends this call to another server.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.options.base_url = Some(url.into());
        self
    }

    /// One more header, which replaces what the call would send.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match own_header(name, value) {
            Ok((name, value)) => {
                self.options.headers.insert(name, value);
            }
            Err(problem) => self.options.problem = Some(problem),
        }
        self
    }

    /// One more parameter in the query, which the description does not list.
    pub fn query_parameter(mut self, name: &str, value: &str) -> Self {
        let query = &mut self.options.query;
        if !query.is_empty() {
            query.push('&');
        }
        push_pair(name, value, query);
        self
    }

    /// How this call is tried again, instead of the client's choice.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.options.retry = Some(retry);
        self
    }
}

impl<Op: Operation> Call<Op> {
    /// Sends it: what `.await` on the call does.
    pub fn send(self) -> Sending<Op::Output> {
        let this = self.recorded();
        let request = request(&this.client.0, Op::SPEC, this.inputs(), &this.options);
        Sending {
            exchange: begin(this.client, Op::SPEC, request, this.options),
            output: Op::output,
        }
    }

    /// With the operation itself beside its request, for a mock.
    pub(crate) fn recorded(self) -> Self {
        #[cfg(feature = "test-util")]
        let this = {
            let mut this = self;
            this.options.inputs = this.operation.recorded();
            this.options.of = Some(std::any::type_name::<Op>());
            this
        };
        #[cfg(not(feature = "test-util"))]
        let this = self;
        this
    }

    /// Its inputs, written.
    pub(crate) fn inputs(&self) -> Inputs {
        let mut inputs = Inputs::new(Op::SPEC);
        self.operation
            .values(VisitValues::to(&mut |values| inputs.write(values)));
        inputs
    }
}

#[cfg(not(feature = "blocking"))]
impl<Op: Operation> Call<Op> {
    /// Is there with the feature `blocking`, and without it says so.
    #[doc(hidden)]
    pub fn send_blocking(self) -> Result<Response<Op::Output>, Error>
    where
        Self: Blocks,
    {
        self.never()
    }
}

pub(crate) type Exchange = BoxFuture<'static, Exchanged>;

/// Sends a request, where there is one.
pub(crate) fn begin(
    client: Client,
    spec: &'static Spec,
    request: Result<Request, Error>,
    options: Options,
) -> Exchange {
    let is_ready = options.io(&client.0).is_some();
    let request = request.and_then(|request| match is_ready {
        true => Ok(request),
        false => Err(Error::configuration(spec, NO_TRANSPORT)),
    });
    // What is not sent takes no more room than its error; what is sent stays where it is until it is over.
    let mut request = match request {
        Ok(request) => request,
        Err(error) => {
            Watch::new(&client, spec, None).failed(&error);
            return Box::pin(std::future::ready(Exchanged::refused(error)));
        }
    };
    Box::pin(async move {
        let Some(io) = options.io(&client.0) else {
            return Exchanged::refused(Error::configuration(spec, NO_TRANSPORT));
        };
        let mut watch = Watch::new(&client, spec, Some((io, &request.parts.uri)));
        #[cfg(feature = "tracing")]
        let span = watch.span();
        let mut exchange = exchange::Exchange::new(&client.0, io, spec, &options, &mut watch.sent);
        let tries = exchange.tries(&mut request);
        #[cfg(feature = "tracing")]
        let tries = ::tracing::Instrument::instrument(tries, span);
        let outcome = tries.await;
        let outcome = exchange.over(outcome);
        Exchanged::new(outcome, Some(watch))
    })
}

pub(crate) const NO_TRANSPORT: &str = "there is nothing to send it over: give the client a `transport` and a `clock`, or switch on the \
                            feature `reqwest`";

/// The request of a call, or why there is none.
pub(crate) fn request(
    shared: &Shared,
    spec: &'static Spec,
    inputs: Inputs,
    options: &Options,
) -> Result<Request, Error> {
    if let Some(problem) = &options.problem {
        return Err(Error::input(spec, problem.clone()));
    }
    let base = base_of_call(shared, spec, options)?;
    inputs.finish(&base)
}

/// The base URL with what the one call has in its query besides.
pub(crate) fn base_of_call<'a>(
    shared: &'a Shared,
    spec: &'static Spec,
    options: &Options,
) -> Result<Cow<'a, Base>, Error> {
    let mut base = base_for(shared, spec, options)?;
    if !options.query.is_empty() {
        let query = &mut base.to_mut().query;
        if !query.is_empty() {
            query.push('&');
        }
        query.push_str(&options.query);
    }
    Ok(base)
}

pub(super) fn base_for<'a>(shared: &'a Shared, spec: &'static Spec, options: &Options) -> Result<Cow<'a, Base>, Error> {
    let configuration = |problem: String| Error::configuration(spec, problem);
    if let Some(url) = &options.base_url {
        return server::normal(&Url::given(url)).map(Cow::Owned).map_err(configuration);
    }
    if !spec.servers.is_empty() && !shared.given {
        let url = server::base_url(spec.servers, 0, &shared.variables).map_err(configuration)?;
        let url = server::resolve(url, shared.base.as_ref().ok());
        return server::normal(&url).map(Cow::Owned).map_err(configuration);
    }
    match &shared.base {
        Ok(base) => Ok(Cow::Borrowed(base)),
        Err(problem) => Err(configuration(problem.clone())),
    }
}

impl<Op: Operation> IntoFuture for Call<Op> {
    type Output = Result<Response<Op::Output>, Error>;
    type IntoFuture = Sending<Op::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl<Op: fmt::Debug> fmt::Debug for Call<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.operation)
            .finish_non_exhaustive()
    }
}

/// A call that is being sent.
#[must_use = "a call is only sent while it is awaited"]
pub struct Sending<T> {
    exchange: Exchange,
    output: fn(&mut Raw) -> Result<T, Error>,
}

impl<T> Future for Sending<T> {
    type Output = Result<Response<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.exchange.as_mut().poll(context) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(exchanged) => Poll::Ready(exchanged.read(self.output)),
        }
    }
}
