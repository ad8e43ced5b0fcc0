// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/String`
    pub struct StringModel {
        pub string: Option<String>,
    } impl Default
}
