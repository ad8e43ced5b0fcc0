// @generated from the OpenAPI description description.yaml; do not edit

//! Files
//!
//! Schemas in files of their own, referred to in every way.
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_files::Error> {
//! let client = case_files::Client::builder().build()?;
//!
//! let answer = client.list_pets().await?;
//! # Ok(())
//! # }
//! ```
//!
//! Every operation is a method of [`Client`], which is cheap to clone; in [`api`] it is plain data, and [`types`] has what they send and answer with.
//!
//! # Bodies
//!
//! `new` takes what must be there; the rest is given by update syntax: `Pet { status: …, ..Pet::new(…) }`. It is checked before it is sent: what the description forbids never leaves.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_files::Client) -> Result<(), case_files::Error> {
//! let body = case_files::types::Pet::new("text", case_files::types::Owner::new("a@a".parse()?));
//! let answer = client.add_pet(body).await?;
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
//! # async fn example(client: case_files::Client) -> Result<(), case_files::Error> {
//! let outcome = client.list_pets().await;
//! match outcome {
//!     Ok(answer) => println!("{} {:?}", answer.status(), answer.headers()),
//!     Err(error) if error.is_retryable() => println!("again in {:?}", error.retry_after()),
//!     Err(error) => println!("{:?}: {:?}", error.status(), error.decode::<case_files::types::NotFound>()),
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
//! use case_files::Operation as _;
//! use case_files::api::pets::ListPets;
//!
//! # fn example() -> Result<(), case_files::Error> {
//! let operation = ListPets::new();
//! let request = operation.request("https://api.example.com")?; // sent by anything
//! # let bytes = Default::default();
//! let answer = operation.response(case_files::http::Response::new(bytes))?;
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
