// @generated from the OpenAPI description description.yaml; do not edit

//! What is sent: inputs written into a request, with its body and its credentials.

#[path = "../../../../../../../generator/runtime/src/runtime/request/body.rs"]
pub mod body;
#[path = "../../../../../../../generator/runtime/src/runtime/request/files.rs"]
pub(crate) mod files; // optional: file
#[path = "../../../../../../../generator/runtime/src/runtime/request/form.rs"]
pub mod form; // optional: styles
#[path = "../../../../../../../generator/runtime/src/runtime/request/multipart.rs"]
pub(crate) mod multipart; // optional: multipart
#[path = "../../../../../../../generator/runtime/src/runtime/request/path.rs"]
pub(crate) mod path;
#[path = "../../../../../../../generator/runtime/src/runtime/request/pieces.rs"]
pub(crate) mod pieces; // optional: file
#[path = "../../../../../../../generator/runtime/src/runtime/request/random.rs"]
pub(crate) mod random;
#[path = "../../../../../../../generator/runtime/src/runtime/request/security.rs"]
pub mod security; // optional: security
#[path = "../../../../../../../generator/runtime/src/runtime/request/styled.rs"]
pub(crate) mod styled; // optional: styles
#[path = "../../../../../../../generator/runtime/src/runtime/request/text.rs"]
pub(crate) mod text; // optional: texts
#[path = "../../../../../../../generator/runtime/src/runtime/request/writer.rs"]
pub(crate) mod writer;
