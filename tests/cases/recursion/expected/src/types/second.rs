// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// One of what [`Arrays`](crate::types::Arrays) can be.
///
/// `#/components/schemas/Second`
pub type Second = Value;
