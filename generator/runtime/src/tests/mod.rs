//! The runtime's tests: not emitted.

mod data;
mod example;
