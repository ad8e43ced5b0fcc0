// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `log_in`.
    ///
    /// `#/paths/~1login/post/requestBody/content/application~1x-www-form-urlencoded/schema`
    pub struct LogInRequest {
        pub user: String,
    } impl new(user: impl Into<String>)
}
