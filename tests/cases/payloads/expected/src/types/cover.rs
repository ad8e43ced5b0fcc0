// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `cover` of [`SendImagesRequest`](crate::types::SendImagesRequest).
    ///
    /// `#/components/schemas/Cover`
    pub struct Cover {
        pub title: Option<String>,
        pub file: types::Picture,
    } impl new(file: impl Into<types::Picture>)
}
