// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Boat`](crate::types::Boat) can be.
    ///
    /// `#/components/schemas/Ferry`
    pub struct Ferry {
        pub hull: Option<String>,
        pub seats: Option<i64>,
        pub cars: Option<i64>,
    } impl Default
}
