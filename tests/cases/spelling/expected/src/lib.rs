// @generated from the OpenAPI description description.yaml; do not edit

//! Spelling
//!
//! Names that rustc takes for one another, or warns of.
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_spelling::Error> {
//! let client = case_spelling::Client::builder().super_("token").build()?;
//!
//! let answer = client.grosse("ming_qian", case_spelling::types::Grosse::default()).await?;
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
//! - `super`: [`super_`](ClientBuilder::super_) or [`super_provider_of_token`](ClientBuilder::super_provider_of_token)
//! - `other`: [`other`](ClientBuilder::other) or [`other_provider`](ClientBuilder::other_provider)
//! - `super_provider`: [`super_provider`](ClientBuilder::super_provider)
//!
//! # What can be left out
//!
//! Inputs that must be there are arguments; the others are methods of the [`Call`], as are limits of its own.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_spelling::Client) -> Result<(), case_spelling::Error> {
//! let answer = client
//!     .grosse("ming_qian", case_spelling::types::Grosse::default())
//!     .han_ud55c("han_ud55c")
//!     .timeout(std::time::Duration::from_secs(5))
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Bodies
//!
//! What must be there is asked for when it is made. It is checked before it is sent: what the description forbids never leaves.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_spelling::Client) -> Result<(), case_spelling::Error> {
//! let body = case_spelling::types::Grosse::default();
//! let answer = client.grosse("ming_qian", body).await?;
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
//! # async fn example(client: case_spelling::Client) -> Result<(), case_spelling::Error> {
//! let outcome = client.grosse("ming_qian", case_spelling::types::Grosse::default()).await;
//! match outcome {
//!     Ok(answer) => println!("{} {:?}", answer.status(), answer.headers()),
//!     Err(error) if error.is_retryable() => println!("again in {:?}", error.retry_after()),
//!     Err(error) => println!("{error}: {}", error.text()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Without a socket
//!
//! An operation makes its request and reads its answer without a connection, for another HTTP stack and for tests; [`Client::call`] sends it, or one of your own that implements [`Operation`].
//!
//! ```no_run
//! use case_spelling::Operation as _;
//! use case_spelling::api::naive::Grosse;
//!
//! # fn example() -> Result<(), case_spelling::Error> {
//! let operation = Grosse::new("ming_qian", case_spelling::types::Grosse::default());
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_spelling::http::Response::new(bytes))?;
//! # let _ = (request, answer);
//! # Ok(())
//! # }
//! ```

#![cfg_attr(not(feature = "client"), allow(rustdoc::broken_intra_doc_links))]
pub mod api;

#[cfg(feature = "client")]
mod client;

pub mod runtime;
pub mod types;

pub use runtime::public::*;
