// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// `#/paths/~1things/delete/responses/204/headers/X-Tier/schema`
    pub enum DropThingXTier {
        Free = "free",
        Paid = "paid",
        ..Unknown(String),
    }
}
