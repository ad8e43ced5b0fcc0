// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// `#/components/schemas/Tuple`
    pub enum Tuple {
        Tuple((String, Box<types::Holder>,)) + From,
        Boolean(bool) + From,
        ..Unknown(Value),
    }
}
