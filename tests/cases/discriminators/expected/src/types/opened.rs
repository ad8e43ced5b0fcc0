// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Opened`
    pub struct Opened {
        pub r#type: String = "$type",
        pub id: Option<i64>,
        pub since: Option<String>,
    }; closed true
}
