//! What generated files import.

#[cfg(feature = "client")]
pub use super::client::{self, Call, Client};
pub use crate::shared::runtime::prelude::*;
pub use crate::types;
