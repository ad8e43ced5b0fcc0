// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`RunEventData`](crate::types::RunEventData) can be.
    ///
    /// `#/components/schemas/Run`
    pub struct Run {
        pub id: String,
        pub status: String,
    }
}
