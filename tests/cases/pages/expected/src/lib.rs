// @generated from the OpenAPI description description.yaml; do not edit

//! Kennels
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_pages::Error> {
//! let client = case_pages::Client::builder().build()?;
//!
//! let answer = client.list_by_link().await?;
//! println!("{answer:?}");
//! # Ok(())
//! # }
//! ```
//!
//! Every operation is a method of [`Client`], which is cheap to clone; in [`api`] it is plain data, and [`types`] has what they send and answer with. Calls are awaited in a runtime of tokio.
//!
//! # Servers
//!
//! Calls go to `https://kennels.example`; [`base_url`](ClientBuilder::base_url) names another place, such as a server for tests.
//!
//! # What can be left out
//!
//! Inputs that must be there are arguments; the others are methods of the [`Call`], as are limits for this call alone.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_pages::Client) -> Result<(), case_pages::Error> {
//! let answer = client.list_by_link().per_page(1).timeout(std::time::Duration::from_secs(5)).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Bodies
//!
//! All of it can be left out; what is wanted is given by update syntax: `SearchDogsRequest { query: …, ..SearchDogsRequest::default() }`. A body is checked before it is sent: what the description forbids never leaves.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_pages::Client) -> Result<(), case_pages::Error> {
//! let body = case_pages::types::SearchDogsRequest::default();
//! let answer = client.search_dogs(body).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Answers and errors
//!
//! A [`Response`] is read like the value in it, which `into_inner` takes out, and has status and headers besides. There is one [`Error`]: it keeps the response, and the documentation of a method lists the bodies that it can be decoded as.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_pages::Client) -> Result<(), case_pages::Error> {
//! let outcome = client.list_by_link().await;
//! match outcome {
//!     Ok(answer) => println!("{} {:?}", answer.status(), answer.headers()),
//!     Err(error) if error.is_retryable() => println!("again in {:?}", error.retry_after()),
//!     Err(error) => println!("{error}: {}", error.text()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Lists in pages
//!
//! A call that answers with part of a list has `items`, which gives those of all pages, and `pages`, which gives one answer after the other; both are streams, too.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_pages::Client) -> Result<(), case_pages::Error> {
//! let mut items = client.list_by_link().items();
//! while let Some(item) = items.next().await? {
//!     println!("{item:?}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Without an async runtime
//!
//! With the feature `blocking` a call can be sent on the calling thread, and lists be read there with `items_blocking` and `pages_blocking`.
//!
//! ```no_run
//! # #[cfg(feature = "blocking")]
//! # fn example(client: case_pages::Client) -> Result<(), case_pages::Error> {
//! let answer = client.list_by_link().send_blocking()?;
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
//! use case_pages::Operation as _;
//! use case_pages::api::by_link::ListByLink;
//!
//! # fn example() -> Result<(), case_pages::Error> {
//! let operation = ListByLink::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_pages::http::Response::new(bytes))?;
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
//! # async fn example() -> Result<(), case_pages::Error> {
//! use case_pages::api::by_link::ListByLink;
//! use case_pages::mock::{Answer, Mock};
//!
//! let mock = Mock::new();
//! mock.answer::<ListByLink>(Answer::documented::<ListByLink>());
//! mock.answer::<ListByLink>(Answer::empty(404)); // the second time
//! let client = case_pages::Client::builder().transport(mock.clone()).clock(mock.clock()).build()?;
//!
//! let answer = client.list_by_link().await?;
//! let outcome = client.list_by_link().await;
//! assert!(answer.status().is_success() && outcome.is_err());
//! println!("{:?}", mock.sent::<ListByLink>());
//! # Ok(())
//! # }
//! ```
//!
//! # An operation of your own
//!
//! What the description does not have is sent by [`Client::call`], with the server, limits and attempts of the client. It can be what other operations of the description are: parts of the runtime that none of them needs, such as files, are not in this crate.
//!
//! ```no_run
//! use case_pages::Operation;
//! use case_pages::runtime::description::input::{Given, Input, VisitValues};
//! use case_pages::runtime::description::spec::Spec;
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
//! # async fn example(client: case_pages::Client) -> Result<(), case_pages::Error> {
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
