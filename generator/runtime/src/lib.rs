//! The package of the runtime; see its README.

pub mod runtime;
pub use runtime::public::*;

/// Where a generated crate has the types of its API.
pub mod types {}

#[cfg(test)]
mod tests;
