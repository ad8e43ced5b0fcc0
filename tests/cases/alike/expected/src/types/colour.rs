// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `colour` of [`Ticket`](crate::types::Ticket).
    ///
    /// `#/components/schemas/Colour`
    pub struct Colour {
        pub hex: Option<String>,
    } impl Default
}
