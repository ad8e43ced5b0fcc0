// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `lines` of [`Order`](crate::types::Order).
    ///
    /// `#/components/schemas/acme.v1.order.Line`
    pub struct Line {
        pub meta: Option<types::Meta>,
    } impl Default
}
