// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// `#/components/schemas/Dogs`
pub type Dogs = Vec<types::Dog>;
