// @generated from the OpenAPI description description.yaml; do not edit

//! What a description says of an operation, as data, and the error that names the operation.

#[path = "../../../../../../../generator/runtime/src/runtime/description/encoding.rs"]
pub mod encoding;
#[path = "../../../../../../../generator/runtime/src/runtime/description/error.rs"]
pub mod error;
#[path = "../../../../../../../generator/runtime/src/runtime/description/input.rs"]
pub mod input;
#[path = "../../../../../../../generator/runtime/src/runtime/description/problem.rs"]
pub mod problem;
#[path = "../../../../../../../generator/runtime/src/runtime/description/server.rs"]
pub mod server;
#[path = "../../../../../../../generator/runtime/src/runtime/description/spec.rs"]
pub mod spec;
#[path = "../../../../../../../generator/runtime/src/runtime/description/style.rs"]
pub mod style;
#[path = "../../../../../../../generator/runtime/src/runtime/description/styled.rs"]
pub(crate) mod styled; // optional: styles
#[path = "../../../../../../../generator/runtime/src/runtime/description/styled_union.rs"]
mod styled_union; // optional: styled_union
#[cfg(feature = "tracing")]
#[path = "../../../../../../../generator/runtime/src/runtime/description/traced.rs"]
pub(crate) mod traced;
#[path = "../../../../../../../generator/runtime/src/runtime/description/transport_error.rs"]
pub mod transport_error;
#[path = "../../../../../../../generator/runtime/src/runtime/description/variables.rs"]
pub(crate) mod variables; // optional: variables
