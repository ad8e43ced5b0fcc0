// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `upload`.
    ///
    /// `#/paths/~1upload/post/requestBody/content/multipart~1form-data/schema`
    pub struct UploadRequest {
        pub animal: types::Animal,
    } impl new(animal: impl Into<types::Animal>)
}
