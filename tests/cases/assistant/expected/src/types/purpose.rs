// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The member `purpose` of [`CreateFileRequest`](crate::types::CreateFileRequest).
    ///
    /// `#/components/schemas/CreateFileRequest/properties/purpose`
    pub enum Purpose {
        Assistants = "assistants",
        Batch = "batch",
        UserData = "user_data",
        ..Unknown(String),
    }
}
