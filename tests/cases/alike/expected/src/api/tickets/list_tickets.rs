// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listTickets", method: "GET", path: "/tickets",
    accept: "application/json", statuses: &["200"];

    /// `GET /tickets`
    ///
    /// The inputs of [`Client::list_tickets`](crate::Client::list_tickets).
    pub struct ListTickets -> types::ListTicketsResponse {
        pub state: Option<types::ListTicketsState> = query("state") => types::ListTicketsState,
        pub by: Option<types::ListTicketsBy> = query("by") => types::ListTicketsBy,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListTicketsResponse`](crate::types::ListTicketsResponse).
    ///
    /// Methods of the call for what can be left out: [`state`](ListTickets::state), [`by`](ListTickets::by).
    ///
    /// `GET /tickets`
    pub fn list_tickets(&self) -> Call<ListTickets> {
        client::call(self, ListTickets::new())
    }
}
