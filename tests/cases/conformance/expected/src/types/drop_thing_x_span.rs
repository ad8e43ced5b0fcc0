// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/paths/~1things/delete/responses/204/headers/X-Span/schema`
    pub struct DropThingXSpan {
        pub from: i64,
        pub to: Option<i64>,
    }
}
