// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Cover`
    pub struct Cover {
        pub title: Option<String>,
        pub file: types::Picture,
    } impl new(file: types::Picture)
}
