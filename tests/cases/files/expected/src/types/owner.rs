// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `schemas/people.yaml#/definitions/Owner`
    pub struct Owner {
        pub mail: types::Mail,
    }
}
