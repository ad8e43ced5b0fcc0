//! The package of the runtime; see its README.

pub mod runtime;
#[cfg(feature = "test-util")]
pub use runtime::client::mock;
#[cfg(feature = "client")]
pub use runtime::client::{Call, Client, ClientBuilder};
pub use runtime::public::*;
#[doc(hidden)]
pub use runtime::written;

/// Where a generated crate has the types of its API.
pub mod types {}

// What crates have instead of `runtime/client/` that share a runtime, where this is the runtime that they share.
#[cfg(all(test, feature = "client"))]
use crate as shared;
#[cfg(all(test, feature = "client"))]
#[path = "shared/client.rs"]
#[allow(dead_code, reason = "what depends on features is not called by every test")]
mod sharing;

#[cfg(test)]
mod tests;
