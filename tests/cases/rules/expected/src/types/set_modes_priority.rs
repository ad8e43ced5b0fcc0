// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// The parameter `priority` of `set_modes`.
///
/// `#/paths/~1modes/put/parameters/0/schema`
pub type SetModesPriority = types::ChoicesFew;
