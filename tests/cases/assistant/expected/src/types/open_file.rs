// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_file` answers with.
    ///
    /// `#/components/schemas/OpenFile`
    pub struct OpenFile {
        pub id: String,
        /// Always `"file"`.
        pub object: String = "object" [Rule::Equals("\"file\"")],
        pub bytes: i64,
        pub created_at: i64,
        pub filename: String,
        pub purpose: types::Purpose,
    }
}
