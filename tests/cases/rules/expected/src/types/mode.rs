// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The body of `set_modes`.
    ///
    /// `#/components/schemas/Mode`
    pub enum Mode {
        Slow = "slow",
        Fast = "fast",
        ..Unknown(String),
    }
}
