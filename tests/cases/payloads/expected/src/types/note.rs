// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Note`
    pub struct Note {
        pub text: String,
    }
}
