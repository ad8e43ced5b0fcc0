// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `tuple` of [`All`](crate::types::All).
    ///
    /// `#/components/schemas/Tuple`
    pub enum Tuple {
        Tuple((String, Box<types::Holder>,)) + From,
        Boolean(bool) + From,
        ..Unknown(Value),
    }
}
