// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Fruit`](crate::types::Fruit) can be.
    ///
    /// `#/components/schemas/Banana`
    pub struct Banana {
        pub kind: String,
        pub ripe: bool,
    } impl new(kind: impl Into<String>, ripe: bool)
}
