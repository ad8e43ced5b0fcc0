// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/foo_bar`
    pub struct FooBarSnake {
        pub a: Option<String>,
    } impl Default
}
