// @generated from the OpenAPI description description.yaml; do not edit

//! Unions
//!
//! Alternatives and how they are told apart.
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_unions::Error> {
//! let client = case_unions::Client::builder().build()?;
//! # Ok(())
//! # }
//! ```
//!
//! Every operation is a method of [`Client`], which is cheap to clone; in [`api`] it is plain data, and [`types`] has what they send and answer with. Calls are awaited in a runtime of tokio.
//!
//! # Servers
//!
//! Calls go to `https://unions.example`; [`base_url`](ClientBuilder::base_url) names another place, such as a server for tests.
//!
//! # An operation of your own
//!
//! What the description does not have is sent by [`Client::call`], with the server, limits and attempts of the client. It can be what other operations of the description are: parts of the runtime that none of them needs, such as files, are not in this crate.
//!
//! ```no_run
//! use case_unions::Operation;
//! use case_unions::runtime::description::input::{Given, Input, VisitValues};
//! use case_unions::runtime::description::spec::Spec;
//!
//! struct Suggest {
//!     text: String,
//! }
//!
//! impl Operation for Suggest {
//!     type Output = Vec<String>;
//!     const SPEC: &'static Spec = &Spec {
//!         id: "Suggest",
//!         method: "GET",
//!         path: "/suggest",
//!         accept: "application/json",
//!         statuses: &["200"],
//!         inputs: &[Input::query("text")],
//!         ..Spec::REST
//!     };
//!
//!     fn values(&self, visit: VisitValues<'_>) {
//!         visit.values(&[Given::given(&self.text)]);
//!     }
//! }
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_unions::Client) -> Result<(), case_unions::Error> {
//! let answer = client.call(Suggest { text: "wo".to_owned() }).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Features
//!
//! - `reqwest`: sends over reqwest, in a runtime of tokio; without it, `client` sends over a transport of your own.
//! - `blocking`: calls on the calling thread, over ureq.
//! - `rustls`, `rustls-no-provider`, `native-tls`: TLS with rustls, with rustls and the cryptography that the program installs, or with the system's library.
//! - `http2`, `gzip`: HTTP/2, and answers that are compressed.
//! - `tower`, `tracing`: a service of tower as the transport, and spans and events of calls.
//! - `test-util`: the mock.
//!
//! `reqwest`, `rustls` and `gzip` are on by default.

#![cfg_attr(not(feature = "client"), allow(rustdoc::broken_intra_doc_links))]
pub mod api;

#[cfg(feature = "client")]
mod client;

pub mod runtime;
pub mod types;

#[cfg(feature = "client")]
#[doc(inline)]
pub use runtime::client::{Call, Client, ClientBuilder};

#[cfg(feature = "test-util")]
#[doc(inline)]
pub use runtime::client::mock;

pub use runtime::public::*;

#[doc(hidden)]
pub use runtime::written;
