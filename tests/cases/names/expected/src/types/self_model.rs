// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `u2603` answers with.
    ///
    /// `#/components/schemas/Self`
    pub struct SelfModel {
        pub some: Option<bool>,
    } impl Default
}
