// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// The member `file` of [`Cover`](crate::types::Cover).
///
/// `#/components/schemas/Picture`
pub type Picture = File;
