// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

/// The parameter `phase` of `find_projects`.
///
/// `#/paths/~1projects/get/parameters/0/schema`
pub type FindProjectsPhase = types::ListTicketsState;
