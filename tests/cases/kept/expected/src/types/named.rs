// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Named`
    pub struct Named {
        pub name: Option<String>,
    } impl Default
}
