// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// `#/components/schemas/Word`
    pub enum Word {
        Yes = "yes",
        No = "no",
        ..Unknown(String),
    }
}
