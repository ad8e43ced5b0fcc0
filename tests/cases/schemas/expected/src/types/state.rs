// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The member `state` of [`Everything`](crate::types::Everything).
    ///
    /// Default: `"on"`.
    ///
    /// `#/components/schemas/State`
    #[derive(Default)]
    pub enum State {
        #[default]
        On = "on",
        Off = "off",
        Empty = "",
        OnHold = "on-hold",
        ..Unknown(String),
    }
}
