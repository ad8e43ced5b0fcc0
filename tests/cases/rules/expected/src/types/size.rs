// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// `#/components/schemas/Size`
    pub enum Size {
        S = "s",
        Xl = "xl",
        M = "m",
        ..Unknown(String),
    }
}
