// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Phone`
    pub struct Phone {
        pub phone: Option<String>,
    } impl Default
}
