// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Receipt`
    pub struct Receipt {
        pub number: String,
    }
}
