// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Mail`
    pub struct Mail {
        pub mail: Option<String>,
    } impl Default
}
