// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// The member `late` of [`Employee`](crate::types::Employee).
///
/// `#/components/schemas/Renamed`
pub type Renamed = types::Base;
