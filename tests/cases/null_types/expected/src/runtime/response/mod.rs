// @generated from the OpenAPI description description.yaml; do not edit

//! What came back.

#[path = "../../../../../../../generator/runtime/src/runtime/response/raw.rs"]
mod raw;
#[path = "../../../../../../../generator/runtime/src/runtime/response/refusal.rs"]
mod refusal;
#[path = "../../../../../../../generator/runtime/src/runtime/response/stream.rs"]
pub mod stream; // optional: streams
#[path = "../../../../../../../generator/runtime/src/runtime/response/text.rs"]
mod text; // optional: texts

pub(crate) use self::raw::Head;
#[cfg(feature = "client")]
pub(crate) use self::raw::LIMIT;
pub use self::raw::{FromResponse, Raw, Response};
#[cfg(feature = "test-util")]
pub use self::raw::{MakeSample, rules_of};
