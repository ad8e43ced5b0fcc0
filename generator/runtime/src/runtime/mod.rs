//! The hand-written support of the generated client.

mod decode;
mod encode;
mod macros;
pub mod pattern;
pub mod reflect;
pub mod rules;
mod union;

pub use decode::decode;
pub use encode::encode;
