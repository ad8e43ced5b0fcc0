// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The body of `search`.
    ///
    /// `#/components/schemas/Expression`
    pub enum Expression + Box {
        String(String) + From<String, &str>,
        Not(types::Not) + From,
        Both(Box<types::Both>) + From<types::Both>,
        ..Unknown(Value),
    }
}
