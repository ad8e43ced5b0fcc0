// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The member `level` of [`Thing`](crate::types::Thing).
    ///
    /// `#/components/schemas/Level`
    pub enum Level {
        Low = "low",
        High = "high",
        ..Unknown(String),
    }
}
