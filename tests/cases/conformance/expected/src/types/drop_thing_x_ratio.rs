// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

scalar_enum! {
    /// `#/paths/~1things/delete/responses/204/headers/X-Ratio/schema`
    pub enum DropThingXRatio {
        N0_5 = "0.5",
        N1 = "1",
        ..Unknown(Value),
    }
}
