// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Picture`
    pub struct Picture {
        pub width: i64,
    }
}
