// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/TickEvent`
    pub struct TickEvent {
        pub id: Option<String>,
        pub event: Option<String>,
        pub data: String,
    }
}
