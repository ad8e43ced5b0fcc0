// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The member `type` of [`Lynx`](crate::types::Lynx).
    ///
    /// `#/components/schemas/AnimalType`
    pub enum AnimalType {
        Lynx = "Lynx",
        Wolf = "Wolf",
        ..Unknown(String),
    }
}
