//! Setting up a client: where it sends, with which credentials, over what, and how much it puts up with.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::runtime::client::clock::Clock;
use crate::runtime::client::connection::Connection;
use crate::runtime::client::exchange::Io;
use crate::runtime::client::layer::Layer;
use crate::runtime::client::observer::Observer;
use crate::runtime::client::retry::{Budget, Retry};
use crate::runtime::client::transport::Transport;
use crate::runtime::client::{Api, Client, Shared};
use crate::runtime::data::conformance::Conformance;
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
use crate::runtime::data::secret::Secret;
use crate::runtime::data::secret::is_secret_header;
use crate::runtime::data::shown::Printable;
use crate::runtime::description::error::Error;
use crate::runtime::description::server::{self, Url};
use crate::runtime::description::spec::Spec;
use crate::runtime::description::variables; // optional: variables
use crate::runtime::request::security::Credentials; // optional: security
use crate::runtime::request::writer::visible;
use crate::runtime::response::LIMIT;

/// Sets up a [`Client`].
#[derive(Clone)]
#[must_use]
pub struct ClientBuilder {
    api: &'static Api,
    transport: Option<Arc<dyn Transport>>,
    clock: Option<Arc<dyn Clock>>,
    layers: Vec<Arc<dyn Layer>>,
    observers: Vec<Arc<dyn Observer>>,
    base_url: Option<String>,
    server: usize,
    variables: Vec<(String, String)>,
    own_variables: Vec<&'static str>,
    pub(super) credentials: Credentials, // optional: security
    headers: HeaderMap,
    user_agent: String,
    connection: Connection,
    timeout: Duration,
    retry: Retry,
    budget: u32,
    idempotency_header: Option<String>,
    max_response_bytes: usize,
    conformance: Conformance,
    follows: bool,
    pub(super) problem: Option<String>,
    #[cfg(feature = "test-util")]
    examples: &'static str,
}

/// The spec that errors of the client itself are about.
static NO_OPERATION: Spec = Spec::REST;

impl ClientBuilder {
    pub fn new(api: &'static Api) -> Self {
        ClientBuilder {
            api,
            transport: None,
            clock: None,
            layers: Vec::new(),
            observers: Vec::new(),
            base_url: None,
            server: 0,
            variables: Vec::new(),
            own_variables: Vec::new(),
            credentials: Credentials::default(), // optional: security
            headers: HeaderMap::new(),
            user_agent: api.user_agent.to_owned(),
            connection: Connection::default(),
            timeout: Duration::from_secs(60),
            retry: Retry::default(),
            budget: 100,
            idempotency_header: None,
            max_response_bytes: LIMIT,
            conformance: Conformance::default(),
            follows: true,
            problem: None,
            #[cfg(feature = "test-util")]
            examples: "",
        }
    }

    /// The answers that the description has as examples, for a mock to give: lines of id, status, media type and body between tabs.
    #[cfg(feature = "test-util")]
    #[doc(hidden)]
    pub fn documented_examples(mut self, examples: &'static str) -> Self {
        self.examples = examples;
        self
    }

