// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `animal` of [`Garage`](crate::types::Garage).
    ///
    /// `#/components/schemas/Animal`
    pub enum Animal tag "type" {
        Lynx(types::Lynx) = "Lynx" + From,
        Wolf(types::Wolf) = "Wolf" + From,
        ..Unknown(Value),
    }
}
