// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `meta` of [`Invoice`](crate::types::Invoice).
    ///
    /// `#/components/schemas/acme.v1.order.Line/properties/meta`
    pub struct Meta {
        pub page: Option<i64>,
        pub next: Option<String>,
    } impl Default
}
