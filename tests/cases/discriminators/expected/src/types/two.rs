// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Two`
    pub struct Two {
        pub a: Option<String>,
    } impl Default
}
