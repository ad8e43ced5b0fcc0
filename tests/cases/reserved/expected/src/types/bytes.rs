// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `^a+$`.
    ///
    /// `#/components/schemas/Bytes`
    pub struct Bytes {
        pattern: Pattern::Steps("^a+$", &[Step::Start, Step::Class(&[('a', 'a')], 1, Step::MANY), Step::End]),
    }
}
