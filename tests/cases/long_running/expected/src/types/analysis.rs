// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Analysis`
    pub struct Analysis {
        pub words: i64,
    }
}
