// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `create_index`.
    ///
    /// `#/components/schemas/Index`
    pub struct Index {
        pub name: String,
        pub properties: Option<IndexProperties>,
    } impl new(name: impl Into<String>)
}

record! {
    /// The member `properties` of [`Index`](crate::types::Index).
    ///
    /// `#/components/schemas/Index/properties/properties`
    pub struct IndexProperties {
        pub provisioning_state: Option<String> = "provisioningState",
    } impl Default
}
