// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// `#/components/schemas/First`
pub type First = Value;
