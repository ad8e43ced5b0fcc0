// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Box`
    pub struct BoxModel {
        pub r#in: Option<bool> = "in",
    } impl Default
}
