//! What came back.

pub(crate) mod choice; // optional: choices
mod raw;
mod refusal;
pub mod stream; // optional: streams
mod text; // optional: texts

pub use self::choice::Answer; // optional: choices
pub(crate) use self::raw::Head;
#[cfg(feature = "client")]
pub(crate) use self::raw::LIMIT;
pub use self::raw::{FromResponse, Raw, Response};
#[cfg(feature = "test-util")]
pub use self::raw::{MakeSample, rules_of};
