// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`ThingPlace`](crate::types::ThingPlace) can be.
    ///
    /// `#/components/schemas/Name`
    pub struct Name {
        pub name: String,
    } impl new(name: impl Into<String>); closed true
}
