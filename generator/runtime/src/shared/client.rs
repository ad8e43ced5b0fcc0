//! A client of this crate's own, over that of the runtime that it shares: what a description names are methods of it, and
//! only the crate that defines a type can give it methods.

use std::fmt;
use std::future::IntoFuture;
use std::ops::{Deref, DerefMut};
use std::time::Duration;

pub use crate::shared::runtime::client::*;

use crate::shared::runtime::client as shared;
#[cfg(not(feature = "blocking"))]
use crate::shared::runtime::client::blocks::Blocks;
use crate::shared::runtime::client::clock::Clock;
use crate::shared::runtime::client::layer::Layer;
use crate::shared::runtime::client::long_running::{LongRunning, Polling};
use crate::shared::runtime::client::observer::Observer;
use crate::shared::runtime::client::pages::{Items, Paged, Pages};
use crate::shared::runtime::client::retry::Retry;
use crate::shared::runtime::client::transport::Transport;
use crate::shared::runtime::data::conformance::Conformance;
use crate::shared::runtime::description::error::Error;
use crate::shared::runtime::operation::Operation;
use crate::shared::runtime::request::security::Credential;
#[cfg(all(
    any(
        feature = "reqwest",
        feature = "blocking",
        feature = "rustls",
        feature = "rustls-no-provider",
        feature = "native-tls"
    ),
    not(target_arch = "wasm32")
))]
use crate::shared::runtime::request::security::Secret;
use crate::shared::runtime::response::Response;

/// Sends operations. Cheap to clone; clones share connections.
#[derive(Clone)]
pub struct Client(shared::Client);

impl Client {
    /// Sends any operation: what the generated methods do.
    pub fn call<Op: Operation>(&self, operation: Op) -> Call<Op> {
        call(self, operation)
    }
}

/// What the generated methods do, which are not to look for a method in each `impl Client` there is.
#[doc(hidden)]
pub fn call<Op: Operation>(client: &Client, operation: Op) -> Call<Op> {
    Call(shared::call(&client.0, operation))
}

/// A service that takes operations: the layers of tower (limits, queues, circuit breakers) go around whole calls.
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
impl<Op: Operation> tower::Service<Op> for Client {
    type Response = Response<Op::Output>;
    type Error = Error;
    type Future = Sending<Op::Output>;

    fn poll_ready(&mut self, context: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), Error>> {
        tower::Service::<Op>::poll_ready(&mut self.0, context)
    }

    fn call(&mut self, operation: Op) -> Sending<Op::Output> {
        tower::Service::call(&mut self.0, operation)
    }
}

impl Deref for Client {
    type Target = shared::Client;

