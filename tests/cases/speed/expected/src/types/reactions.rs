// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// How often an issue was reacted to.
    ///
    /// `#/components/schemas/Reactions`
    pub struct Reactions {
        pub url: Uri,
        pub total_count: i64,
        pub plus_one: i64,
        pub minus_one: i64,
        pub laugh: i64,
        pub confused: i64,
        pub heart: i64,
        pub hooray: i64,
        pub eyes: i64,
        pub rocket: i64,
    }
}
