// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Tuple`](crate::types::Tuple) can be.
    ///
    /// `#/components/schemas/Holder`
    pub struct Holder {
        pub inner: types::Tuple,
    } impl new(inner: impl Into<types::Tuple>)
}
