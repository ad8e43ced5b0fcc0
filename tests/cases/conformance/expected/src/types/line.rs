// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Shape`](crate::types::Shape) can be.
    ///
    /// `#/components/schemas/Line`
    pub struct Line {
        pub points: Vec<types::Place>,
    } impl new(points: Vec<types::Place>)
}
