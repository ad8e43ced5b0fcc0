// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Engine`](crate::types::Engine) can be.
    ///
    /// `#/components/schemas/Diesel`
    pub struct Diesel {
        pub fuel: Option<String>,
        pub power: i64,
        pub soot: Option<bool>,
    }
}
