// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Engine`](crate::types::Engine) can be.
    ///
    /// `#/components/schemas/Electric`
    pub struct Electric {
        pub fuel: Option<String>,
        pub power: i64,
        pub cells: Option<i64>,
    }
}
