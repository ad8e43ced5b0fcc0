// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `box` of [`OptionModel`](crate::types::OptionModel).
    ///
    /// `#/components/schemas/Box`
    pub struct BoxModel {
        pub r#in: Option<bool> = "in",
    } impl Default
}
