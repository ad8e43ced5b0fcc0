// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `^[A-Z]{3}$`.
    ///
    /// `#/components/schemas/Quote/properties/currency`
    pub struct Currency {
        pattern: Pattern::Steps("^[A-Z]{3}$", &[Step::Start, Step::Class(&[('A', 'Z')], 3, 3), Step::End]),
    }
}
