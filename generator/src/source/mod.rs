//! The texts of a description, and where in them each node is written: a file, a pointer, a line.

pub(crate) mod escapes;
mod percent;
mod pointer;
pub(crate) mod positions;
mod texts;
mod written;

pub(crate) use percent::percent_decode;
pub use pointer::Pointer;
pub use texts::Sources;
pub(crate) use texts::{Text, relative};
pub(crate) use written::Written;

/// Which of the two syntaxes a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    Yaml,
    Json,
}
