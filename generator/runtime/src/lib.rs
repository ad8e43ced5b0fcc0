//! The package of the runtime; see its README.

pub mod runtime;

#[cfg(test)]
mod tests;
