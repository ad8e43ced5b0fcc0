// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "openTicket", method: "POST", path: "/tickets",
    accept: "application/json", statuses: &["201"];

    /// `POST /tickets`
    ///
    /// The inputs of [`Client::open_ticket`](crate::Client::open_ticket).
    pub struct OpenTicket -> types::Ticket {
        pub body: OpenTicketBody = chosen(),
    } impl new(body: impl Into<OpenTicketBody>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Ticket`](crate::types::Ticket).
    ///
    /// `POST /tickets`
    pub fn open_ticket(&self, body: impl Into<OpenTicketBody>) -> Call<OpenTicket> {
        client::call(self, OpenTicket::new(body))
    }
}

bodies! {
    /// The body of [`OpenTicket`](OpenTicket), in one of several media types.
    pub enum OpenTicketBody {
        /// `application/json`
        Json(types::OpenTicketRequest) = json("application/json") => types::OpenTicketRequest,
        /// `application/x-www-form-urlencoded`
        Form(types::OpenTicketForm) = form() => types::OpenTicketForm,
        /// `text/plain`
        Text(String) = text("text/plain") => String | &str,
    }
}