    fn deref(&self) -> &shared::Client {
        &self.0
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Sets up a [`Client`].
#[derive(Clone)]
#[must_use]
pub struct ClientBuilder(shared::ClientBuilder);

impl ClientBuilder {
    pub fn new(api: &'static Api) -> Self {
        ClientBuilder(shared::ClientBuilder::new(api))
    }

    /// The answers that the description has as examples, for a mock to give: lines of id, status, media type and body between tabs.
    #[cfg(feature = "test-util")]
    #[doc(hidden)]
    pub fn documented_examples(self, examples: &'static str) -> Self {
        ClientBuilder(self.0.documented_examples(examples))
    }

    /// Sends everything here instead of to the described servers, also operations that have servers of their own.
    pub fn base_url(self, url: impl Into<String>) -> Self {
        ClientBuilder(self.0.base_url(url))
    }

    /// Which of the described servers to use; the first where not given.
    pub fn server(self, index: usize) -> Self {
        ClientBuilder(self.0.server(index))
    }

    /// Gives a variable of the server's URL another value than its default, and so in operations' own servers that have
    /// a variable of this name.
    pub fn server_variable(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        ClientBuilder(self.0.server_variable(name, value))
    }

    /// The variables that only servers of single operations have, which
    /// [`server_variable`](Self::server_variable) knows then. Those of the description are said already.
    pub fn own_variables(self, names: &'static [&'static str]) -> Self {
        ClientBuilder(self.0.own_variables(names))
    }

    /// Gives the credential for a security scheme; generated methods have a name for each.
    pub fn credential(self, scheme: &'static str, credential: Credential) -> Self {
        ClientBuilder(self.0.credential(scheme, credential))
    }

    /// A header for every request that does not set it itself.
    pub fn header(self, name: &str, value: &str) -> Self {
        ClientBuilder(self.0.header(name, value))
    }

    /// The `User-Agent`; the name and version of this crate where not given.
    pub fn user_agent(self, user_agent: impl Into<String>) -> Self {
        ClientBuilder(self.0.user_agent(user_agent))
    }

    /// How long to try to connect: 10 s where not given.
    pub fn connect_timeout(self, timeout: Duration) -> Self {
        ClientBuilder(self.0.connect_timeout(timeout))
    }

    /// Sends through a proxy, with what stands before an `@` in its URL as its own credentials, instead of through those that the
    /// environment names.
    #[cfg(all(any(feature = "reqwest", feature = "blocking"), not(target_arch = "wasm32")))]
    pub fn proxy(self, url: impl Into<Secret>) -> Self {
        ClientBuilder(self.0.proxy(url))
    }

    /// Trusts servers that these certificates in PEM vouch for, and no others.
    #[cfg(all(
        any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"),
        not(target_arch = "wasm32")
    ))]
    pub fn root_certificates(self, pem: impl Into<bytes::Bytes>) -> Self {
        ClientBuilder(self.0.root_certificates(pem))
    }

    /// Shows servers that ask for it this certificate, in PEM, with those that vouch for it and its private key: mutual TLS. Where the
    /// description has a scheme of that kind, its own method says that it is given.
    #[cfg(all(
        any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"),
        not(target_arch = "wasm32")
    ))]
    pub fn client_certificate(self, pem: impl Into<Secret>) -> Self {
        ClientBuilder(self.0.client_certificate(pem))
    }

    /// How long a call may take from its start to the end of the response: 60 s where not given. Where the response is
    /// a stream: to its beginning, and each pause after that.
    pub fn timeout(self, timeout: Duration) -> Self {
        ClientBuilder(self.0.timeout(timeout))
    }

    /// The largest response that is read into memory, after decompression: 8 MiB where not given.
    pub fn max_response_bytes(self, bytes: usize) -> Self {
        ClientBuilder(self.0.max_response_bytes(bytes))
    }

    /// How closely responses must keep to their descriptions: [`Conformance::Required`] where not given.
    pub fn conformance(self, conformance: Conformance) -> Self {
        ClientBuilder(self.0.conformance(conformance))
    }

    /// Whether redirects that the description does not list are followed: where not given, up to ten for a call, and
    /// only those by which a request stays what it is. Nothing that tells who asks goes to another origin.
    pub fn follow_redirects(self, follow: bool) -> Self {
        ClientBuilder(self.0.follow_redirects(follow))
    }

    /// Sends over this instead of an HTTP client of its own.
    ///
    /// It must not follow redirects, which this client does: what it follows itself may take API keys to another host and make
    /// another request of a POST, and this client never sees it.
    pub fn transport(self, transport: impl Transport + 'static) -> Self {
        ClientBuilder(self.0.transport(transport))
    }

    /// Tells the time by this clock.
    pub fn clock(self, clock: impl Clock + 'static) -> Self {
        ClientBuilder(self.0.clock(clock))
    }

    /// Puts a layer around the transport; the first one is the outermost.
    pub fn layer(self, layer: impl Layer + 'static) -> Self {
        ClientBuilder(self.0.layer(layer))
    }

    /// Tells this of each call and each request that is over, such as to count them.
    pub fn observer(self, observer: impl Observer + 'static) -> Self {
        ClientBuilder(self.0.observer(observer))
    }

    /// How calls are tried again: [`Retry::default`] where not given, which is three attempts of what is safe.
    pub fn retry(self, retry: Retry) -> Self {
        ClientBuilder(self.0.retry(retry))
    }

    /// How many attempts beyond the first ones all calls of this client may make together while none succeeds: 100 where not
    /// given. Calls that succeed fill it up again.
    pub fn retry_budget(self, attempts: u32) -> Self {
        ClientBuilder(self.0.retry_budget(attempts))
    }

    /// The header that tells the server which request it is, with a random key that all attempts of a call share. It is
    /// sent with what changes something each time (POST, PATCH), which can then be tried again. Where an operation
    /// documents such a header, that is sent without this.
    pub fn idempotency_header(self, name: impl Into<String>) -> Self {
        ClientBuilder(self.0.idempotency_header(name))
    }

    /// # Errors
    ///
    /// A base URL, server variable, header or credential that is none, or the TLS library cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        self.0.build().map(Client)
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An operation on its way: set options, then `.await` it; `?` stands behind that.
///
/// It borrows nothing, so it can be spawned; a clone is what is sent when it is tried once more.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<Op>(shared::Call<Op>);

