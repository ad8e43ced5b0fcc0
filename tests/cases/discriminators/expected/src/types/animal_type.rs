// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// `#/components/schemas/AnimalType`
    pub enum AnimalType {
        Lynx = "Lynx",
        Wolf = "Wolf",
        ..Unknown(String),
    }
}
