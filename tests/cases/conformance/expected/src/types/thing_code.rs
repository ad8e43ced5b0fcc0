// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `^[A-Z]{2}$`.
    ///
    /// `#/components/schemas/Thing/properties/code`
    pub struct ThingCode {
        pattern: Pattern::Steps("^[A-Z]{2}$", &[Step::Start, Step::Class(&[('A', 'Z')], 2, 2), Step::End]),
    }
}