impl<Op> Call<Op> {
    pub fn new(client: &Client, operation: Op) -> Self {
        Call(shared::Call::new(client, operation))
    }

    /// How long this call may take, instead of the client's timeout.
    pub fn timeout(self, timeout: Duration) -> Self {
        Call(self.0.timeout(timeout))
    }

    /// How closely the response of this call must keep to its description, instead of the client's choice.
    pub fn conformance(self, conformance: Conformance) -> Self {
        Call(self.0.conformance(conformance))
    }

    /// Sends this call to another server.
    pub fn base_url(self, url: impl Into<String>) -> Self {
        Call(self.0.base_url(url))
    }

    /// One more header, which replaces what the call would send.
    pub fn header(self, name: &str, value: &str) -> Self {
        Call(self.0.header(name, value))
    }

    /// One more parameter in the query, which the description does not list.
    pub fn query_parameter(self, name: &str, value: &str) -> Self {
        Call(self.0.query_parameter(name, value))
    }

    /// How this call is tried again, instead of the client's choice.
    pub fn retry(self, retry: Retry) -> Self {
        Call(self.0.retry(retry))
    }

    /// The credential of this call for a security scheme, by its name in the description, instead of the client's.
    pub fn credential(self, scheme: &'static str, credential: Credential) -> Self {
        Call(self.0.credential(scheme, credential))
    }
}

impl<Op: Operation> Call<Op> {
    /// Sends it: what `.await` on the call does.
    pub fn send(self) -> Sending<Op::Output> {
        self.0.send()
    }

    /// Sends it and waits for the response, on this thread and without an async runtime: over ureq, or over the client's own
    /// transport where it was given one. What a stream gives is waited for with [`wait`](blocking::wait).
    ///
    /// # Errors
    ///
    /// Those of the call.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(self) -> Result<Response<Op::Output>, Error> {
        self.0.send_blocking()
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

impl<Op: Operation> Call<Op> {
    /// All pages from this one on, each a response of its own: a stream, or `next` by `next`.
    pub fn pages(self) -> Pages<Op>
    where
        Op: Paged,
    {
        self.0.pages()
    }

    /// The items of all pages from this one on: a stream, or `next` by `next`. The next page is asked for while the items of
    /// one are taken.
    pub fn items(self) -> Items<Op>
    where
        Op: Paged,
    {
        self.0.items()
    }

    /// As [`pages`](Self::pages), on this thread and without an async runtime: an iterator.
    #[cfg(feature = "blocking")]
    pub fn pages_blocking(self) -> impl Iterator<Item = Result<Response<Op::Output>, Error>>
    where
        Op: Paged,
    {
        self.0.pages_blocking()
    }

    /// As [`items`](Self::items), on this thread and without an async runtime: an iterator, which asks for no page ahead.
    #[cfg(feature = "blocking")]
    pub fn items_blocking(self) -> impl Iterator<Item = Result<Op::Item, Error>>
    where
        Op: Paged,
    {
        self.0.items_blocking()
    }
}

impl<Op: Operation> Call<Op> {
    /// Sends it, and asks how far it is until it is over: `.await` for what it came to, or `next` by `next`.
    pub fn poll(self) -> Polling<Op>
    where
        Op: LongRunning,
    {
        self.0.poll()
    }
}

/// What every call has, and the operation, whose inputs its setters change.
impl<Op> Deref for Call<Op> {
    type Target = shared::Call<Op>;

    fn deref(&self) -> &shared::Call<Op> {
        &self.0
    }
}

impl<Op> DerefMut for Call<Op> {
    fn deref_mut(&mut self) -> &mut shared::Call<Op> {
        &mut self.0
    }
}

impl<Op> From<Call<Op>> for shared::Call<Op> {
    fn from(call: Call<Op>) -> Self {
        call.0
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
        self.0.fmt(f)
    }
}
