// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`DirectoryObject`](crate::types::DirectoryObject) can be.
    ///
    /// `#/components/schemas/microsoft.graph.user`
    pub struct User {
        pub id: Option<String>,
        pub at_odata_type: String = "@odata.type",
        pub deleted_date_time: Option<String> = "deletedDateTime" Nullable,
        pub mail: Option<String>,
    }
}
