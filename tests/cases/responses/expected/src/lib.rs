// @generated from the OpenAPI description description.yaml; do not edit

//! Responses
//!
//! Every kind of response.
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_responses::Error> {
//! let client = case_responses::Client::builder().build()?;
//!
//! let answer = client.get_item().await?;
//! println!("{:?}", answer.id);
//! # Ok(())
//! # }
//! ```
//!
//! Every operation is a method of [`Client`], which is cheap to clone; in [`api`] it is plain data, and [`types`] has what they send and answer with. Calls are awaited in a runtime of tokio.
//!
//! # Servers
//!
//! Calls go to `https://responses.example`; [`base_url`](ClientBuilder::base_url) names another place, such as a server for tests.
//!
//! # Answers and errors
//!
//! A [`Response`] is read like the value in it, which `into_inner` takes out, and has status and headers besides. There is one [`Error`]: it keeps the response, and the documentation of a method lists the bodies that it can be decoded as.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_responses::Client) -> Result<(), case_responses::Error> {
//! let outcome = client.get_item().await;
//! match outcome {
//!     Ok(answer) => println!("{} {:?}", answer.status(), answer.headers()),
//!     Err(error) if error.is_retryable() => println!("again in {:?}", error.retry_after()),
//!     Err(error) => println!("{:?}: {:?}", error.status(), error.decode::<case_responses::types::Problem>()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Streams
//!
//! What is answered bit by bit is read as it comes.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_responses::Client) -> Result<(), case_responses::Error> {
//! let mut answer = client.download().await?;
//! while let Some(part) = answer.next().await? {
//!     println!("{part:?}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Without an async runtime
//!
//! With the feature `blocking` a call can be sent on the calling thread.
//!
//! ```no_run
//! # #[cfg(feature = "blocking")]
//! # fn example(client: case_responses::Client) -> Result<(), case_responses::Error> {
//! let answer = client.get_item().send_blocking()?;
//! # let _ = answer;
//! # Ok(())
//! # }
//! ```
//!
//! # Without a socket
//!
//! An operation makes its request and reads its answer without a connection, for another HTTP stack and for tests.
//!
//! ```no_run
//! use case_responses::Operation as _;
//! use case_responses::api::item::GetItem;
//!
//! # fn example() -> Result<(), case_responses::Error> {
//! let operation = GetItem::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_responses::http::Response::new(bytes))?;
//! # let _ = (request, answer);
//! # Ok(())
//! # }
//! ```
//!
//! # Testing a program
//!
//! With the feature `test-util` there is a transport that answers by operation, in process: with what the description says (`Answer::documented`), its example (`Answer::example`), a value (`Answer::json`), JSON as it is written (`Answer::body`), a status, or a fault. It keeps what was sent as the operations' own types, and its clock does not wait.
//!
//! ```no_run
//! # #[cfg(feature = "test-util")]
//! # async fn example() -> Result<(), case_responses::Error> {
//! use case_responses::api::item::GetItem;
//! use case_responses::mock::{Answer, Mock};
//!
//! let mock = Mock::new();
//! mock.answer::<GetItem>(Answer::documented::<GetItem>());
//! mock.answer::<GetItem>(Answer::empty(404)); // the second time
//! let client = case_responses::Client::builder().transport(mock.clone()).clock(mock.clock()).build()?;
//!
//! let answer = client.get_item().await?;
//! let outcome = client.get_item().await;
//! assert!(answer.status().is_success() && outcome.is_err());
//! println!("{:?}", mock.sent::<GetItem>());
//! # Ok(())
//! # }
//! ```
//!
//! # An operation of your own
//!
//! What the description does not have is sent by [`Client::call`], with the server, limits and attempts of the client. It can be what other operations of the description are: parts of the runtime that none of them needs, such as files, are not in this crate.
//!
//! ```no_run
//! use case_responses::Operation;
//! use case_responses::runtime::description::input::{Given, Input, VisitValues};
//! use case_responses::runtime::description::spec::Spec;
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
//! # async fn example(client: case_responses::Client) -> Result<(), case_responses::Error> {
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

mod headers;
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
