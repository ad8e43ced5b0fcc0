// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The parameter `color` of `path_simple_joined_object`.
    ///
    /// `#/components/schemas/Color`
    pub struct Color {
        pub r: Option<i64> = "R",
        pub g: Option<i64> = "G",
        pub b: Option<i64> = "B",
    } impl Default
}
