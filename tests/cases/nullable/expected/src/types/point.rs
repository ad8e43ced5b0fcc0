// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Point`
    pub struct Point {
        pub x: i64,
    }
}
