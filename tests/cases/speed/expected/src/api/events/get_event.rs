// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "getEvent", method: "GET", path: "/events/{id}",
    accept: "application/json", statuses: &["200"];

    /// Reads an event of the ledger.
    ///
    /// The inputs of [`Client::get_event`](crate::Client::get_event).
    pub struct GetEvent -> types::Event {
        pub id: types::EventId = path("id"),
    } impl new(id: types::EventId)
}

#[cfg(feature = "client")]
impl Client {
    /// Reads an event of the ledger.
    ///
    /// Answers with [`Event`](crate::types::Event).
    ///
    /// `GET /events/{id}`
    pub fn get_event(&self, id: types::EventId) -> Call<GetEvent> {
        client::call(self, GetEvent::new(id))
    }
}
