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

use bytes::Bytes;

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

/// What a server answers.
///
/// # Panics
///
/// When the status or the content type is none.
#[expect(clippy::expect_used, reason = "the tests write them")]
pub fn answer(status: u16, content_type: &str, body: impl AsRef<[u8]>) -> http::Response<Bytes> {
    let mut response = http::Response::builder().status(status);
    if !content_type.is_empty() {
        response = response.header("content-type", content_type);
    }
    let body = Bytes::copy_from_slice(body.as_ref());
    response.body(body).expect("the response is well-formed")
}

/// What a server answers that succeeds and has JSON to say.
pub fn json_answer(body: &serde_json::Value) -> http::Response<Bytes> {
    answer(200, "application/json", body.to_string())
}
