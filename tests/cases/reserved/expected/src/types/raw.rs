// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `Raw` of [`ErrModel`](crate::types::ErrModel).
    ///
    /// `#/components/schemas/Raw`
    pub enum Raw {
        Reflect(types::Reflect),
        Value(types::Value),
        ..Unknown(Value),
    }
}
