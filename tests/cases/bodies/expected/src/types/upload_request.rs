// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `upload`.
    ///
    /// `#/paths/~1upload/post/requestBody/content/multipart~1form-data/schema`
    pub struct UploadRequest {
        pub file: File,
        pub attachments: Option<Vec<File>>,
        pub title: Option<String>,
        pub count: Option<i64>,
        pub note: Option<types::Note>,
        pub labels: Option<Vec<String>>,
    } impl new(file: impl Into<File>)
}
