//! The runtime, which is another crate's, with a client of this crate's own.

#[cfg(feature = "client")]
pub mod client;
pub mod prelude;
pub(crate) mod public;

pub use crate::shared::runtime::*;
#[cfg(feature = "client")]
pub use client::{Call, Client, ClientBuilder};
