// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The parameter `X-Model` of `set_modes`.
    ///
    /// `#/paths/~1modes/put/parameters/1/schema`
    pub enum SetModesXModel {
        M1 = "m1",
        M2 = "m2",
        ..Unknown(String) open,
    }
}
