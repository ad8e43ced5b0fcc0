//! The runtime's tests: not emitted.

mod bodies;
#[cfg(feature = "reqwest")]
mod client;
mod data;
mod example;
mod parameters;
mod responses;
mod security;
#[cfg(feature = "reqwest")]
mod server;
#[cfg(feature = "reqwest")]
mod streams;
