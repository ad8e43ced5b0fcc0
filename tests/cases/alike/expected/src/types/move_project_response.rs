// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// What `move_project` answers with.
///
/// `#/paths/~1projects/put/responses/200/content/application~1json/schema`
pub type MoveProjectResponse = types::MoveTo;
