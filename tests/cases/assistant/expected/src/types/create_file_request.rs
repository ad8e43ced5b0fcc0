// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `create_file`.
    ///
    /// `#/components/schemas/CreateFileRequest`
    pub struct CreateFileRequest {
        pub file: File,
        pub purpose: types::Purpose,
    } impl new(file: impl Into<File>, purpose: types::Purpose)
}
