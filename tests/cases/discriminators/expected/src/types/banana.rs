// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Banana`
    pub struct Banana {
        pub kind: String,
        pub ripe: bool,
    }
}
