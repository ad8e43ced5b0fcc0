// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `responses.yaml#/NotFound/content/application~1json/schema`
    pub struct NotFound {
        pub reason: Option<String>,
    } impl Default
}
