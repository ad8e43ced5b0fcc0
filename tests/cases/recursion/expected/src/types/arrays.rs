// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `arrays` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/Arrays`
    pub enum Arrays {
        First(types::First),
        Second(types::Second),
        Integer(i64) + From,
        ..Unknown(Value),
    }
}
