// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `change_thing`.
    ///
    /// `#/components/schemas/Change`
    pub struct Change {
        pub name: Option<String>,
        pub nick: Nullable<String>,
    } impl Default
}
