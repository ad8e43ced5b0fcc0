// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The asynchronous client over reqwest: a thin adapter that sends what operations make and hands back what they read.
//!
//! All that depends on an operation's type is its inputs and its output; sending is compiled once.

pub(crate) mod redirect;

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use tokio::time::{Instant, Sleep, timeout_at};

use crate::runtime::client::redirect::{HOPS, Onward};
use crate::runtime::data::conformance::Conformance;
use crate::runtime::data::media_type;
use crate::runtime::data::shown::is_secret_header;
use crate::runtime::description::error::{Error, Kind, Source};
use crate::runtime::description::server::{self, Server, Url};
use crate::runtime::description::spec::Spec;
use crate::runtime::operation::Operation;
use crate::runtime::request::body::{Body, Request};
use crate::runtime::request::security::{Credential, Credentials};
use crate::runtime::request::writer::{Inputs, visible};
use crate::runtime::response::stream::Broken;
use crate::runtime::response::{LIMIT, Raw, Response};

/// What a description says of the API as a whole.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    pub servers: &'static [Server],
    /// The names of the security schemes, each with the builder's method that takes its credential.
    pub setters: &'static [(&'static str, &'static str)],
    pub user_agent: &'static str,
}

/// Sends operations. Cheap to clone; clones share connections.
#[derive(Clone)]
pub struct Client(Arc<Shared>);

struct Shared {
    api: &'static Api,
    http: reqwest::Client,
    follows: bool,
    /// The one to use; `Err` says why there is none.
    base_url: Result<Url, String>,
    /// Whether it was given rather than described: then it also replaces operations' own servers.
    given: bool,
    /// For operations' own servers.
    variables: Vec<(String, String)>,
    credentials: Credentials,
    headers: HeaderMap,
    timeout: Duration,
    max_response_bytes: usize,
    conformance: Conformance,
}

/// Sets up a [`Client`].
#[derive(Clone)]
#[must_use]
pub struct ClientBuilder {
    api: &'static Api,
    http: Option<reqwest::Client>,
    base_url: Option<String>,
    server: usize,
    variables: Vec<(String, String)>,
    credentials: Credentials,
    headers: HeaderMap,
    user_agent: String,
    connect_timeout: Duration,
    timeout: Duration,
    max_response_bytes: usize,
    conformance: Conformance,
    follows: bool,
    problem: Option<String>,
}

/// The spec that errors of the client itself are about.
static NO_OPERATION: Spec = Spec::REST;

impl ClientBuilder {
    pub fn new(api: &'static Api) -> Self {
        ClientBuilder {
            api,
            http: None,
            base_url: None,
            server: 0,
            variables: Vec::new(),
            credentials: Credentials::default(),
            headers: HeaderMap::new(),
            user_agent: api.user_agent.to_owned(),
            connect_timeout: Duration::from_secs(10),
            timeout: Duration::from_secs(60),
            max_response_bytes: LIMIT,
            conformance: Conformance::default(),
            follows: true,
            problem: None,
        }
    }

    /// Sends everything here instead of to the described servers, also operations that have servers of their own.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Which of the described servers to use; the first where not given.
    pub fn server(mut self, index: usize) -> Self {
        self.server = index;
        self
    }

    /// Gives a variable of the server's URL another value than its default, and so in operations' own servers that have
    /// a variable of this name.
    pub fn server_variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Gives the credential for a security scheme; generated methods have a name for each.
    pub fn credential(mut self, scheme: &'static str, credential: Credential) -> Self {
        if let Some(problem) = credential.problem() {
            self.problem = Some(format!("the credential for `{scheme}` {problem}"));
        }
        self.credentials.insert(scheme, credential);
        self
    }

