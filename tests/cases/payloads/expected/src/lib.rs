// @generated from the OpenAPI description description.yaml; do not edit

//! Payloads
//!
//! Bodies that are not JSON and headers that are more than text.
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_payloads::Error> {
//! let client = case_payloads::Client::builder().build()?;
//!
//! let answer = client.get_page().await?;
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
