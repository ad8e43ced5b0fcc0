// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_report` answers with.
    ///
    /// `#/paths/~1report/get/responses/200/content/application~1json/schema`
    pub struct GetReportResponse {
        pub text: Option<String>,
        pub page: Option<i64>,
    } impl Default
}
