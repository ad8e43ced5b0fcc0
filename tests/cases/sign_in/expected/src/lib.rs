// @generated from the OpenAPI description description.yaml; do not edit

//! Sign in
//!
//! Tokens for what somebody allows.
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_sign_in::Error> {
//! let client = case_sign_in::Client::builder().login("token").build()?;
//!
//! let answer = client.me().await?;
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
//! - `login`: [`login`](ClientBuilder::login) or [`login_provider`](ClientBuilder::login_provider)
//! - `tenant`: [`tenant`](ClientBuilder::tenant) or [`tenant_provider`](ClientBuilder::tenant_provider)
//! - `machine`: [`machine`](ClientBuilder::machine) or [`machine_provider`](ClientBuilder::machine_provider)
//!
//! # Answers and errors
//!
//! A [`Response`] is what was answered, with status and headers. There is one [`Error`]: it keeps the response, and the documentation of a method lists the bodies that it can be decoded as.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_sign_in::Client) -> Result<(), case_sign_in::Error> {
//! let outcome = client.me().await;
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
//! use case_sign_in::Operation as _;
//! use case_sign_in::api::me::Me;
//!
//! # fn example() -> Result<(), case_sign_in::Error> {
//! let operation = Me::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_sign_in::http::Response::new(bytes))?;
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
