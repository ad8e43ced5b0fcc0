// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `post_repos_list` answers with.
    ///
    /// `#/components/schemas/acme.v1.Order`
    pub struct Order {
        pub lines: Option<Vec<types::Line>>,
    } impl Default
}
