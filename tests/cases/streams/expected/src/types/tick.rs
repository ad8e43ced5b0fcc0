// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `watch_referenced` answers with.
    ///
    /// `#/components/schemas/Tick`
    pub struct Tick {
        pub count: i64,
        pub note: Option<String>,
    } impl new(count: i64)
}
