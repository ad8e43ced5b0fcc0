// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `z$`.
    ///
    /// `#/components/schemas/Choices/properties/ends`
    pub struct Ends {
        pattern: Pattern::Steps("z$", &[Step::Literal("z"), Step::End]),
    }
}
