// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Reflect`
    pub struct Reflect {
        pub reflect: Date,
    }
}
