//! The hand-written support of the generated client.

mod decode;
mod encode;
pub mod file;
mod macros;
pub mod pattern;
pub mod reflect;
pub mod rules;
pub mod text;
mod union;

pub use decode::decode;
pub use encode::encode;
