//! What the tests share: the cases of `tests/cases/`, which the crate `harness` knows.
//!
//! A constant identifier is checked while the program is compiled, so that this compiles:
//! ```
//! use generated::types::ChatServiceSid;
//! const SERVICE: ChatServiceSid = ChatServiceSid::from_static("ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
//! assert_eq!(SERVICE.as_str().len(), 34);
//! ```
//! and this, which is one character short, does not:
//! ```compile_fail
//! use generated::types::ChatServiceSid;
//! const SERVICE: ChatServiceSid = ChatServiceSid::from_static("ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
//! assert_eq!(SERVICE.as_str().len(), 33);
//! ```

use std::path::Path;

pub use harness::{Case, json_schema};

/// All cases, by name.
///
/// # Panics
///
/// When the folder cannot be read: there is nothing to test then.
#[expect(clippy::expect_used, reason = "without its cases a test run means nothing")]
pub fn cases() -> Vec<Case> {
    harness::cases(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")).expect("tests/cases can be read")
}
