// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_charges` answers with.
    ///
    /// `#/paths/~1v1~1charges/get/responses/200/content/application~1json/schema`
    pub struct GetChargesResponse {
        pub data: Vec<types::Charge>,
        pub has_more: bool,
        /// Always `"list"`.
        pub object: String = "object" [Rule::Equals("\"list\"")],
        pub url: types::ChargeUrl,
    }
}
