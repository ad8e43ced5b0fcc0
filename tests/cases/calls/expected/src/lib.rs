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
//! Every operation is a method of [`Client`], which is cheap to clone; in [`api`] it is plain data, and [`types`] has what they send and answer with. Calls are awaited in a runtime of tokio.
//!
//! # Servers
//!
//! Calls go to `https://api.example.com/v1?api-version=2024-01-01`, the first server that [`Client::builder`] lists; [`server`](ClientBuilder::server) takes another by its number, and [`base_url`](ClientBuilder::base_url) any place, such as a server for tests.
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
//! Inputs that must be there are arguments; the others are methods of the [`Call`], as are limits for this call alone.
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
//! `new` takes what must be there; the rest is given by update syntax: `NewAccount { codes: …, ..NewAccount::new(…) }`. A body is checked before it is sent: what the description forbids never leaves.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_calls::Client) -> Result<(), case_calls::Error> {
//! let body = case_calls::types::NewAccount::new("text", "text", "text");
//! let answer = client.open_account("pin", body).await?;
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
//! With the feature `blocking` a call can be sent on the calling thread.
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
//! With the feature `test-util` there is a transport that answers by operation, in process: with what the description says (`Answer::documented`), its example (`Answer::example`), a value (`Answer::json`), JSON as it is written (`Answer::body`), a status, or a fault. It keeps what was sent as the operations' own types, and its clock does not wait.
//!
//! ```no_run
//! # #[cfg(feature = "test-util")]
//! # async fn example() -> Result<(), case_calls::Error> {
//! use case_calls::api::calls::GoOn;
//! use case_calls::mock::{Answer, Mock};
//!
//! let mock = Mock::new();
//! mock.answer::<GoOn>(Answer::documented::<GoOn>());
//! mock.answer::<GoOn>(Answer::empty(404)); // the second time
//! let client = case_calls::Client::builder()
//!     .transport(mock.clone())
//!     .clock(mock.clock())
//!     .bearer_token("token")
//!     .build()?;
//!
//! let answer = client.go_on().await?;
//! let outcome = client.go_on().await;
//! assert!(answer.status().is_success() && outcome.is_err());
//! println!("{:?}", mock.sent::<GoOn>());
//! # Ok(())
//! # }
//! ```
//!
//! # An operation of your own
//!
//! What the description does not have is sent by [`Client::call`], with the server, limits and attempts of the client, and with the credentials that its `security` names, as in generated operations. It can be what other operations of the description are: parts of the runtime that none of them needs, such as files, are not in this crate.
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
//!         visit.values(&[Given::given(&self.text)]);
//!     }
//! }
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_calls::Client) -> Result<(), case_calls::Error> {
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