    /// The variables that only servers of single operations have, which
    /// [`server_variable`](Self::server_variable) knows then. Those of the description are said already.
    pub fn own_variables(mut self, names: &'static [&'static str]) -> Self {
        self.own_variables.extend(names);
        self
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
        self.connection.timeout = timeout;
        self
    }

    /// Sends through a proxy, with what stands before an `@` in its URL as its own credentials, instead of through those that the
    /// environment names.
    #[cfg(all(any(feature = "reqwest", feature = "blocking"), not(target_arch = "wasm32")))]
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.connection.proxy = Some(url.into());
        self
    }

    /// Trusts servers that these certificates in PEM vouch for, and no others.
    #[cfg(all(
        any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"),
        not(target_arch = "wasm32")
    ))]
    pub fn root_certificates(mut self, pem: impl Into<bytes::Bytes>) -> Self {
        self.connection.roots = Some(pem.into());
        self
    }

    /// Shows servers that ask for it this certificate, in PEM, with those that vouch for it and its private key: mutual TLS. Where the
    /// description has a scheme of that kind, its own method says that it is given.
    #[cfg(all(
        any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"),
        not(target_arch = "wasm32")
    ))]
    pub fn client_certificate(mut self, pem: impl Into<Secret>) -> Self {
        self.connection.identity = Some(pem.into());
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

    /// Sends over this instead of an HTTP client of its own.
    ///
    /// It must not follow redirects, which this client does: what it follows itself may take API keys to another host and make
    /// another request of a POST, and this client never sees it.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Tells the time by this clock.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Some(Arc::new(clock));
        self
    }

    /// Puts a layer around the transport; the first one is the outermost.
    pub fn layer(mut self, layer: impl Layer + 'static) -> Self {
        self.layers.push(Arc::new(layer));
        self
    }

    /// Tells this of each call and each request that is over, such as to count them.
    pub fn observer(mut self, observer: impl Observer + 'static) -> Self {
        self.observers.push(Arc::new(observer));
        self
    }

    /// How calls are tried again: [`Retry::default`] where not given, which is three attempts of what is safe.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// How many attempts beyond the first ones all calls of this client may make together while none succeeds: 100 where not
    /// given. Calls that succeed fill it up again.
    pub fn retry_budget(mut self, attempts: u32) -> Self {
        self.budget = attempts;
        self
    }

    /// The header that tells the server which request it is, with a random key that all attempts of a call share. It is
    /// sent with what changes something each time (POST, PATCH), which can then be tried again. Where an operation
    /// documents such a header, that is sent without this.
    pub fn idempotency_header(mut self, name: impl Into<String>) -> Self {
        self.idempotency_header = Some(name.into());
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
        check_variables(&self).map_err(configuration)?;
        // Those of operations' own servers are only put there by a call. // optional: variables
        variables::check(&self.variables).map_err(configuration)?; // optional: variables
        let given = self.base_url.is_some();
        let base = match self.base_url {
            Some(url) => Ok(server::normal(&Url::given(&url)).map_err(configuration)?),
            None if self.api.servers.is_empty() => server::base_url(&[], 0, &[]).and_then(|url| server::normal(&url)),
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
        let idempotency_header = match &self.idempotency_header {
            Some(name) => Some(own_header(name, "").map_err(configuration)?.0),
            None => None,
        };
        #[cfg(feature = "blocking")]
        let blocking = super::blocking::io(self.transport.clone(), self.clock.clone(), &self.connection)
            .map_err(|problem| configuration(problem.to_owned()))?;
        let io = io(self.transport, self.clock, &self.connection)?;
        Ok(Client(Arc::new(Shared {
            api: self.api, // optional: security
            io,
            #[cfg(feature = "blocking")]
            blocking,
            layers: self.layers,
            observers: self.observers,
            follows: self.follows,
            base,
            given,
            variables: self.variables,
            credentials: self.credentials, // optional: security
            headers,
            timeout: self.timeout,
            retry: self.retry,
            budget: Budget::new(self.budget),
            idempotency_header,
            max_response_bytes: self.max_response_bytes,
            conformance: self.conformance,
            #[cfg(feature = "test-util")]
            examples: self.examples,
        })))
    }
}

/// A value for a variable that no server has would go nowhere, and the calls to a server that was not meant.
fn check_variables(builder: &ClientBuilder) -> Result<(), String> {
    let mut names: Vec<&str> = Vec::new();
    for server in builder.api.servers {
        names.extend(server.variables.iter().map(|variable| variable.name));
    }
    names.extend(&builder.own_variables);
    for (name, _) in &builder.variables {
        if !names.contains(&name.as_str()) {
            names.sort_unstable();
            names.dedup();
            let known = if names.is_empty() {
                "none".to_owned()
            } else {
                names.join(", ")
            };
            return Err(format!(
                "no server has a variable `{}`: there are {known}",
                Printable(name)
            ));
        }
    }
    Ok(())
}

/// What calls that are awaited go over, where there is something.
fn io(
    transport: Option<Arc<dyn Transport>>,
    clock: Option<Arc<dyn Clock>>,
    connection: &Connection,
) -> Result<Option<Io>, Error> {
    #[cfg(feature = "reqwest")]
    let transport = match transport {
        Some(transport) => Some(transport),
        None => {
            let own = crate::runtime::client::reqwest::Reqwest::new(connection);
            Some(Arc::new(own.map_err(|(problem, source)| {
                let error = Error::configuration(&NO_OPERATION, problem);
                match source {
                    Some(source) => error.with_source(source),
                    None => error,
                }
            })?) as Arc<dyn Transport>)
        }
    };
    #[cfg(feature = "reqwest")]
    let clock = clock.or_else(|| Some(Arc::new(crate::runtime::client::clock::TokioClock)));
    #[cfg(not(feature = "reqwest"))]
    let _ = connection;
    Ok(transport.zip(clock).map(|(transport, clock)| Io { transport, clock }))
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("credentials", &self.credentials) // optional: security
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

/// A header of the program's own. What says where a request goes and where it ends is the connection's (RFC 9110,
/// section 7.6.1; RFC 9112, section 6): with another length or host than its own, a request would be read as another one.
pub(crate) fn own_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
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
    let shown = Printable(name);
    let not_sent = || format!("`{shown}` is no header, or its value cannot be sent");
    let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| not_sent())?;
    if OF_THE_CONNECTION.contains(&header.as_str()) {
        return Err(format!(
            "`{shown}` cannot be set: the client itself says it, for the connection"
        ));
    }
    let mut value = visible(value).ok_or_else(not_sent)?;
    value.set_sensitive(is_secret_header(&header));
    Ok((header, value))
}
