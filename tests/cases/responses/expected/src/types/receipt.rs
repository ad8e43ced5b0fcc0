// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_item` answers with.
    ///
    /// `#/components/schemas/Receipt`
    pub struct Receipt {
        pub number: String,
    }
}
