// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The parameter `state` of `list_issues`.
    ///
    /// `#/paths/~1repos~1{owner}~1{repo}~1issues/get/parameters/0/schema`
    pub enum ListIssuesState {
        Open = "open",
        Closed = "closed",
        All = "all",
        ..Unknown(String),
    }
}
