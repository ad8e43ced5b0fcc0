// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `^[0-9]{4}$`.
    ///
    /// `#/components/schemas/NewAccount/properties/passcode`
    pub struct Passcode {
        pattern: Pattern::Steps("^[0-9]{4}$", &[Step::Start, Step::Class(Step::DIGIT, 4, 4), Step::End]),
        secret: true,
    }
}
