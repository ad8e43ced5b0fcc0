// @generated from the OpenAPI description description.yaml; do not edit

//! Long-running operations
//!
//! Version `1.0.0` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_long_running::Error> {
//! let client = case_long_running::Client::builder().key("key").build()?;
//!
//! let answer = client.statistics().await?;
//! # Ok(())
//! # }
//! ```
//!
//! Every operation is a method of [`Client`], which is cheap to clone; in [`api`] it is plain data, and [`types`] has what they send and answer with.
//!
//! # Credentials
//!
//! Each security scheme has a method of the builder; a call sends what its operation asks for.
//!
//! - `key`: [`key`](ClientBuilder::key)
//!
//! # What can be left out
//!
//! Inputs that must be there are arguments; the others are methods of the [`Call`], as are limits of its own.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_long_running::Client) -> Result<(), case_long_running::Error> {
//! let answer = client
//!     .create_index("name", case_long_running::types::Index::new("text"))
//!     .if_none_match("if_none_match")
//!     .timeout(std::time::Duration::from_secs(5))
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Bodies
//!
//! `new` takes what must be there; the rest is given by update syntax: `Index { properties: …, ..Index::new(…) }`. It is checked before it is sent: what the description forbids never leaves.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_long_running::Client) -> Result<(), case_long_running::Error> {
//! let body = case_long_running::types::Index::new("text");
//! let answer = client.create_index("name", body).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Answers and errors
//!
//! A [`Response`] is what was answered, with status and headers. There is one [`Error`]: it keeps the response, and the documentation of a method lists the bodies that it can be decoded as.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_long_running::Client) -> Result<(), case_long_running::Error> {
//! let outcome = client.create_index("name", case_long_running::types::Index::new("text")).await;
//! match outcome {
//!     Ok(answer) => println!("{} {:?}", answer.status(), answer.headers()),
//!     Err(error) if error.is_retryable() => println!("again in {:?}", error.retry_after()),
//!     Err(error) => println!("{:?}: {:?}", error.status(), error.decode::<case_long_running::types::Failure>()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # What takes longer than its answer
//!
//! A call that only begins something has `poll`, which asks until that is over, as often as the server wants it and for an hour at most (`deadline`), and fetches what it came to; `.await` at once where nobody looks at the progress. That it has not succeeded is an error of `ErrorKind::Failed`. Dropping it stops the asking.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_long_running::Client) -> Result<(), case_long_running::Error> {
//! let mut polling = client.statistics().poll();
//! while let Some(progress) = polling.next().await? {
//!     println!("{:?}", progress.status());
//! }
//! let done = polling.await?;
//! # let _ = done;
//! # Ok(())
//! # }
//! ```
//!
//! # Without an async runtime
//!
//! With the feature `blocking` a call is also made on the thread that it is on, as are `pages_blocking` and `items_blocking` where there are pages.
//!
//! ```no_run
//! # #[cfg(feature = "blocking")]
//! # fn example(client: case_long_running::Client) -> Result<(), case_long_running::Error> {
//! let answer = client.statistics().send_blocking()?;
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
//! use case_long_running::Operation as _;
//! use case_long_running::api::statistics::Statistics;
//!
//! # fn example() -> Result<(), case_long_running::Error> {
//! let operation = Statistics::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_long_running::http::Response::new(bytes))?;
//! # let _ = (request, answer);
//! # Ok(())
//! # }
//! ```
//!
//! # Testing a program
//!
//! With the feature `test-util` there is a transport that answers by operation, in process: with a value (`Answer::json`), a status, bytes, or a fault. It keeps what was sent as the operations' own types, and its clock does not wait.
//!
//! ```no_run
//! # #[cfg(feature = "test-util")]
//! # async fn example() -> Result<(), case_long_running::Error> {
//! use case_long_running::api::statistics::Statistics;
//! use case_long_running::mock::{Answer, Mock};
//!
//! let mock = Mock::new();
//! mock.answer::<Statistics>(Answer::empty(404));
//! let client = case_long_running::Client::builder()
//!     .transport(mock.clone())
//!     .clock(mock.clock())
//!     .key("key")
//!     .build()?;
//!
//! let outcome = client.statistics().await;
//! assert!(outcome.is_err());
//! println!("{:?}", mock.sent::<Statistics>());
//! # Ok(())
//! # }
//! ```
//!
//! # An operation of your own
//!
//! What the description does not have is sent by [`Client::call`], with all that is said of the client; its credentials are those that `security` names, as it does in generated operations.
//!
//! ```no_run
//! use case_long_running::Operation;
//! use case_long_running::runtime::description::input::{Given, Input, VisitValues};
//! use case_long_running::runtime::description::spec::Spec;
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
//!         visit(&[Given::given(&self.text)]);
//!     }
//! }
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_long_running::Client) -> Result<(), case_long_running::Error> {
//! let answer = client.call(Suggest { text: "wo".to_owned() }).await?;
//! # Ok(())
//! # }
//! ```

#![cfg_attr(not(feature = "client"), allow(rustdoc::broken_intra_doc_links))]
pub mod api;

#[cfg(feature = "client")]
mod client;

mod headers;
pub mod runtime;
pub mod types;

pub use runtime::public::*;
