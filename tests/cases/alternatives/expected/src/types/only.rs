// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// `#/components/schemas/Only`
    pub enum Only {
        A = "a",
        ..Unknown(String),
    }
}
