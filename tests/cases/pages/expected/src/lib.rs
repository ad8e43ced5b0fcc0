// @generated from the OpenAPI description description.yaml; do not edit

//! Kennels
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_pages::Error> {
//! let client = case_pages::Client::builder().build()?;
//!
//! let answer = client.list_by_link().await?;
//! # Ok(())
//! # }
//! ```
//!
//! Every operation is a method of [`Client`]; in [`api`] it is plain data that any other HTTP stack can send.

#![cfg_attr(not(feature = "client"), allow(rustdoc::broken_intra_doc_links))]
pub mod api;

#[cfg(feature = "client")]
mod client;

mod headers;
pub mod runtime;
pub mod types;

pub use runtime::public::*;
