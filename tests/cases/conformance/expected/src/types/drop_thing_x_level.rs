// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// `#/paths/~1things/delete/responses/204/headers/X-Level/schema`
pub type DropThingXLevel = types::ThingLevel;
