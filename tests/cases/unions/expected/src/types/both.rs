// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Expression`](crate::types::Expression) can be.
    ///
    /// `#/components/schemas/Both`
    pub struct Both {
        pub left: types::Expression,
        pub right: types::Expression,
        pub note: Option<String>,
    } impl new(left: impl Into<types::Expression>, right: impl Into<types::Expression>)
}
