// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "createMachine", method: "POST", path: "/machines",
    accept: "application/json", security: &[&["key"]], statuses: &["200"];

    /// The settings say which operation asks.
    ///
    /// The inputs of [`Client::create_machine`](crate::Client::create_machine).
    pub struct CreateMachine -> types::OperationModel {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// The settings say which operation asks.
    ///
    /// Answers with [`OperationModel`](crate::types::OperationModel).
    ///
    /// It goes on after its answer: [`poll`](crate::Call::poll) of the call asks until it is over. It comes to [`Machine`](crate::types::Machine).
    ///
    /// `POST /machines`
    pub fn create_machine(&self) -> Call<CreateMachine> {
        client::call(self, CreateMachine::new())
    }
}

long_running! {
    CreateMachine -> types::Machine = json,
    monitors: [Operation(&[("operation", "/name")])],
    results: [Part("/response")],
    { id: "get_operations_by_operation", path: "/operations/{operation}" },
    status: "/done",
    error: "/error",
    done: &["true"],
}
