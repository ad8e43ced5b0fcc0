// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// `#/components/schemas/Second`
pub type Second = Value;
