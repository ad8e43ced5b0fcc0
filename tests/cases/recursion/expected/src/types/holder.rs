// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Holder`
    pub struct Holder {
        pub inner: types::Tuple,
    }
}
