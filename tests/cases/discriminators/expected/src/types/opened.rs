// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Closed`](crate::types::Closed) can be.
    ///
    /// `#/components/schemas/Opened`
    pub struct Opened {
        pub r#type: String = "$type",
        pub id: Option<i64>,
        pub since: Option<String>,
    }; closed true
}
