// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `response` of [`OperationModel`](crate::types::OperationModel).
    ///
    /// `#/components/schemas/Machine`
    pub struct Machine {
        pub id: String,
    }
}
