// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The body of `sail`.
    ///
    /// `#/components/schemas/Boat`
    pub enum Boat tag "hull", else Ferry {
        Canoe(types::Canoe) = "canoe" + From,
        Ferry(types::Ferry) = "ferry" + From,
        ..Unknown(Value),
    }
}
