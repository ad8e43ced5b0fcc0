// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_files` answers with.
    ///
    /// `#/components/schemas/ListFilesResponse`
    pub struct ListFilesResponse {
        /// Example: `"list"`.
        pub object: String,
        pub data: Vec<types::OpenFile>,
        pub first_id: Option<String> = "first_id" Required,
        pub last_id: Option<String> = "last_id" Required,
        pub has_more: bool,
    }
}
