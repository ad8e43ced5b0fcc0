//! The runtime's tests: not emitted.

mod example;