    /// A header for every request that does not set it itself.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match own_header(name, value) {
            Ok((name, value)) => {
                self.headers.insert(name, value);
            }
            Err(problem) => self.problem = Some(problem),
        }
        self
    }

    /// The `User-Agent`; the name and version of this crate where not given.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = user_agent.into();
        self
    }

    /// How long to try to connect: 10 s where not given.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long a call may take from its start to the end of the response: 60 s where not given. Where the response is
    /// a stream: to its beginning, and each pause after that.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The largest response that is read into memory, after decompression: 8 MiB where not given.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// How closely responses must keep to their descriptions: [`Conformance::Required`] where not given.
    pub fn conformance(mut self, conformance: Conformance) -> Self {
        self.conformance = conformance;
        self
    }

    /// Whether redirects that the description does not list are followed: where not given, up to ten for a call, and
    /// only those by which a request stays what it is. Nothing that tells who asks goes to another origin.
    pub fn follow_redirects(mut self, follow: bool) -> Self {
        self.follows = follow;
        self
    }

    /// Sends through this client: for proxies, certificates and connection pools of your own.
    ///
    /// Its own connect timeout holds. Give it `redirect(reqwest::redirect::Policy::none())`: what it follows itself may
    /// take API keys to another host and make another request of a POST, and this client never sees it.
    pub fn http(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// # Errors
    ///
    /// A base URL, server variable, header or credential that is none, or the TLS library cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let configuration = |problem: String| Error::configuration(&NO_OPERATION, problem);
        if let Some(problem) = self.problem {
            return Err(configuration(problem));
        }
        // Those of operations' own servers are only put there by a call.
        for (name, value) in &self.variables {
            server::check_variable(name, value).map_err(configuration)?;
        }
        let given = self.base_url.is_some();
        let base_url = match self.base_url {
            Some(url) => Ok(server::normal(&Url::given(&url)).map_err(configuration)?),
            None if self.api.servers.is_empty() => server::base_url(&[], 0, &[]),
            None => {
                let url = server::base_url(self.api.servers, self.server, &self.variables).map_err(configuration)?;
                match (server::normal(&url), server::is_absolute(&url.text)) {
                    (Err(problem), true) => return Err(configuration(problem)),
                    // Only calls need it, and a call may bring its own.
                    (url, _) => url,
                }
            }
        };
        let mut headers = self.headers;
        if !self.user_agent.is_empty() {
            let value = visible(&self.user_agent)
                .ok_or_else(|| configuration("the user agent has a character that a header cannot hold".to_owned()))?;
            headers.entry(header::USER_AGENT).or_insert(value);
        }
        let http = match self.http {
            Some(http) => http,
            None => reqwest::Client::builder()
                .connect_timeout(self.connect_timeout)
                .redirect(reqwest::redirect::Policy::none())
                .build()
                .map_err(|error| configuration("the HTTP client cannot be set up".to_owned()).with_source(error))?,
        };
        Ok(Client(Arc::new(Shared {
            api: self.api,
            http,
            follows: self.follows,
            base_url,
            given,
            variables: self.variables,
            credentials: self.credentials,
            headers,
            timeout: self.timeout,
            max_response_bytes: self.max_response_bytes,
            conformance: self.conformance,
        })))
    }
}

impl Client {
    /// Sends any operation: what the generated methods do.
    pub fn call<Op: Operation>(&self, operation: Op) -> Call<Op> {
        Call::new(self, operation)
    }
}

fn base_url_for(shared: &Shared, spec: &'static Spec, options: &Options) -> Result<Url, Error> {
    let configuration = |problem: String| Error::configuration(spec, problem);
    if let Some(url) = &options.base_url {
        return server::normal(&Url::given(url)).map_err(configuration);
    }
    if !spec.servers.is_empty() && !shared.given {
        let url = server::base_url(spec.servers, 0, &shared.variables).map_err(configuration)?;
        return server::normal(&server::resolve(url, shared.base_url.as_ref().ok())).map_err(configuration);
    }
    shared.base_url.clone().map_err(configuration)
}

/// Sends a request and reads its response: everything that does not depend on the operation's type.
async fn exchange(client: Client, spec: &'static Spec, request: Request, options: Options) -> Result<Raw, Error> {
    let shared = &client.0;
    let timeout = options.timeout.unwrap_or(shared.timeout);
    let deadline = after(timeout);
    let late = || Error::transport(spec, Kind::Timeout, LATE, None);
    // The token's source may be slow, too.
    let request = timeout_at(deadline, prepare(shared, spec, request, options.headers))
        .await
        .map_err(|_| late())??;

    if spec.streams.is_empty() {
        let response = send(shared, spec, request, Some(deadline)).await?;
        return read(shared, spec, response).await;
    }
    // How long a stream may last cannot be said; how long its beginning and each pause may, can.
    let response = timeout_at(deadline, send(shared, spec, request, None))
        .await
        .map_err(|_| late())??;
    if response.status().is_success() && is_stream(spec, response.headers()) {
        let (raw, response) = split(shared, spec, response);
        return Ok(raw.live(Box::pin(Arriving {
            body: Box::pin(response.bytes_stream()),
            pause: Box::pin(tokio::time::sleep(timeout)),
            pausing: false,
            timeout,
        })));
    }
    timeout_at(deadline, read(shared, spec, response))
        .await
        .map_err(|_| late())?
}

