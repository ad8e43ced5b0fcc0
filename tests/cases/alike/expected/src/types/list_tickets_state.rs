// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The parameter `state` of `list_tickets`.
    ///
    /// `#/paths/~1tickets/get/parameters/0/schema`
    pub enum ListTicketsState {
        Open = "open",
        Closed = "closed",
        ..Unknown(String),
    }
}

/// The parameter `phase` of `find_projects`.
///
/// `#/paths/~1projects/get/parameters/0/schema`
pub type FindProjectsPhase = ListTicketsState;
