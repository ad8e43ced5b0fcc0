// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/FooBar`
    pub struct FooBar {
        pub b: Option<String>,
    } impl Default
}
