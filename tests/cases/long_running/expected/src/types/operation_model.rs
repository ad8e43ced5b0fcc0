// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_machine` answers with.
    ///
    /// `#/components/schemas/Operation`
    pub struct OperationModel {
        pub name: String,
        pub done: Option<bool>,
        pub error: Option<OperationModelError>,
        pub response: Option<types::Machine>,
    }
}

record! {
    /// The member `error` of [`OperationModel`](crate::types::OperationModel).
    ///
    /// `#/components/schemas/Operation/properties/error`
    pub struct OperationModelError {
        pub code: Option<i64>,
    } impl Default
}
