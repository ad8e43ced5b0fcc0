// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// What `list_by_offset` answers with.
///
/// `#/components/schemas/Dogs`
pub type Dogs = Vec<types::Dog>;
