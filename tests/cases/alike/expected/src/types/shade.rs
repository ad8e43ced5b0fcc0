// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `shade` of [`Project`](crate::types::Project).
    ///
    /// `#/components/schemas/Shade`
    pub struct Shade {
        pub hex: Option<String>,
    } impl Default
}