/// Adds what the client knows to a request.
async fn prepare(
    shared: &Shared,
    spec: &'static Spec,
    request: Request,
    headers: HeaderMap,
) -> Result<reqwest::Request, Error> {
    let Request { mut parts, mut body } = request;
    for (name, value) in &shared.headers {
        parts.headers.entry(name).or_insert_with(|| value.clone());
    }
    // Credentials are to see the call's own headers, but not to replace them.
    parts.headers.extend(headers.clone());
    shared.credentials.apply(spec, shared.api.setters, &mut parts).await?;
    parts.headers.extend(headers);
    body.measure()
        .await
        .map_err(|error| Error::input(spec, "the body has a file that cannot be read").with_source(error))?;
    // A method that usually has a body says that there is none (RFC 9110, section 8.6).
    let enclosing = matches!(parts.method, Method::POST | Method::PUT | Method::PATCH);
    match (&body, body.size()) {
        (Body::Pieces(_), Some(size)) => {
            parts.headers.insert(header::CONTENT_LENGTH, size.into());
        }
        (Body::Bytes(_), Some(0)) if enclosing => {
            parts.headers.insert(header::CONTENT_LENGTH, 0.into());
        }
        _ => {}
    }
    let request = http::Request::from_parts(parts, body.into_reqwest(spec)?);
    reqwest::Request::try_from(request).map_err(|error| failure(spec, error))
}

/// Sends a request, and on to where it is redirected.
async fn send(
    shared: &Shared,
    spec: &'static Spec,
    mut request: reqwest::Request,
    deadline: Option<Instant>,
) -> Result<reqwest::Response, Error> {
    let mut hops = 0;
    loop {
        *request.timeout_mut() = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
        let onward = Onward::of(&request);
        let response = shared
            .http
            .execute(request)
            .await
            .map_err(|error| match kind_of(&error) {
                // The origin that sent the client here has had the request, so it may have been carried out.
                (Kind::Connect, message) if hops > 0 => {
                    Error::transport(spec, Kind::Transport, message, Some(Box::new(error.without_url())))
                }
                _ => failure(spec, error),
            })?;
        // What the description lists is an answer.
        let follows = shared.follows && hops < HOPS && !spec.lists(response.status().as_u16());
        match onward.to(&response) {
            Some(next) if follows => request = next,
            _ => return Ok(response),
        }
        hops += 1;
    }
}

/// Whether a body of this content type is handed out as it arrives: where what it is closest to is.
fn is_stream(spec: &Spec, headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let content_type = content_type.unwrap_or_default().trim();
    if content_type.is_empty() {
        // Nothing is known of it: it is what the operation is for.
        return true;
    }
    let closest = |ranges: &[&str]| {
        let found = ranges.iter().map(|range| media_type::closeness(content_type, range));
        found.max().flatten()
    };
    let streamed = closest(spec.streams);
    streamed.is_some() && streamed >= closest(spec.whole)
}

/// Takes what is known before the body out of the response.
fn split(shared: &Shared, spec: &'static Spec, mut response: reqwest::Response) -> (Raw, reqwest::Response) {
    let mut head = http::Response::new(Bytes::new());
    *head.status_mut() = response.status();
    *head.headers_mut() = std::mem::take(response.headers_mut());
    let raw = Raw::new(spec, head)
        .conformance(shared.conformance)
        .limit(shared.max_response_bytes);
    (raw, response)
}

/// Reads the body, but never more of it than the limit. An error is told by its status, so of its body there is as much
/// as fits.
async fn read(shared: &Shared, spec: &'static Spec, response: reqwest::Response) -> Result<Raw, Error> {
    let announced = response.content_length().unwrap_or(0);
    let (raw, mut response) = split(shared, spec, response);
    let limit = raw.head().limit();
    let success = spec.succeeds(raw.status().as_u16());
    if announced > limit as u64 && success {
        return Err(raw.head().too_large("body"));
    }
    // What is announced is not yet there.
    let mut bytes = BytesMut::with_capacity(announced.min(1 << 20) as usize);
    loop {
        match response.chunk().await {
            Ok(None) => return Ok(raw.with_bytes(bytes.freeze())),
            Ok(Some(chunk)) if bytes.len() + chunk.len() > limit && success => {
                return Err(raw.head().too_large("body"));
            }
            Ok(Some(chunk)) if bytes.len() + chunk.len() > limit => {
                bytes.extend_from_slice(&chunk[..limit - bytes.len()]);
                return Ok(raw.with_bytes(bytes.freeze()));
            }
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Err(error) => {
                let (kind, message) = kind_of(&error);
                let raw = raw.with_bytes(bytes.freeze());
                return Err(Error::about(raw.head(), kind, message).with_source(error.without_url()));
            }
        }
    }
}

