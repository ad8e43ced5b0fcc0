// @generated from the OpenAPI description description.yaml; do not edit

//! Forge
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_forge::Error> {
//! let client = case_forge::Client::builder().bearer_token("token").build()?;
//!
//! let answer = client.rate_limit_get().await?;
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
//! - `token`: [`bearer_token`](ClientBuilder::bearer_token) or [`bearer_token_provider`](ClientBuilder::bearer_token_provider)
//!
//! # What can be left out
//!
//! Inputs that must be there are arguments; the others are methods of the [`Call`], as are limits of its own.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_forge::Client) -> Result<(), case_forge::Error> {
//! let answer = client
//!     .issues_list("owner", "repo")
//!     .state(case_forge::types::IssuesListState::Open)
//!     .timeout(std::time::Duration::from_secs(5))
//!     .await?;
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
//! # async fn example(client: case_forge::Client) -> Result<(), case_forge::Error> {
//! let outcome = client.issues_list("owner", "repo").await;
//! match outcome {
//!     Ok(answer) => println!("{} {:?}", answer.status(), answer.headers()),
//!     Err(error) if error.is_retryable() => println!("again in {:?}", error.retry_after()),
//!     Err(error) => println!("{:?}: {:?}", error.status(), error.decode::<case_forge::types::BasicError>()),
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
//! # async fn example() -> Result<(), case_forge::Error> {
//! let file = case_forge::File::path("photo.png").typed("image/png");
//! # let _ = file;
//! # Ok(())
//! # }
//! ```
//!
//! # Without a socket
//!
//! An operation makes its request and reads its answer without a connection, for another HTTP stack and for tests; [`Client::call`] sends it, or one of your own that implements [`Operation`].
//!
//! ```no_run
//! use case_forge::Operation as _;
//! use case_forge::api::meta::RateLimitGet;
//!
//! # fn example() -> Result<(), case_forge::Error> {
//! let operation = RateLimitGet::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_forge::http::Response::new(bytes))?;
//! # let _ = (request, answer);
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
