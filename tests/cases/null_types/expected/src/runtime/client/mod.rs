// @generated from the OpenAPI description description.yaml; do not edit

//! The client: an operation over a connection.
//!
//! `call` makes a request of an operation, `exchange` a response of that, with what stands in files of its own: a transport, a
//! clock, layers, redirects, retries. All that depends on an operation's type is its inputs and its output; sending is
//! compiled once.

#[path = "../../../../../../../generator/runtime/src/runtime/client/arriving.rs"]
mod arriving; // optional: streams
#[path = "../../../../../../../generator/runtime/src/runtime/client/authorize.rs"]
pub(crate) mod authorize; // optional: security
#[cfg(feature = "blocking")]
#[path = "../../../../../../../generator/runtime/src/runtime/client/blocking.rs"]
pub mod blocking;
#[cfg(not(feature = "blocking"))]
#[path = "../../../../../../../generator/runtime/src/runtime/client/blocks.rs"]
pub mod blocks;
#[path = "../../../../../../../generator/runtime/src/runtime/client/builder.rs"]
mod builder;
#[path = "../../../../../../../generator/runtime/src/runtime/client/call.rs"]
mod call;
#[path = "../../../../../../../generator/runtime/src/runtime/client/clock.rs"]
pub mod clock;
#[path = "../../../../../../../generator/runtime/src/runtime/client/connection.rs"]
mod connection;
#[path = "../../../../../../../generator/runtime/src/runtime/client/exchange.rs"]
mod exchange;
#[path = "../../../../../../../generator/runtime/src/runtime/client/incoming.rs"]
mod incoming;
#[path = "../../../../../../../generator/runtime/src/runtime/client/layer.rs"]
pub mod layer;
#[path = "../../../../../../../generator/runtime/src/runtime/client/measure.rs"]
mod measure; // optional: file
#[cfg(feature = "test-util")]
#[path = "../../../../../../../generator/runtime/src/runtime/client/mock.rs"]
pub mod mock;
#[path = "../../../../../../../generator/runtime/src/runtime/client/observer.rs"]
pub mod observer;
#[cfg(feature = "test-util")]
#[path = "../../../../../../../generator/runtime/src/runtime/client/recording.rs"]
mod recording;
#[path = "../../../../../../../generator/runtime/src/runtime/client/redirect.rs"]
pub(crate) mod redirect;
#[cfg(feature = "reqwest")]
#[path = "../../../../../../../generator/runtime/src/runtime/client/reqwest.rs"]
pub(crate) mod reqwest;
#[path = "../../../../../../../generator/runtime/src/runtime/client/retry.rs"]
pub mod retry;
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
#[path = "../../../../../../../generator/runtime/src/runtime/client/tower.rs"]
pub mod tower;
#[cfg(feature = "tracing")]
#[path = "../../../../../../../generator/runtime/src/runtime/client/tracing.rs"]
mod tracing;
#[path = "../../../../../../../generator/runtime/src/runtime/client/transport.rs"]
pub mod transport;
#[path = "../../../../../../../generator/runtime/src/runtime/client/watch.rs"]
mod watch;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName};

pub use self::builder::ClientBuilder;
pub use self::call::{Call, Sending};
use self::exchange::Io;
use self::layer::Layer;
use self::observer::Observer;
use self::retry::{Budget, Retry};
use crate::runtime::data::conformance::Conformance;
use crate::runtime::description::server::{Base, Server};
use crate::runtime::operation::Operation;
use crate::runtime::request::security::Credentials; // optional: security

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
    api: &'static Api, // optional: security
    io: Option<Io>,
    #[cfg(feature = "blocking")]
    blocking: Io,
    layers: Vec<Arc<dyn Layer>>,
    observers: Vec<Arc<dyn Observer>>,
    follows: bool,
    /// The one to use; `Err` says why there is none.
    base: Result<Base, String>,
    /// Whether it was given rather than described: then it also replaces operations' own servers.
    given: bool,
    /// For operations' own servers.
    variables: Vec<(String, String)>,
    credentials: Credentials, // optional: security
    headers: HeaderMap,
    timeout: Duration,
    retry: Retry,
    budget: Budget,
    idempotency_header: Option<HeaderName>,
    max_response_bytes: usize,
    conformance: Conformance,
    #[cfg(feature = "test-util")]
    examples: &'static str,
}

impl Client {
    /// Sends any operation: what the generated methods do.
    pub fn call<Op: Operation>(&self, operation: Op) -> Call<Op> {
        call(self, operation)
    }
}

/// What the generated methods do. No method, as that would be looked for in each `impl Client` there is, which is one for each
/// operation: in a description of ten thousand it is a tenth of what checking its crate takes.
#[doc(hidden)]
pub fn call<Op: Operation>(client: &Client, operation: Op) -> Call<Op> {
    Call::new(client, operation)
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.0.base.as_ref().map(|base| &base.url.shown))
            .field("credentials", &self.0.credentials) // optional: security
            .field("timeout", &self.0.timeout)
            .finish_non_exhaustive()
    }
}
