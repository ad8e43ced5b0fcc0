// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/One`
    pub struct One {
        pub a: Option<String>,
    } impl Default; closed true
}
