// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Line`
    pub struct Line {
        pub points: Vec<types::Place>,
    }
}
