// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What something is worth.
    ///
    /// `#/components/schemas/Quote`
    pub struct Quote {
        pub bid: f64,
        pub ask: f64,
        pub volume: i64,
        pub currency: types::Currency,
        pub at: DateTime,
        pub halted: Option<bool>,
    }
}
