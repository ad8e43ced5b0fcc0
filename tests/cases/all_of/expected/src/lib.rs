// @generated from the OpenAPI description description.yaml; do not edit

//! All of
//!
//! Schemas that several parts add up to.
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_all_of::Error> {
//! let client = case_all_of::Client::builder().build()?;
//!
//! let answer = client.things().await?;
//! # Ok(())
//! # }
//! ```
//!
//! Every operation is a method of [`Client`]; in [`api`] it is plain data that any other HTTP stack can send.

#![cfg_attr(not(feature = "client"), allow(rustdoc::broken_intra_doc_links))]
pub mod api;

#[cfg(feature = "client")]
mod client;

pub mod runtime;
pub mod types;

pub use runtime::public::*;
