// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

scalar_enum! {
    /// `#/paths/~1things/delete/responses/204/headers/X-Level/schema`
    pub enum DropThingXLevel {
        N1 = "1",
        N2 = "2",
        ..Unknown(Value),
    }
}
