//! What is sent: inputs written into a request, with its body and its credentials.

pub mod body;
mod boundary;
pub mod form;
pub(crate) mod multipart; // optional: multipart
pub mod security;
pub(crate) mod writer;