/// A body as it arrives, unless a pause is too long.
struct Arriving {
    body: Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send>>,
    /// The end of the pause.
    pause: Pin<Box<Sleep>>,
    /// Whether there is one: while nobody asks for the next piece, none is missing.
    pausing: bool,
    timeout: Duration,
}

impl Stream for Arriving {
    type Item = Result<Bytes, Broken>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        match this.body.as_mut().poll_next(context) {
            Poll::Ready(item) => {
                this.pausing = false;
                Poll::Ready(item.map(|item| {
                    item.map_err(|error| {
                        let (kind, message) = kind_of(&error);
                        let source = Some(Source::from(error.without_url()));
                        Broken { kind, message, source }
                    })
                }))
            }
            Poll::Pending => {
                if !this.pausing {
                    this.pausing = true;
                    this.pause.as_mut().reset(after(this.timeout));
                }
                this.pause.as_mut().poll(context).map(|()| {
                    Some(Err(Broken {
                        kind: Kind::Timeout,
                        message: LATE,
                        source: None,
                    }))
                })
            }
        }
    }
}

/// The moment so far away; a time that is too long to be told is thirty years.
fn after(timeout: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(timeout)
        .unwrap_or_else(|| now + Duration::from_secs(30 * 365 * 24 * 60 * 60))
}

const LATE: &str = "the call took too long";

fn failure(spec: &'static Spec, error: reqwest::Error) -> Error {
    let (kind, message) = kind_of(&error);
    // A URL may have keys in its query.
    Error::transport(spec, kind, message, Some(Box::new(error.without_url())))
}

fn kind_of(error: &reqwest::Error) -> (Kind, &'static str) {
    match () {
        () if error.is_connect() && error.is_timeout() => (Kind::Connect, "connecting took too long"),
        () if error.is_connect() => (Kind::Connect, "no connection could be made"),
        () if error.is_timeout() => (Kind::Timeout, LATE),
        () if error.is_builder() => (Kind::Input, "the request cannot be sent"),
        () if error.is_redirect() => (Kind::Redirect, "a redirect was not followed"),
        () => (Kind::Transport, "the exchange broke off"),
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.0.base_url.as_ref().map(|url| &url.shown))
            .field("credentials", &self.0.credentials)
            .field("timeout", &self.0.timeout)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("credentials", &self.credentials)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

/// An operation on its way: set options, then `.await` it.
///
/// It borrows nothing, so it can be spawned; a clone is what is sent when it is tried once more.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<Op> {
    client: Client,
    pub operation: Op,
    options: Options,
}

#[derive(Clone, Default)]
struct Options {
    base_url: Option<String>,
    timeout: Option<Duration>,
    conformance: Option<Conformance>,
    headers: HeaderMap,
    problem: Option<String>,
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
}

/// A header of the program's own. What says where a request goes and where it ends is the connection's (RFC 9110,
/// section 7.6.1; RFC 9112, section 6): with another length or host than its own, a request would be read as another one.
fn own_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    const OF_THE_CONNECTION: [&str; 9] = [
        "connection",
        "content-length",
        "host",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    ];
    let not_sent = || format!("`{name}` is no header, or its value cannot be sent");
    let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| not_sent())?;
    if OF_THE_CONNECTION.contains(&header.as_str()) {
        return Err(format!(
            "`{name}` cannot be set: the client itself says it, for the connection"
        ));
    }
    let mut value = visible(value).ok_or_else(not_sent)?;
    value.set_sensitive(is_secret_header(&header));
    Ok((header, value))
}

impl<Op: Operation> Call<Op> {
    /// Sends it: what `.await` on the call does.
    pub fn send(self) -> Sending<Op::Output> {
        let spec = Op::SPEC;
        let mut inputs = Inputs::new(spec);
        self.operation.values(&mut |values| inputs.write(values));
        Sending {
            exchange: start(self.client, spec, inputs, self.options),
            output: Op::output,
        }
    }
}

type Exchange = Pin<Box<dyn Future<Output = Result<Raw, Error>> + Send>>;

fn start(client: Client, spec: &'static Spec, inputs: Inputs, options: Options) -> Exchange {
    let request = match &options.problem {
        Some(problem) => Err(Error::input(spec, problem.clone())),
        None => base_url_for(&client.0, spec, &options).and_then(|base_url| inputs.finish(&base_url)),
    };
    match request {
        Ok(request) => Box::pin(async move {
            let conformance = options.conformance;
            let raw = exchange(client, spec, request, options).await?;
            Ok(match conformance {
                Some(conformance) => raw.conformance(conformance),
                None => raw,
            })
        }),
        Err(error) => Box::pin(std::future::ready(Err(error))),
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
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Ready(Ok(raw)) => Poll::Ready(Response::read(raw, self.output)),
        }
    }
}
