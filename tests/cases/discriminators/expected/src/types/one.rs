// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Bare`](crate::types::Bare) can be.
    ///
    /// `#/components/schemas/One`
    pub struct One {
        pub a: Option<String>,
    } impl Default; closed true
}
