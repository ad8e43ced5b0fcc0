// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `schemas/toy.yaml#`
    pub struct ToySchemas {
        pub squeaks: bool,
    }
}
