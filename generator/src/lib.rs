//! Compiles OpenAPI descriptions to Rust crates: load → resolve → model → lower → emit → format → output.
//!
//! See `generator/README.md` for the architecture.

pub mod config;
pub mod diagnostics;
pub mod library;
pub mod model;
pub mod pattern;
pub mod pointer;
