// @generated from the OpenAPI description description.yaml; do not edit

//! Types
//!
//! Version `1.0.0` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_types::Error> {
//! let client = case_types::Client::builder().base_url("https://api.example.com").build()?;
//!
//! let answer = client.list_prices().await?;
//! # Ok(())
//! # }
//! ```
//!
//! Every operation is a method of [`Client`], which is cheap to clone; in [`api`] it is plain data, and [`types`] has what they send and answer with.
//!
//! # Answers and errors
//!
//! A [`Response`] is what was answered, with status and headers. There is one [`Error`]: it keeps the response, and the documentation of a method lists the bodies that it can be decoded as.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_types::Client) -> Result<(), case_types::Error> {
//! let outcome = client.list_prices().await;
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
//! use case_types::Operation as _;
//! use case_types::api::orders::ListPrices;
//!
//! # fn example() -> Result<(), case_types::Error> {
//! let operation = ListPrices::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_types::http::Response::new(bytes))?;
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
