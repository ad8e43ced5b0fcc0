// @generated from the OpenAPI description description.yaml; do not edit

//! Assistant
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_assistant::Error> {
//! let client = case_assistant::Client::builder().bearer_token("token").build()?;
//!
//! let answer = client.list_files().await?;
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
//! - `ApiKeyAuth`: [`bearer_token`](ClientBuilder::bearer_token) or [`bearer_token_provider`](ClientBuilder::bearer_token_provider)
//!
//! # What can be left out
//!
//! Inputs that must be there are arguments; the others are methods of the [`Call`], as are limits of its own.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_assistant::Client) -> Result<(), case_assistant::Error> {
//! let answer = client
//!     .list_files()
//!     .purpose("purpose")
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
//! # async fn example(client: case_assistant::Client) -> Result<(), case_assistant::Error> {
//! let outcome = client.list_files().await;
//! match outcome {
//!     Ok(answer) => println!("{} {:?}", answer.status(), answer.headers()),
//!     Err(error) if error.is_retryable() => println!("again in {:?}", error.retry_after()),
//!     Err(error) => println!("{:?}: {:?}", error.status(), error.decode::<case_assistant::types::ErrorResponse>()),
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
//! # async fn example() -> Result<(), case_assistant::Error> {
//! let file = case_assistant::File::path("photo.png").typed("image/png");
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
//! use case_assistant::Operation as _;
//! use case_assistant::api::files::ListFiles;
//!
//! # fn example() -> Result<(), case_assistant::Error> {
//! let operation = ListFiles::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_assistant::http::Response::new(bytes))?;
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
