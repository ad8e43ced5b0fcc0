// @generated from the OpenAPI description description.yaml; do not edit

//! Unions
//!
//! Alternatives and how they are told apart.
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), case_unions::Error> {
//! let client = case_unions::Client::builder().build()?;
//! # Ok(())
//! # }
//! ```
//!
//! Every operation is a method of [`Client`], which is cheap to clone; in [`api`] it is plain data, and [`types`] has what they send and answer with.
//!
//! # An operation of your own
//!
//! What the description does not have is sent by [`Client::call`], with all that is said of the client; its credentials are those that `security` names, as it does in generated operations.
//!
//! ```no_run
//! use case_unions::Operation;
//! use case_unions::runtime::description::input::{Given, Input, VisitValues};
//! use case_unions::runtime::description::spec::Spec;
//!
//! struct Suggest {
//!     text: String,
//! }
//!
//! impl Operation for Suggest {
//!     type Output = Vec<String>;
//!     const SPEC: &'static Spec = &Spec {
//!         id: "Suggest",
//!         method: "GET",
//!         path: "/suggest",
//!         accept: "application/json",
//!         statuses: &["200"],
//!         inputs: &[Input::query("text")],
//!         ..Spec::REST
//!     };
//!
//!     fn values(&self, visit: VisitValues<'_>) {
//!         visit(&[Given::given(&self.text)]);
//!     }
//! }
//! # #[cfg(feature = "reqwest")]
//! # async fn example(client: case_unions::Client) -> Result<(), case_unions::Error> {
//! let answer = client.call(Suggest { text: "wo".to_owned() }).await?;
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
