// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A body of `open_ticket`.
    ///
    /// `#/paths/~1tickets/post/requestBody/content/application~1json/schema`
    pub struct OpenTicketRequest {
        pub text: String,
        pub state: Option<OpenTicketRequestState>,
    } impl new(text: impl Into<String>)
}

/// The member `state` of [`OpenTicketRequest`](crate::types::OpenTicketRequest).
///
/// `#/paths/~1tickets/post/requestBody/content/application~1json/schema/properties/state`
pub type OpenTicketRequestState = types::ListTicketsState;
