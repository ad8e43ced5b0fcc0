// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

scalar_enum! {
    /// The parameter `priority` of `set_modes`.
    ///
    /// `#/paths/~1modes/put/parameters/0/schema`
    pub enum SetModesPriority {
        N1 = "1",
        N2 = "2",
        ..Unknown(Value),
    }
}
