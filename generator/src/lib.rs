//! Compiles OpenAPI descriptions to Rust crates: load → resolve → model → lower → emit → format → output.
//!
//! See `generator/README.md` for the architecture.

pub mod config;
pub mod diagnostics;
pub mod emit;
pub mod file_tree;
pub mod format;
pub mod library;
pub mod load;
pub mod lower;
pub mod model;
pub mod output;
pub mod pattern;
pub mod pointer;
pub mod resolve;
pub mod sources;
pub mod suggest;
