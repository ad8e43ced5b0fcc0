// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// `#/components/schemas/Format`
    pub enum Format {
        Json = "json",
        ..Unknown(String),
    }
}
