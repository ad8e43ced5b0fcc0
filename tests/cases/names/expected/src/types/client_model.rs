// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Client`
    pub struct ClientModel {
        pub name: Option<String>,
    } impl Default
}
