//! The generated client; filled by `cargo xtask codegen`.
