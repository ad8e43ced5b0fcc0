// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_by_last_item` answers with.
    ///
    /// `#/paths/~1by-last-item/get/responses/200/content/application~1json/schema`
    pub struct ListByLastItemResponse {
        pub data: Vec<types::Dog>,
        pub has_more: bool,
    }
}
