// @generated from the OpenAPI description description.yaml; do not edit

//! Payments
//!
//! Version `2026-01-01` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_payments::Error> {
//! let client = case_payments::Client::builder().basic_auth("username", "password").build()?;
//!
//! let answer = client.get_charges().await?;
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
//! - `basicAuth`: [`basic_auth`](ClientBuilder::basic_auth)
//! - `bearerAuth`: [`bearer_token`](ClientBuilder::bearer_token) or [`bearer_token_provider`](ClientBuilder::bearer_token_provider)
//!
//! # What can be left out
//!
//! Inputs that must be there are arguments; the others are methods of the [`Call`], as are limits of its own.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_payments::Client) -> Result<(), case_payments::Error> {
//! let answer = client
//!     .get_charges()
//!     .customer("customer")
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
//! # async fn example(client: case_payments::Client) -> Result<(), case_payments::Error> {
//! let outcome = client.get_charges().await;
//! match outcome {
//!     Ok(answer) => println!("{} {:?}", answer.status(), answer.headers()),
//!     Err(error) if error.is_retryable() => println!("again in {:?}", error.retry_after()),
//!     Err(error) => println!("{:?}: {:?}", error.status(), error.decode::<case_payments::types::ErrorModel>()),
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
//! use case_payments::Operation as _;
//! use case_payments::api::charges::GetCharges;
//!
//! # fn example() -> Result<(), case_payments::Error> {
//! let operation = GetCharges::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_payments::http::Response::new(bytes))?;
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
