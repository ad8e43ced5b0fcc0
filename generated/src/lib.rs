// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Twilio Conversations webhooks
//!
//! Reads the webhooks that Twilio Conversations calls when something happens in a conversation.
//!
//! Version `1` of the description.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), generated::Error> {
//! let client = generated::Client::builder().basic_auth("username", "password").build()?;
//!
//! let answer = client
//!     .fetch_service_conversation_scoped_webhook("chat_service_sid".parse()?, "conversation_sid", "sid".parse()?)
//!     .await?;
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
