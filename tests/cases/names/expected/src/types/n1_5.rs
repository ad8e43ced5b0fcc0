// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/1.5`
    pub struct N1_5 {
        pub c: Option<String>,
    } impl Default
}
