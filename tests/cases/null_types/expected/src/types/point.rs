// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `point` of [`Thing`](crate::types::Thing).
    ///
    /// `#/components/schemas/Point`
    pub struct Point {
        pub x: i64,
    } impl new(x: i64); closed true
}
