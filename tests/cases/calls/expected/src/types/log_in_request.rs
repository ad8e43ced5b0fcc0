// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/paths/~1login/post/requestBody/content/application~1x-www-form-urlencoded/schema`
    pub struct LogInRequest {
        pub user: String,
    }
}
