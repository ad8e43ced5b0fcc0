// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The parameter `by` of `list_tickets`.
    ///
    /// `#/paths/~1tickets/get/parameters/1/schema`
    pub enum ListTicketsBy {
        Age = "age",
        Name = "name",
        ..Unknown(String),
    }
}
