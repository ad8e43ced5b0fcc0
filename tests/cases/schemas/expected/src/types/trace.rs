// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `^[a-z]{2}-[0-9]{4,8}$`.
    ///
    /// `#/components/schemas/Trace`
    pub struct Trace {
        pattern: Pattern::Steps("^[a-z]{2}-[0-9]{4,8}$", &[
            Step::Start, Step::Class(&[('a', 'z')], 2, 2), Step::Literal("-"), Step::Class(Step::DIGIT, 4, 8),
            Step::End,
        ]),
    }
}
