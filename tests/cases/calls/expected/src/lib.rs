// @generated from the OpenAPI description description.yaml; do not edit

//! Calls
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_calls::Error> {
//! let client = case_calls::Client::builder().bearer_token("token").build()?;
//!
//! let answer = client.go_on().await?;
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
//! - `basic`: [`basic_auth`](ClientBuilder::basic_auth)
//! - `bearer`: [`bearer_token`](ClientBuilder::bearer_token) or [`bearer_token_provider`](ClientBuilder::bearer_token_provider)
//! - `queryKey`: [`query_key`](ClientBuilder::query_key)
//! - `sameKey`: [`same_key`](ClientBuilder::same_key)
//!
//! # What can be left out
//!
//! Inputs that must be there are arguments; the others are methods of the [`Call`], as are limits of its own.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_calls::Client) -> Result<(), case_calls::Error> {
//! let answer = client
//!     .send_constants("one", "one", "id")
//!     .beta("all")
//!     .timeout(std::time::Duration::from_secs(5))
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Bodies
//!
//! `new` takes what must be there; the rest is given by update syntax: `NewAccount { codes: …, ..NewAccount::new(…) }`. It is checked before it is sent: what the description forbids never leaves.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_calls::Client) -> Result<(), case_calls::Error> {
//! let body = case_calls::types::NewAccount::new("text", "text".into(), "text");
//! let answer = client.open_account("pin", body).await?;
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
//! # async fn example(client: case_calls::Client) -> Result<(), case_calls::Error> {
//! let outcome = client.find_out().await;
//! match outcome {
//!     Ok(answer) => println!("{} {:?}", answer.status(), answer.headers()),
//!     Err(error) if error.is_retryable() => println!("again in {:?}", error.retry_after()),
//!     Err(error) => println!("{:?}: {:?}", error.status(), error.decode::<case_calls::types::FindOutError>()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Files
//!
//! A [`File`] is bytes at hand, a file on the disk, or a stream.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_calls::Error> {
//! let file = case_calls::File::path("photo.png").typed("image/png");
//! # let _ = file;
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
//! # fn example(client: case_calls::Client) -> Result<(), case_calls::Error> {
//! let answer = client.go_on().send_blocking()?;
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
//! use case_calls::Operation as _;
//! use case_calls::api::calls::GoOn;
//!
//! # fn example() -> Result<(), case_calls::Error> {
//! let operation = GoOn::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_calls::http::Response::new(bytes))?;
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
//! # async fn example() -> Result<(), case_calls::Error> {
//! use case_calls::api::calls::GoOn;
//! use case_calls::mock::{Answer, Mock};
//!
//! let mock = Mock::new();
//! mock.answer::<GoOn>(Answer::empty(404));
//! let client = case_calls::Client::builder()
//!     .transport(mock.clone())
//!     .clock(mock.clock())
//!     .bearer_token("token")
//!     .build()?;
//!
//! let outcome = client.go_on().await;
//! assert!(outcome.is_err());
//! println!("{:?}", mock.sent::<GoOn>());
//! # Ok(())
//! # }
//! ```
//!
//! # An operation of your own
//!
//! What the description does not have is sent by [`Client::call`], with all that is said of the client; its credentials are those that `security` names, as it does in generated operations.
//!
//! ```no_run
//! use case_calls::Operation;
//! use case_calls::runtime::description::input::{Given, Input, VisitValues};
//! use case_calls::runtime::description::spec::Spec;
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
//! # async fn example(client: case_calls::Client) -> Result<(), case_calls::Error> {
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
