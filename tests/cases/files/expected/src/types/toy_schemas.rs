// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `add_pet` answers with.
    ///
    /// `schemas/toy.yaml#`
    pub struct ToySchemas {
        pub squeaks: bool,
    }
}
