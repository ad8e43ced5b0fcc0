// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// At most 5000 characters. Pattern: `^/v1/charges`.
    ///
    /// `#/paths/~1v1~1charges/get/responses/200/content/application~1json/schema/properties/url`
    pub struct ChargeUrl {
        max_length: 5000,
        pattern: Pattern::Steps("^/v1/charges", &[Step::Start, Step::Literal("/v1/charges")]),
    }
}
