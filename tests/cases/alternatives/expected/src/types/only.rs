// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The member `ref_null` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/Only`
    pub enum Only {
        A = "a",
        ..Unknown(String),
    }
}
