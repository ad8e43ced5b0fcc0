// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `put_up`.
    ///
    /// `#/paths/~1shelves/post/requestBody/content/application~1json/schema`
    pub struct PutUpRequest {
        /// Example: `8`.
        pub width: i64,
        pub depth: Option<i64>,
    } impl new(width: i64)
}

/// The body of `exchange`.
///
/// `#/paths/~1shelves/put/requestBody/content/application~1json/schema`
pub type ExchangeRequest = PutUpRequest;
