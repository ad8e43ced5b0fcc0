// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What came back.

mod raw;
mod refusal;
mod text; // optional: texts

pub(crate) use self::raw::Head;
#[cfg(feature = "client")]
pub(crate) use self::raw::LIMIT;
pub use self::raw::{FromResponse, Raw, Response};
#[cfg(feature = "test-util")]
pub use self::raw::{MakeSample, rules_of};
