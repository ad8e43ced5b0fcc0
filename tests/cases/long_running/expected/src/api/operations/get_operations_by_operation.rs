// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "get_operations_by_operation", method: "GET", path: "/operations/{operation}",
    accept: "application/json", security: &[&["key"]], statuses: &["200"];

    /// `GET /operations/{operation}`
    ///
    /// The inputs of [`Client::get_operations_by_operation`](crate::Client::get_operations_by_operation).
    pub struct GetOperationsByOperation -> types::OperationModel {
        pub operation: String = path("operation"),
    } impl new(operation: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`OperationModel`](crate::types::OperationModel).
    ///
    /// `GET /operations/{operation}`
    pub fn get_operations_by_operation(&self, operation: impl Into<String>) -> Call<GetOperationsByOperation> {
        client::call(self, GetOperationsByOperation::new(operation))
    }
}
