// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_tickets` answers with.
    ///
    /// `#/paths/~1tickets/get/responses/200/content/application~1json/schema`
    pub struct ListTicketsResponse {
        pub total: i64,
        pub tickets: Option<Vec<types::Ticket>>,
    }
}
