// @generated from the OpenAPI description description.yaml; do not edit

//! Security
//!
//! Who may call what
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_security::Error> {
//! let client = case_security::Client::builder().build()?;
//!
//! let answer = client.open().await?;
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
//! - `bearer`: [`bearer_token`](ClientBuilder::bearer_token) or [`bearer_token_provider`](ClientBuilder::bearer_token_provider)
//! - `basic`: [`basic_auth`](ClientBuilder::basic_auth)
//! - `token`: [`token_token`](ClientBuilder::token_token) or [`token_token_provider`](ClientBuilder::token_token_provider)
//! - `headerKey`: [`header_key`](ClientBuilder::header_key)
//! - `queryKey`: [`query_key`](ClientBuilder::query_key)
//! - `cookieKey`: [`cookie_key`](ClientBuilder::cookie_key)
//! - `oidc`: [`openid_token`](ClientBuilder::openid_token) or [`openid_token_provider`](ClientBuilder::openid_token_provider)
//! - `oauth`: [`oauth_token`](ClientBuilder::oauth_token) or [`oauth_token_provider`](ClientBuilder::oauth_token_provider)
//!
//! # Answers and errors
//!
//! A [`Response`] is what was answered, with status and headers. There is one [`Error`]: it keeps the response, and the documentation of a method lists the bodies that it can be decoded as.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_security::Client) -> Result<(), case_security::Error> {
//! let outcome = client.open().await;
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
//! use case_security::Operation as _;
//! use case_security::api::open::Open;
//!
//! # fn example() -> Result<(), case_security::Error> {
//! let operation = Open::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_security::http::Response::new(bytes))?;
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
