//! What is sent: inputs written into a request, with its body and its credentials.

pub mod body;
pub(crate) mod files; // optional: file
pub mod form; // optional: styles
pub(crate) mod multipart; // optional: multipart
pub(crate) mod path;
pub(crate) mod pieces; // optional: file
pub(crate) mod random;
pub mod security; // optional: security
pub(crate) mod styled; // optional: styles
pub(crate) mod text; // optional: texts
pub(crate) mod writer;
