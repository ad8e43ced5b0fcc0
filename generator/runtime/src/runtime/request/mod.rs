//! What is sent: inputs written into a request, with its body and its credentials.

pub mod body;
pub(crate) mod boundary;
pub mod form;
pub(crate) mod multipart; // optional: multipart
pub(crate) mod path;
pub mod security;
pub(crate) mod writer;
