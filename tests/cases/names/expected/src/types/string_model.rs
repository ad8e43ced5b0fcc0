// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `repos_list_for_org` answers with.
    ///
    /// `#/components/schemas/String`
    pub struct StringModel {
        pub string: Option<String>,
    } impl Default
}
