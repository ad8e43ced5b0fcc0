// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// Something went wrong.
    ///
    /// `#/components/schemas/ErrorEvent`
    pub struct ErrorEvent {
        /// Always `"error"`.
        pub event: String = "event" [Rule::Equals("\"error\"")],
        pub data: types::Problem,
    }
}
