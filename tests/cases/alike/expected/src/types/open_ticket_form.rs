// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A body of `open_ticket`.
    ///
    /// `#/paths/~1tickets/post/requestBody/content/application~1x-www-form-urlencoded/schema`
    pub struct OpenTicketForm {
        pub text: String,
        pub state: Option<OpenTicketFormState>,
    } impl new(text: impl Into<String>)
}

/// The member `state` of [`OpenTicketForm`](crate::types::OpenTicketForm).
///
/// `#/paths/~1tickets/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/state`
pub type OpenTicketFormState = types::ListTicketsState;
