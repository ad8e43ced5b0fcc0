// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// Pattern: `^[^@]+@[^@]+$`.
    ///
    /// `schemas/people.yaml#/definitions/Mail`
    pub struct Mail {
        pattern: Pattern::Steps("^[^@]+@[^@]+$", &[
            Step::Start, Step::Except(&[('@', '@')], 1, Step::MANY), Step::Literal("@"),
            Step::Except(&[('@', '@')], 1, Step::MANY), Step::End,
        ]),
    }
}
