// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `open_ticket` answers with.
    ///
    /// `#/components/schemas/Ticket`
    pub struct Ticket {
        pub author: TicketAuthor,
        pub key: types::TicketKey,
        pub label: TicketLabel,
        pub level: Option<TicketLevel>,
        pub colour: Option<types::Colour>,
    }
}

/// The member `author` of [`Ticket`](crate::types::Ticket).
///
/// `#/components/schemas/Ticket/properties/author`
pub type TicketAuthor = types::ProjectOwner;

record! {
    /// The member `label` of [`Ticket`](crate::types::Ticket).
    ///
    /// `#/components/schemas/Ticket/properties/label`
    pub struct TicketLabel {
        /// What the board shows.
        pub text: Option<String>,
    } impl Default
}

/// The member `level` of [`Ticket`](crate::types::Ticket).
///
/// `#/components/schemas/Ticket/properties/level`
pub type TicketLevel = types::ProjectRank;
