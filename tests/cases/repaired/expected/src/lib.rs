// @generated from the OpenAPI description description.yaml; do not edit

//! Repaired
//!
//! Version `1.0.0` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_repaired::Error> {
//! let client = case_repaired::Client::builder().base_url("https://api.example.com").build()?;
//!
//! let answer = client.get_pet(1).await?;
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
